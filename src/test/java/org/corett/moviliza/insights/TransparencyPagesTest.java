package org.corett.moviliza.insights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.corett.moviliza.Books;
import org.corett.moviliza.Coalition;
import org.corett.moviliza.CoalitionTest;
import org.corett.moviliza.Roles;
import org.corett.moviliza.shared.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** What somebody reads who has no account. */
@CoalitionTest
class TransparencyPagesTest {
    private static final List<String> ADDRESSES = List.of(
            "/transparencia",
            "/transparencia?idioma=en",
            "/transparencia/datos.csv",
            "/transparencia/datos.json",
            "/transparencia/resoluciones.csv",
            "/transparencia/diccionario.csv");

    @Autowired
    private WebApplicationContext program;

    @Autowired
    private Coalition coalition;

    @Autowired
    private Books books;

    @Autowired
    private JdbcClient database;

    @Autowired
    private Figures figures;

    @Autowired
    private PublicFigures published;

    @Autowired
    private PublicTables tables;

    private MockMvc browser;

    @BeforeEach
    void enter() {
        coalition.startAfresh();
        books.enter();
        coalition.turnTo(LocalDate.of(2026, 4, 1));
        browser = MockMvcBuilders.webAppContextSetup(program)
                .apply(springSecurity())
                .build();
    }

    @AfterEach
    void forget() {
        books.forget();
    }

    @Test
    void whoHasAnAccountSignsInFromHere() {
        assertThat(read("/transparencia")).contains("href=\"/entrar\"");
    }

    @Test
    void nothingNamesACaseAPersonOrADonor() {
        for (String address : ADDRESSES) {
            assertThat(read(address))
                    .as(address)
                    .doesNotContainPattern("(MR|PL|CONS|MO|RC)-\\d{4}-\\d")
                    .doesNotContain("Agencia Española", "Helvética", "Refugio", "fiscales", "Diego", "Ana Secreta")
                    .doesNotContain("Disenso", "Protocolo de repatriación");
        }
    }

    @Test
    void twoCasesAreTooFewForAFigure() {
        assertThat(read("/transparencia/datos.csv"))
                .doesNotContain("AXIS", "KIND", "COUNTRY", "YEAR", "90000", "40000");
        assertThat(read("/transparencia/datos.csv")).contains("\"STEP\",\"Otros, juntos por ser pocos\",,5,\r\n");
        assertThat(read("/transparencia")).contains("Todavía no se publican montos", "«Otros» reúne los grupos");
    }

    @Test
    void figuresOfEnoughCasesArePublishedAndSmallOnesOnlyTogether() {
        // With that of the books, recorded in January: three of prevention, one of care, one of prosecution.
        more("MR-2023-001", "PREVENTION", "1000", "2026-01-02");
        more("MR-2023-002", "PREVENTION", "2000", "2026-01-02");
        more("MR-2023-003", "PREVENTION", "3000", "2026-01-30");
        more("MR-2023-004", "COMPREHENSIVE_CARE", "4000", "2026-01-31");
        coalition.turnTo(LocalDate.of(2026, 4, 1));
        // Care and prosecution are two: prevention joins them, or the difference would tell.
        assertThat(read("/transparencia/datos.csv"))
                .contains("\"AXIS\",\"Otros, juntos por ser pocos\",\"USD\",6,120000.00\r\n")
                .doesNotContain("\"AXIS\",\"Prevención\"");
        more("MR-2023-005", "PROSECUTION", "5000", "2026-01-15");
        coalition.turnTo(LocalDate.of(2026, 4, 1));
        assertThat(read("/transparencia/datos.csv"))
                .contains("\"AXIS\",\"Prevención\",\"USD\",4,96000.00\r\n")
                .contains("\"AXIS\",\"Otros, juntos por ser pocos\",\"USD\",3,29000.00\r\n")
                .doesNotContain("EUR");
        assertThat(read("/transparencia"))
                .contains(
                        "Prevención", "96,000", "<svg class=\"chart on-desk\" role=\"img\"", "«Otros» reúne los grupos")
                .doesNotContain("Todavía no se publican montos");
    }

