package org.corett.moviliza.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

class NoticeTextsTest {
    @Test
    void everyNoticeHasASubjectAndATextInBothLanguages() throws IOException {
        Properties spanish = texts("classpath*:messages/*.properties", false);
        Properties english = texts("classpath*:messages/*_en.properties", true);

        assertThat(mails(english)).isEqualTo(mails(spanish));
        Set<String> subjects = mails(spanish).stream()
                .filter(key -> key.endsWith(".subject"))
                .map(key -> key.replaceFirst("subject$", "text"))
                .filter(key -> !Set.of("mail.task.text", "mail.tasks.text", "mail.digest.text", "mail.page.text")
                        .contains(key))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(mails(spanish)).containsAll(subjects);
    }

    private static Set<String> mails(Properties texts) {
        return texts.stringPropertyNames().stream()
                .filter(key -> key.startsWith("mail."))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Properties texts(String pattern, boolean english) throws IOException {
        Properties texts = new Properties();
        for (Resource file : new PathMatchingResourcePatternResolver().getResources(pattern)) {
            if (String.valueOf(file.getFilename()).endsWith("_en.properties") == english) {
                try (InputStream content = file.getInputStream()) {
                    texts.load(new InputStreamReader(content, StandardCharsets.UTF_8));
                }
            }
        }
        return texts;
    }
}
