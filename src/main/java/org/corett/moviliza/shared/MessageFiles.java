package org.corett.moviliza.shared;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The texts of every module: a file in {@code messages} is read because it is there. */
@Configuration(proxyBeanMethods = false)
public class MessageFiles {
    /** Spanish, and English beside it. */
    @Bean
    public static MessageSource messageSource() throws IOException {
        ResourceBundleMessageSource texts = new ResourceBundleMessageSource();
        texts.setDefaultEncoding(StandardCharsets.UTF_8.name());
        texts.setFallbackToSystemLocale(false);
        texts.addBasenames("ValidationMessages");
        Arrays.stream(new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*.properties"))
                .map(Resource::getFilename)
                .map(file -> Objects.requireNonNull(file).replaceFirst("(_en)?\\.properties$", ""))
                .distinct()
                .sorted()
                .forEach(name -> texts.addBasenames("messages/" + name));
        return texts;
    }
}
