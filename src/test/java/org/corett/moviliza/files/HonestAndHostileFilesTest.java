package org.corett.moviliza.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Files that office programs wrote, and the same with one thing changed that acts: {@code src/test/resources/files}. */
class HonestAndHostileFilesTest {
    private static final Path FILES = Path.of("src/test/resources/files");

    private final FileInspection inspection = new FileInspection(
            new PdfInspection(),
            new VirusCheck(new VirusCheck.Settings("", 3310, Duration.ofSeconds(1), Duration.ofSeconds(1))));

    static List<Path> honest() throws IOException {
        return in("honest");
    }

    static List<Path> hostile() throws IOException {
        return in("hostile");
    }

    private static List<Path> in(String folder) throws IOException {
        try (Stream<Path> files = Files.list(FILES.resolve(folder))) {
            return files.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("honest")
    void anHonestFileIsTaken(Path file) throws IOException {
        assertThat(inspection.any(file.getFileName().toString(), Files.readAllBytes(file)))
                .satisfies(found -> assertThat(found.fault()).isNull())
                .satisfies(found -> assertThat(found.type()).isNotNull());
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void aHostileFileIsRefusedForWhatItDoes(Path file) throws IOException {
        assertThat(inspection
                        .any(file.getFileName().toString(), Files.readAllBytes(file))
                        .fault())
                .isEqualTo(FileFault.ACTIVE);
    }

    @Test
    void thereAreManyOfBoth() throws IOException {
        assertThat(honest()).hasSizeGreaterThanOrEqualTo(20);
        assertThat(hostile()).hasSizeGreaterThanOrEqualTo(40);
    }
}