    @Test
    void moneyCountsOnceTheMonthIsOverInWhichItWasRecordedWithEnoughOthers() {
        more("MR-2023-001", "PREVENTION", "1000", "2026-03-30");
        coalition.turnTo(LocalDate.of(2026, 4, 1));
        assertThat(read("/transparencia/datos.csv")).contains("\"USD\",3,111000.00");
        // Confirmed years ago, and put down only now: it would stand in the difference to yesterday.
        more("MR-2023-002", "PREVENTION", "2000", "2026-04-01");
        for (LocalDate day : List.of(LocalDate.of(2026, 4, 30), LocalDate.of(2026, 5, 1))) {
            coalition.turnTo(day);
            assertThat(read("/transparencia/datos.csv")).contains("\"USD\",3,111000.00");
        }
        more("MR-2023-003", "PREVENTION", "3000", "2026-05-02");
        more("MR-2023-004", "PREVENTION", "4000", "2026-05-03");
        coalition.turnTo(LocalDate.of(2026, 5, 31));
        assertThat(read("/transparencia/datos.csv")).contains("\"USD\",3,111000.00");
        coalition.turnTo(LocalDate.of(2026, 6, 1));
        assertThat(read("/transparencia/datos.csv"))
                .contains("\"AXIS\",\"Prevención\",\"USD\",3,9000.00")
                .contains("\"AXIS\",\"Otros, juntos por ser pocos\",\"USD\",3,111000.00");
    }

    @Test
    void whoeverAsksReadsWhatWasCountedForTheFirst() {
        more("MR-2023-001", "PREVENTION", "1000", "2026-03-30");
        coalition.turnTo(LocalDate.of(2026, 4, 1));
        String first = read("/transparencia/datos.csv");
        Snapshot snapshot = figures.latest();
        assertThat(published.of(snapshot)).isSameAs(published.of(snapshot));
        assertThat(tables.of(snapshot, Language.ES))
                .isSameAs(tables.of(snapshot, Language.ES))
                .isNotSameAs(tables.of(snapshot, Language.EN));
        database.sql("delete from contribution").update();
        assertThat(read("/transparencia/datos.csv")).isEqualTo(first);
        coalition.turnTo(LocalDate.of(2026, 4, 1));
        assertThat(read("/transparencia/datos.csv")).isNotEqualTo(first);
    }

    @Test
    void resolutionsAreTitledUnlessTheyConcernACase() {
        assertThat(read("/transparencia/resoluciones.csv"))
                .contains("\"A-01-I-2025\",\"I-2025\",\"2025-05-10\",\"Punto general\",\"Plan de comunicación\"\r\n")
                .contains("\"A-02-I-2025\",\"I-2025\",\"2025-05-10\",\"Aval de acuerdo\",\"\"\r\n");
        assertThat(read("/transparencia")).contains("Plan de comunicación", "Aval de acuerdo");
        assertThat(read("/transparencia?idioma=en"))
                .contains("lang=\"en\"", "In English: Plan de comunicación", "10 May 2025");
    }

    @Test
    void theJsonSaysTheSameAsTheTablesAndEveryFieldIsInTheDictionary() throws Exception {
        JsonNode json = new ObjectMapper().readTree(read("/transparencia/datos.json"));
        assertThat(json.path("datos")).hasSize(1);
        assertThat(json.path("resoluciones")).hasSize(3);
        assertThat(json.path("contado_hasta").asText()).isEqualTo("2026-03-31");
        String dictionary = read("/transparencia/diccionario.csv");
        for (String list : List.of("datos", "resoluciones")) {
            json.path(list).get(0).fieldNames().forEachRemaining(field -> assertThat(dictionary)
                    .contains("\"" + list + "\",\"" + field + "\",\""));
        }
    }

    @Test
    void whoIsSignedInReadsTheSame() {
        assertThat(new Roles(program).admittedTo("/transparencia")).hasSize(Roles.ALL.size());
    }

    private void more(String number, String axis, String amount, String recordedOn) {
        database.sql("insert into mobilization_case (number, source_name, source_kind, resource_types, strategic_axis,"
                        + " match, reported_for, reported_by, reported_on, step, status, negotiation, consultants)"
                        + " values (?, 'Otra', 'ACADEMIA', '{FINANCIAL}', ?, 'Coincide', 'country-SV', 'titular-sv',"
                        + " '2023-01-01', 'COMMUNICATE_RESULTS', 'DONE', 1, false)")
                .params(number, axis)
                .update();
        database.sql(
                        "insert into contribution (case_number, currency, confirmed_on, amount, reference, recorded_by,"
                                + " recorded_on) values (?, 'USD', '2023-06-01', cast(? as numeric), 'Nota', 'secretaria', cast(? as date))")
                .params(number, amount, recordedOn)
                .update();
    }

    private String read(String address) {
        try {
            MockHttpServletResponse answer = browser.perform(get(java.net.URI.create(address)))
                    .andReturn()
                    .getResponse();
            assertThat(answer.getStatus()).as(address).isEqualTo(200);
            return new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8);
        } catch (Exception e) {
            throw new IllegalStateException(address, e);
        }
    }
}
