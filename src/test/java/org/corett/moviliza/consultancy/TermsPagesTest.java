package org.corett.moviliza.consultancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.corett.moviliza.consultancy.HiringAnswers.consultancy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.corett.moviliza.Coalition;
import org.corett.moviliza.CoalitionTest;
import org.corett.moviliza.calls.Calls;
import org.corett.moviliza.calls.Terms;
import org.corett.moviliza.casework.CaseFiles;
import org.corett.moviliza.identity.Readers;
import org.corett.moviliza.shared.Language;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** The Secretariat changes the second call's terms while it is open, and nobody anything else. */
@CoalitionTest
class TermsPagesTest {
    @Autowired
    private WebApplicationContext program;

    @Autowired
    private Coalition coalition;

    @Autowired
    private Calls calls;

    @Autowired
    private HiringLog log;

    @Autowired
    private CaseFiles cases;

    @Autowired
    private Readers readers;

    private MockMvc browser;
    private String cons;

    @BeforeEach
    void openASecondCall() {
        coalition.startAfresh();
        browser = MockMvcBuilders.webAppContextSetup(program)
                .apply(springSecurity())
                .build();
        on("2026-07-06");
        cons = coalition.as("secretaria").start("consultantHiring", consultancy());
        on("2026-07-22");
    }

