package org.corett.moviliza.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Amounts, addresses, clean text and the same letters are read in one place each; nobody has a pattern of her own. */
class OneReaderTest {
    private static final Path SOURCES = Path.of("src/main/java/org/corett/moviliza");

    @Test
    void amounts() throws IOException {
        assertThat(having("new BigDecimal\\("))
                .containsExactlyInAnyOrder("demonstration/DemonstrationCycleForms.java", "shared/TypedAmount.java");
    }

    @Test
    void addresses() throws IOException {
        assertThat(having("@Email\\b|import jakarta\\.validation\\.constraints\\.Email;"))
                .isEmpty();
        assertThat(having("\"[^\"\\n]*\\][+*]@[^\"\\n]*\""))
                .as("a pattern of an address")
                .isEmpty();
    }

    @Test
    void textIsCutBetweenSignsOnly() throws IOException {
        assertThat(having("substring\\(0, *(Math\\.min|[A-Z_]{3,}|most|longest|\\d{2,})"))
                // Of letters from a to z.
                .containsExactlyInAnyOrder("representatives/Succession.java");
    }

    @Test
    void cleanText() throws IOException {
        assertThat(having("p\\{Cntrl\\}"))
                // What leaves in XML and as PDF, the names of files, and where a file's links lead.
                .isSubsetOf(
                        "calls/CallFeed.java",
                        "documents/ActPrinter.java",
                        "files/FileName.java",
                        "files/LinkTarget.java");
    }

    @Test
    void theSameLetters() throws IOException {
        assertThat(having("Normalizer\\.normalize"))
                .isSubsetOf(
                        "shared/CleanText.java",
                        "shared/PlainLetters.java",
                        "demonstration/DemonstrationOffers.java",
                        // The sign that the acts' fonts have, composed or apart.
                        "documents/Glyphs.java",
                        "files/FileName.java");
        assertThat(having("translate\\(lower|\\bilike\\b|strpos\\(lower")).isEmpty();
    }

    private static List<String> having(String pattern) throws IOException {
        Pattern wanted = Pattern.compile(pattern);
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> wanted.matcher(read(file)).find())
                    .map(file -> SOURCES.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
