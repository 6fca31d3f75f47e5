package org.corett.moviliza;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.corett.moviliza.shared.Shown;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * What two save at the same time: each form of a page of ours says what stood there when it was opened, or nothing that
 * stands is overwritten by it. Whoever adds a form says here which.
 */
@CoalitionTest
class EveryFormTest {
    private static final Path TEMPLATES = Path.of("src/main/resources/templates");

    private static final Pattern FORM = Pattern.compile("(?s)<form\\b[^>]*method=\"post\".*?</form>");

    /** Forms that change what stands, with the file in which they are, a part of their address, and their hidden field. */
    private record Versioned(String template, String address, String field) {
        Versioned(String template, String address) {
            this(template, address, Shown.FIELD);
        }
    }

    private static final Map<String, Versioned> VERSIONED = Map.ofEntries(
            Map.entry("ApplicationPages.save", new Versioned("calls/data", "/datos")),
            Map.entry("QuestionPages.answer", new Versioned("calls/answers", "/preguntas/")),
            Map.entry("AgreementPages.record", new Versioned("plenary/fulfilment", "/plenaria/acuerdos/")),
            Map.entry("SessionChangePages.move", new Versioned("plenary/changes", "/cambios/fecha")),
            Map.entry("SessionChangePages.cancel", new Versioned("plenary/changes", "/cambios/cancelacion")),
            Map.entry("SessionChangePages.correct", new Versioned("plenary/changes", "/cambios/asistencia")),
            Map.entry("MailPages.rhythm", new Versioned("notifications/mails", "/correo/mios/ritmo")),
            Map.entry("TermsPages.rewrite", new Versioned("consultancy/terms", "/terminos")),
            Map.entry("HolidayPages.replace", new Versioned("calendar/holidays", "/plazos/feriados")),
            Map.entry("DeadlinePages.move", new Versioned("deadlines/move", "/plazos/mover", "vence")),
            Map.entry("LetterPages.withdraw", new Versioned("representatives/letter", "/carta/retiro")),
            Map.entry("LetterPages.move", new Versioned("representatives/letter", "/carta/fecha")));

    /** Forms that overwrite nothing, and why. */
    private static final Map<String, String> ADD = Map.ofEntries(
            Map.entry("ReportPages.request", "asks for one more report"),
            Map.entry("HandInPages.send", "is taken once; whoever is second keeps what she typed"),
            Map.entry("HandInPages.remove", "names the one file that goes"),
            Map.entry("ApplicationPages.upload", "adds a file"),
            Map.entry("ApplicationPages.remove", "names the one file that goes"),
            Map.entry("ApplicationPages.submit", "hands in what is saved, once"),
            Map.entry("ApplicationPages.withdraw", "ends the application, once"),
            Map.entry("LinkPages.ask", "sends a link"),
            Map.entry("QuestionPages.ask", "adds a question"),
            Map.entry("SessionChangePages.withdraw", "ends one's own objection, once"),
            Map.entry("ForgottenPages.ask", "sends a link"),
            Map.entry("AccessPages.choose", "a link is used once"),
            Map.entry("OwnPasswordPages.change", "names the password that stands"),
            Map.entry("MailPages.leave", "ends digests; again changes nothing"),
            Map.entry("MailPages.again", "sends one mail once more"),
            Map.entry("DemonstrationClock.turn", "of the demonstration alone"),
            Map.entry("ConflictPages.declare", "one's own declaration, once"),
            Map.entry("DocumentPages.add", "adds a document"),
            Map.entry("DocumentPages.addVersion", "adds a version; both stay"),
            Map.entry("AuthenticityPages.compare", "saves nothing"),
            Map.entry("DossierPages.take", "records one more who took it"),
            Map.entry("ActPages.issue", "issues one more act"),
            Map.entry("LanguagePages.choose", "one choice of one's own, which is the whole form"),
            Map.entry("AbsencePages.announce", "adds an absence; days that overlap are refused"),
            Map.entry("AbsencePages.end", "names the one absence that ends"));

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping handlers;

    @Test
    void everyFormSaysWhatItSawOrOverwritesNothing() {
        Set<String> named = new TreeSet<>(VERSIONED.keySet());
        named.addAll(ADD.keySet());
        Set<String> saving = handlers.getHandlerMethods().entrySet().stream()
                .filter(handler -> handler.getKey().getMethodsCondition().getMethods().stream()
                        .anyMatch(method -> method != RequestMethod.GET && method != RequestMethod.HEAD))
                .map(Map.Entry::getValue)
                .filter(handler -> handler.getBeanType().getName().startsWith("org.corett.moviliza"))
                .map(EveryFormTest::name)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(saving).containsExactlyInAnyOrderElementsOf(named);
    }

    @Test
    void whatTheFormSawIsInIt() throws IOException {
        Map<String, List<String>> forms = forms();
        VERSIONED.forEach((handler, form) -> assertThat(forms.get(form.template()))
                .as(handler)
                .filteredOn(each -> each.contains(form.address()))
                .hasSize(1)
                .allMatch(each -> each.contains("type=\"hidden\" name=\"" + form.field() + "\" th:value=")));
        assertThat(forms.values().stream().flatMap(List::stream).filter(form -> form.contains(Shown.FIELD)))
                .as("each of them is named")
                .hasSize((int) VERSIONED.values().stream()
                        .filter(form -> form.field().equals(Shown.FIELD))
                        .count());
    }

    private static String name(HandlerMethod handler) {
        return handler.getBeanType().getSimpleName() + "." + handler.getMethod().getName();
    }

    /** The forms that save, by the template's name. */
    private static Map<String, List<String>> forms() throws IOException {
        Map<String, List<String>> forms = new TreeMap<>();
        try (Stream<Path> files = Files.walk(TEMPLATES)) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".html")).toList()) {
                String name = TEMPLATES.relativize(file).toString().replace(".html", "");
                forms.put(
                        name,
                        FORM.matcher(Files.readString(file))
                                .results()
                                .map(MatchResult::group)
                                .toList());
            }
        }
        return forms;
    }
}