    @Test
    void startsFromTheTermsInForceAndPublishesOthersWithTheReasonInTheRecord() throws Exception {
        assertThat(text(open("secretaria")))
                .contains("Línea de base y monitoreo", "Informe de línea de base", "18,000.00");

        MockHttpServletResponse answer = send("secretaria", typed());

        assertThat(answer.getRedirectedUrl()).isEqualTo("/consultorias/" + cons);
        assertThat(cases.titles(List.of(cons), readers.named("secretaria", Language.ES)))
                .isEqualTo(Map.of(cons, "Línea de base más corta"));
        Terms terms = calls.terms(calls.latest(cons));
        assertThat(terms.title()).isEqualTo("Línea de base más corta");
        assertThat(terms.deliverables()).containsExactly("Plan", "Informe");
        assertThat(terms.months()).isEqualTo(4);
        assertThat(terms.budget()).isEqualByComparingTo("20500.50");
        assertThat(terms.contractParty()).isEqualTo("Oficina regional del donante");
        assertThat(calls.terms(calls.of(cons).get(0)).title()).isEqualTo("Línea de base y monitoreo");
        assertThat(log.of(cons))
                .filteredOn(entry -> entry.code().equals("termsRewritten"))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.person()).isEqualTo("secretaria");
                    assertThat(entry.detail()).isEqualTo("Nadie ofertó por seis meses.");
                });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    title            | ''          | Objeto: este dato es obligatorio.
                    termsOfReference | ' '         | Términos de referencia: este dato es obligatorio.
                    deliverables     | ''          | Productos: este dato es obligatorio.
                    profile          | ''          | Perfil: este dato es obligatorio.
                    months           | seis        | Duración en meses: escriba un número entero de 1 a 60.
                    months           | 61          | Duración en meses: escriba un número entero de 1 a 60.
                    months           | 0           | Duración en meses: escriba un número entero de 1 a 60.
                    budget           | 18.000,00   | Presupuesto máximo: escriba un monto mayor que cero
                    budget           | 0           | Presupuesto máximo: escriba un monto mayor que cero
                    budget           | -5          | Presupuesto máximo: escriba un monto mayor que cero
                    budget           | 17,999.99   | Presupuesto máximo: no puede bajar del publicado
                    budget           | 1e9         | Presupuesto máximo: escriba un monto mayor que cero
                    reason           | ''          | Por qué se modifican: este dato es obligatorio.
                    """)
    void saysWhatIsWrongBesideTheFieldAndKeepsWhatWasTyped(String field, String wrong, String said) throws Exception {
        Map<String, String> typed = typed();
        typed.put(field, wrong);

        MockHttpServletResponse answer = send("secretaria", typed);

        assertThat(answer.getStatus()).isEqualTo(400);
        assertThat(text(answer)).contains(said, "href=\"#" + field + "\"", "id=\"" + field + "-fault\"");
        assertThat(typed.values().stream().flatMap(String::lines).map(String::strip))
                .allMatch(text(answer)::contains);
        assertThat(calls.terms(calls.latest(cons)).months()).isEqualTo(6);
    }

    @Test
    void refusesWhatIsTooLongAndTakesOutWhatNobodyTypes() throws Exception {
        Map<String, String> typed = typed();
        typed.put("title", "x".repeat(201));
        assertThat(text(send("secretaria", typed))).contains("Objeto: el texto es demasiado largo");
        typed.put("deliverables", "Informe\n".repeat(21));
        assertThat(text(send("secretaria", typed))).contains("Productos: escriba hasta 20 productos");
        typed.put("deliverables", "Informe");
        typed.put("title", "Con \0nada\u0007 raro");
        assertThat(send("secretaria", typed).getStatus()).isEqualTo(302);
        assertThat(calls.terms(calls.latest(cons)).title()).isEqualTo("Con nada raro");
    }

    @Test
    void refusesTermsThatChangeNothing() throws Exception {
        Map<String, String> same = new HashMap<>(Map.of(
                "title", "Línea de base y monitoreo",
                "termsOfReference", "Levantar la línea de base regional y su monitoreo.",
                "deliverables", "Informe de línea de base\r\n",
                "profile", "Experiencia en monitoreo de proyectos regionales.",
                "months", "6",
                "budget", "18,000",
                "reason", "Ninguno"));
        assertThat(text(send("secretaria", same))).contains("los términos son los mismos");
        assertThat(log.of(cons)).noneMatch(entry -> entry.code().equals("termsRewritten"));
    }

    @Test
    void aFormThatIsSentAfterTheCloseChangesNothingAndKeepsWhatWasTyped() throws Exception {
        coalition.turnTo(LocalDate.parse("2026-08-04"));

        MockHttpServletResponse answer = send("secretaria", typed());

        assertThat(answer.getStatus()).isEqualTo(409);
        assertThat(text(answer)).contains("solo hasta su cierre", "Línea de base más corta");
        assertThat(calls.terms(calls.latest(cons)).months()).isEqualTo(6);
    }

    @Test
    void theFirstCallsTermsStay() throws Exception {
        String first = coalition.as("secretaria").start("consultantHiring", consultancy());
        MockHttpServletResponse answer = browser.perform(post("/consultorias/" + first + "/terminos")
                        .with(user("secretaria"))
                        .with(csrf())
                        .param("title", "Otro"))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).isEqualTo(409);
        assertThat(calls.terms(calls.latest(first)).title()).isEqualTo("Línea de base y monitoreo");
    }

    @Test
    void nobodyElseMayChangeThem() throws Exception {
        for (String other : List.of(
                "presidencia", "titular-pa", "titular-gt", "gerencia", "admin", "comunicacion", "observador-oim")) {
            assertThat(open(other).getStatus()).as(other).isEqualTo(403);
            assertThat(send(other, typed()).getStatus()).as(other).isEqualTo(403);
        }
        assertThat(calls.terms(calls.latest(cons)).months()).isEqualTo(6);
    }

    @Test
    void whoeverTypedOverOlderTermsIsToldAndLosesNothing() throws Exception {
        String seen = text(open("secretaria")).replaceAll("(?s).*name=\"visto\" value=\"([0-9a-f]+)\".*", "$1");
        Map<String, String> first = new HashMap<>(typed());
        first.put("visto", seen);
        assertThat(send("secretaria", first).getRedirectedUrl()).isEqualTo("/consultorias/" + cons);
        Map<String, String> second = new HashMap<>(first);
        second.put("title", "Línea de base en otra página");

        String told = text(send("secretaria", second));

        assertThat(told).contains("Alguien publicó otros términos", "Línea de base en otra página");
        assertThat(calls.terms(calls.latest(cons)).title()).isEqualTo("Línea de base más corta");
    }

    private static Map<String, String> typed() {
        return new HashMap<>(Map.of(
                "title", "Línea de base más corta",
                "termsOfReference", "Levantar la línea de base.",
                "deliverables", "Plan\r\n\r\n Informe ",
                "profile", "Experiencia en encuestas.",
                "months", "4",
                "budget", "20,500.50",
                "reason", "Nadie ofertó por seis meses."));
    }

    private MockHttpServletResponse open(String username) throws Exception {
        return browser.perform(get("/consultorias/" + cons + "/terminos").with(user(username)))
                .andReturn()
                .getResponse();
    }

    private MockHttpServletResponse send(String username, Map<String, String> typed) throws Exception {
        MockHttpServletRequestBuilder form =
                post("/consultorias/" + cons + "/terminos").with(user(username)).with(csrf());
        typed.forEach(form::param);
        return browser.perform(form).andReturn().getResponse();
    }

    private static String text(MockHttpServletResponse answer) {
        return new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private void on(String day) {
        coalition.today(LocalDate.parse(day));
    }
}
