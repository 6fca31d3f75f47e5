package org.corett.moviliza;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.corett.moviliza.shared.MessageFiles;
import org.junit.jupiter.api.Test;
import org.springframework.context.MessageSource;

/**
 * No text is missing in either language, and no page or class asks for one that is nowhere.
 *
 * <p>The forms' texts stand in ModelConventionsTest, those of the engine's applications in ApplicationTextsTest.
 */
class TextsTest {
    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Path MESSAGES = RESOURCES.resolve("messages");
    private static final String ENGLISH = "_en.properties";

    private static final Pattern ASKED = Pattern.compile("#\\{([A-Za-z][\\w.-]*)");
    private static final Pattern LITERAL = Pattern.compile("['\"]([a-z]\\w*(?:\\.[\\w-]+)+\\.?|[a-z]\\w*\\.)['\"]");

    /** Names of settings and packages, which look like codes of texts. */
    private static final Pattern OTHER_NAMES =
            Pattern.compile("@ConfigurationProperties|@Value|org\\.(corett|camunda)");

    @Test
    void everyTextIsThereInBothLanguages() {
        for (Path spanish : files(MESSAGES, ".properties")) {
            if (!spanish.toString().endsWith(ENGLISH)) {
                Path english = Path.of(spanish.toString().replaceFirst("\\.properties$", ENGLISH));
                assertThat(keys(english)).as(english.toString()).isEqualTo(keys(spanish));
            }
        }
        assertThat(keys(RESOURCES.resolve("ValidationMessages_en.properties")))
                .isEqualTo(keys(RESOURCES.resolve("ValidationMessages.properties")));
    }

    /** Numbers of things that can be one, in texts whose numbers never are: limits, and mails about several tasks. */
    private static final Set<String> NEVER_ONE = Set.of(
            "calls.ask.hint",
            "calls.data.proposal.hint",
            "calls.documents.intro",
            "consultancy.fewInvitees",
            "deadlines.holidays.fault.many",
            "mail.tasks.subject",
            "mail.tasks.subjectDue",
            "mail.tasks.title",
            "mail.followUp.title",
            "outcome.adoptedConsensus",
            "minutes.attendance",
            "mail.plenary-no-quorum.text",
            "reporting.field.narrative.hint",
            "reporting.field.file.hint");

    private static final Pattern CHOICE = Pattern.compile("\\{\\d,choice,(?:[^{}]|\\{[^{}]*\\})*\\}");
    private static final Pattern SEVERAL = Pattern.compile("\\{\\d\\} (?:more |further |de \\{\\d\\} |of \\{\\d\\} )?"
            + "(días|meses|países|ofertas|personas|archivos|casos|tareas|informes|respuestas|entradas|vencidas|feriados"
            + "|caracteres|líneas|votos|puntos|rondas|correos|days|months|countries|offers|people|files|cases|tasks|reports"
            + "|answers|entries|holidays|characters|lines|votes|items|rounds|mails)\\b");

    @Test
    void noTextSaysOneDays() {
        for (Path file : files(MESSAGES, ".properties")) {
            texts(file).forEach((key, text) -> {
                if (!NEVER_ONE.contains(key.toString())) {
                    assertThat(SEVERAL.matcher(CHOICE.matcher(text.toString()).replaceAll(""))
                                    .find())
                            .as(file + " " + key + ": " + text)
                            .isFalse();
                }
            });
        }
        assertThat(said("mobilization.motion.delay", "1", "el 1", "el 2", 1L)).contains("con 1 día de atraso");
        assertThat(said("mobilization.motion.delay", "1", "el 1", "el 2", 2L)).contains("con 2 días de atraso");
    }

    private static String said(String key, Object... arguments) {
        Properties texts = texts(MESSAGES.resolve("mobilization.properties"));
        return new MessageFormat(texts.getProperty(key), Locale.ROOT).format(arguments);
    }

