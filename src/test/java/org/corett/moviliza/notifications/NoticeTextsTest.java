package org.corett.moviliza.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** What the modules publish by a code has its texts, in both languages. */
class NoticeTextsTest {
    private static final Path SOURCES = Path.of("src/main/java/org/corett/moviliza");
    /** A code of a notice; what is handed to worded() is part of a sentence, what stands behind a field's name a refusal. */
    private static final String CODE = "(?<!worded\\()(?<!\", )\"([a-z]+\\.[a-zA-Z]+|plenary-[a-z-]+)\"";

    private static final Pattern PUBLISHES =
            Pattern.compile("new (Personal|Private|Link)?Notice\\(|\\bmail\\.to(Delegation|NationalBody)\\(");

    @Test
    void everyNoticeHasASubjectAndATextInBothLanguages() throws IOException {
        Set<String> codes = codes(PUBLISHES, CODE);

        assertThat(codes)
                .hasSizeGreaterThan(55)
                .contains(
                        "calls.link",
                        "consultancy.reminder",
                        "deadlines.moved",
                        "mobilization.partnerToContact",
                        "office.passed",
                        "plenary-no-quorum",
                        "representative.absence",
                        "representative.confirmed",
                        "representative.withdrawn");
        Set<String> texts = inBothLanguages();
        assertThat(codes)
                .allSatisfy(code -> assertThat(texts).contains("mail." + code + ".subject", "mail." + code + ".text"));
    }

    /** What lies behind a link, and whom it is for, differs from letter to letter. */
    @Test
    void everyLetterWithALinkSaysWhereItLeadsAndWhomItIsFor() throws IOException {
        Set<String> codes = codes(Pattern.compile("new PrivateNotice\\("), CODE);
        codes.addAll(codes(Pattern.compile("letters\\.send\\("), "tellAdministrator\\(\\s*" + CODE));
        codes.addAll(codes(Pattern.compile("new LinkNotice\\("), "ACCESS = " + CODE));

        assertThat(codes).hasSize(17).contains("calls.receipt", "mobilization.reportMoved", "representative.access");
        Set<String> texts = inBothLanguages();
        assertThat(codes)
                .allSatisfy(code -> assertThat(texts).contains("mail." + code + ".button", "mail." + code + ".footer"));
        assertThat(texts(false).getProperty("mail.representative.access.footer"))
                .doesNotContain("informe");
    }

    private static Set<String> codes(Pattern publishing, String code) throws IOException {
        Set<String> codes = new TreeSet<>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".java")).toList()) {
                String source = Files.readString(file);
                if (publishing.matcher(source).find()) {
                    Pattern.compile(code).matcher(source).results().forEach(found -> codes.add(found.group(1)));
                }
            }
        }
        return codes;
    }

    private static Set<String> inBothLanguages() throws IOException {
        Set<String> spanish = mails(texts(false));
        assertThat(mails(texts(true))).isEqualTo(spanish);
        return spanish;
    }

    private static Set<String> mails(Properties texts) {
        return texts.stringPropertyNames().stream()
                .filter(key -> key.startsWith("mail."))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Properties texts(boolean english) throws IOException {
        Properties texts = new Properties();
        for (Resource file :
                new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*.properties")) {
            if (String.valueOf(file.getFilename()).endsWith("_en.properties") == english) {
                try (InputStream content = file.getInputStream()) {
                    texts.load(new InputStreamReader(content, StandardCharsets.UTF_8));
                }
            }
        }
        return texts;
    }
}