    @Test
    void whatAPlaceIsForIsAWholeSentence() {
        for (String file : List.of("portal.properties", "portal_en.properties")) {
            texts(MESSAGES.resolve(file)).forEach((key, text) -> {
                if (key.toString().startsWith("portal.place.") && key.toString().endsWith(".what")) {
                    assertThat(text.toString()).as(file + " " + key).endsWith(".");
                }
            });
        }
    }

    @Test
    void noEnglishTextQuotesAsSpanishDoes() {
        for (Path file : files(MESSAGES, ENGLISH)) {
            texts(file)
                    .forEach((key, text) ->
                            assertThat(text.toString()).as(file + " " + key).doesNotContain("«", "»", "¿", "¡"));
        }
    }

    @Test
    void noTextIsEmpty() {
        for (Path file : files(MESSAGES, ".properties")) {
            texts(file)
                    .forEach((key, text) ->
                            assertThat(text.toString()).as(file + " " + key).isNotBlank());
        }
    }

    @Test
    void everyFileOfTextsIsRead() throws IOException {
        MessageSource read = MessageFiles.messageSource();
        for (Path file : files(MESSAGES, ".properties")) {
            Locale language = file.toString().endsWith(ENGLISH) ? Locale.ENGLISH : Locale.ROOT;
            String key = keys(file).iterator().next();
            assertThat(read.getMessage(key, null, language)).as(file.toString()).isNotBlank();
        }
    }

    @Test
    void everyTextThatAPageAsksForExists() {
        Set<String> known = known();
        Set<String> missing = new TreeSet<>();
        for (Path page : files(RESOURCES.resolve("templates"), ".html")) {
            // What a template's comment shows as an example is no text of ours.
            String shown = read(page).replaceAll("(?s)<!--/\\*.*?\\*/-->", "");
            codes(ASKED, shown).filter(code -> !known.contains(code)).forEach(code -> missing.add(page + " " + code));
            codes(LITERAL, shown)
                    .filter(code -> ours(code, known) && !exists(code, known))
                    .forEach(code -> missing.add(page + " " + code));
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void everyTextThatAClassAsksForByItsWholeCodeExists() {
        Set<String> known = known();
        Set<String> missing = new TreeSet<>();
        for (Path file : files(Path.of("src/main/java"), ".java")) {
            read(file)
                    .lines()
                    .filter(line -> !OTHER_NAMES.matcher(line).find())
                    .flatMap(line -> codes(LITERAL, line))
                    .filter(code -> ours(code, known) && !exists(code, known))
                    .forEach(code -> missing.add(file + " " + code));
        }
        assertThat(missing).isEmpty();
    }

    /** Whether a literal begins as codes of texts do. */
    private static boolean ours(String code, Set<String> known) {
        String head = code.substring(0, code.indexOf('.') + 1);
        return known.stream().anyMatch(key -> key.startsWith(head));
    }

    /** A code may be the beginning of what is put together, and a notice's is what stands between "mail" and its parts. */
    private static boolean exists(String code, Set<String> known) {
        String whole = code.endsWith(".") ? code : code + ".";
        return known.contains(code)
                || known.stream().anyMatch(key -> key.startsWith(code) || key.contains("." + whole));
    }

    private static Set<String> known() {
        Set<String> known = new TreeSet<>();
        files(MESSAGES, ".properties").forEach(file -> known.addAll(keys(file)));
        return known;
    }

    private static Stream<String> codes(Pattern pattern, String text) {
        return pattern.matcher(text).results().map((MatchResult found) -> found.group(1));
    }

    private static Set<String> keys(Path file) {
        return new TreeSet<>(texts(file).stringPropertyNames());
    }

    private static Properties texts(Path file) {
        Properties texts = new Properties();
        try (Reader content = Files.newBufferedReader(file)) {
            texts.load(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }

    private static List<Path> files(Path folder, String ending) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
