package org.corett.moviliza.plenary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.corett.moviliza.Books;
import org.corett.moviliza.Coalition;
import org.corett.moviliza.CoalitionTest;
import org.corett.moviliza.Roles;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

@CoalitionTest
class PlenaryPagesTest {
    private static final String[] READERS = {
        "presidencia", "secretaria", "titular-gt", "suplente-bz", "comunicacion", "gerencia", "observador-oim", "admin"
    };
    private static final List<String> TOLD_ONLY = List.of("comunicacion", "observador-oim", "admin");
    private static final String ONE = "/plenaria/acuerdos/MO-2025-001";

    @Autowired
    private WebApplicationContext program;

    @Autowired
    private Coalition coalition;

    @Autowired
    private Books books;

    @Autowired
    private JdbcClient database;

    private Roles roles;

    @BeforeEach
    void enter() {
        coalition.startAfresh();
        coalition.turnTo(LocalDate.of(2026, 4, 1));
        books.enter();
        roles = new Roles(program);
    }

    @AfterEach
    void forget() {
        books.forget();
    }

    @Test
    void everybodyWithARoleReadsOfSessionsAndAgreements() {
        assertThat(roles.admittedTo("/plenaria")).containsExactly(READERS);
        assertThat(roles.admittedTo("/plenaria/PL-2026-001")).containsExactly(READERS);
        assertThat(roles.admittedTo("/plenaria/acuerdos")).containsExactly(READERS);
        assertThat(roles.answer("secretaria", "/plenaria/PL-2020-001").getStatus())
                .isEqualTo(404);
    }

    @Test
    void dissentIsForMembersAndManagersAndDraftsForThoseWhoSignThem() {
        for (String reader : READERS) {
            String session = roles.page(reader, "/plenaria/PL-2026-001");
            assertThat(session.contains("Disenso: Guatemala") || session.contains("Dissent: Guatemala"))
                    .as(reader + " reads dissent")
                    .isEqualTo(!TOLD_ONLY.contains(reader));
            assertThat(session.contains("Borrador reservado"))
                    .as(reader + " reads the draft")
                    .isEqualTo(!TOLD_ONLY.contains(reader) && !reader.equals("gerencia"));
            assertThat(roles.page(reader, "/plenaria/PL-2025-001").contains("Acta aprobada sobre"))
                    .as(reader + " reads approved minutes")
                    .isEqualTo(!TOLD_ONLY.contains(reader));
            for (String page : List.of("/plenaria", "/plenaria/PL-2025-001")) {
                assertThat(roles.page(reader, page).contains("action=\"/casos/PL-2025-001/actos\""))
                        .as(reader + " gets approved minutes as a PDF from " + page)
                        .isEqualTo(!TOLD_ONLY.contains(reader));
                assertThat(roles.page(reader, page)).doesNotContain("/casos/PL-2026-001/actos");
            }
        }
    }

    @Test
    void theListCountsPresenceItemsAndAgreements() {
        String page = roles.page("observador-oim", "/plenaria").replaceAll("(?s)<[^>]*>|\\s+", " ");
        assertThat(page.replaceAll(" +", " "))
                .contains("I-2026 ordinaria 20 de marzo de 2026 Con quórum Países presentes: 5 Puntos: 2 Acuerdos: 1"
                        + " Acta: Borrador PL-2026-001")
                .contains("I-2025 ordinaria 10 de mayo de 2025 Con quórum Países presentes: 7 Puntos: 2 Acuerdos: 2"
                        + " Acta: Aprobada PL-2025-001")
                .contains("II-2026 ordinaria 1 de junio de 2026 Por celebrarse Países presentes: –")
                .contains("Nicaragua 2 1 50 % 1 0", "Guatemala 2 2 100 % 2 0", "México 2 0 0 % 0 0");
        assertThat(roles.page("observador-oim", "/plenaria?ano=2025"))
                .contains("I-2025")
                .doesNotContain("PL-2026-001");
        assertThat(roles.page("suplente-bz", "/plenaria")).contains("With quorum", "10 May 2025", "Belize");
    }

    @Test
    void aMotionThatWaitsForASessionIsFoundWhereTheWaitingOnesAreListed() {
        assertThat(roles.page("titular-gt", "/plenaria")).doesNotContain("Esperan la próxima sesión");
        database.sql("insert into motion (number, kind, subject_case, title, title_english, text, text_english,"
                        + " proposed_on) values ('MO-2026-003', 'MINUTES', '', 'Acta de la sesión I-2026',"
                        + " 'Minutes of session I-2026', 'Texto', 'Text', '2026-03-31')")
                .update();
        String row = "Esperan la próxima sesión MO-2026-003 Acta de la sesión I-2026 Acta anterior";
        for (String reader : READERS) {
            String page = roles.page(reader, "/plenaria?ano=2025");
            assertThat(page.contains("MO-2026-003"))
                    .as(reader + " reads what waits")
                    .isEqualTo(!TOLD_ONLY.contains(reader));
        }
        String page = roles.page("titular-gt", "/plenaria");
        assertThat(page).contains("id=\"MO-2026-003\"");
        assertThat(page.replaceAll("(?s)(<[^>]*>|\\s)+", " ")).contains(row);
        assertThat(roles.page("suplente-bz", "/plenaria"))
                .contains("Waiting for the next session", "Minutes of session I-2026");
        assertThat(roles.page("titular-gt", "/buscar?q=mo-2026-003")).contains("href=\"/plenaria#MO-2026-003\"");
    }

    @Test
    void theSecretariatRecordsWhatBecameOfAnAgreement() {
        assertThat(roles.admittedTo(ONE)).containsExactly("secretaria");
        assertThat(roles.page("titular-gt", "/plenaria/acuerdos?estado=FULFILLED"))
                .doesNotContain("A-01-I-2025");

        assertThat(record("titular-gt", "2026-03-01", "Listo").getStatus()).isEqualTo(403);
        MockHttpServletResponse refused = record("secretaria", "2026-04-02", " ");
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(body(refused))
                .contains("Cumplido el: elija una fecha entre el día en que se adoptó y hoy")
                .contains("Cómo se cumplió o qué falta: escriba en pocas frases");
        assertThat(record("secretaria", "2025-05-09", "Antes").getStatus()).isEqualTo(422);
        assertThat(record("secretaria", "mañana", "Mal").getStatus()).isEqualTo(422);

        assertThat(record("secretaria", "2026-03-01", "El plan está en uso.").getStatus())
                .isEqualTo(302);
        assertThat(roles.page("titular-gt", "/plenaria/acuerdos?estado=FULFILLED"))
                .contains("A-01-I-2025", "Cumplido el 1 de marzo de 2026", "El plan está en uso.");
        assertThat(roles.page("observador-oim", "/plenaria/acuerdos")).doesNotContain("El plan está en uso.");
        assertThat(roles.page("titular-gt", "/plenaria/acuerdos?estado=PENDING"))
                .contains("A-02-I-2025")
                .doesNotContain("A-01-I-2025");

        assertThat(roles.page("titular-gt", "/buscar?q=a-01-i-2025")).contains("A-01-I-2025");
        record("secretaria", "", "Hubo que empezar de nuevo.");
        assertThat(roles.page("titular-gt", "/plenaria/acuerdos?estado=PENDING"))
                .contains("A-01-I-2025", "Hubo que empezar de nuevo.");
    }

    @Test
    void ofTwoWhoRecordTheSameAgreementTheSecondIsToldAndLosesNothing() {
        String page = roles.page("secretaria", ONE);
        String seen = page.replaceAll("(?s).*name=\"visto\" value=\"([0-9a-f]+)\".*", "$1");
        assertThat(record("secretaria", "2026-03-01", "En uso.", seen).getStatus())
                .isEqualTo(302);
        assertThat(record("secretaria", "2026-03-01", "En uso.", seen).getStatus())
                .isEqualTo(302);
        assertThat(database.sql("select count(*) from fulfilment")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);

        MockHttpServletResponse told = record("secretaria", "", "Falta la firma.", seen);

        assertThat(told.getStatus()).isEqualTo(409);
        assertThat(body(told)).contains("Alguien registró lo que sigue", "En uso.", "Falta la firma.");
        assertThat(roles.page("titular-gt", "/plenaria/acuerdos?estado=FULFILLED"))
                .contains("En uso.");
    }

    private MockHttpServletResponse record(String who, String day, String account) {
        return record(who, day, account, "");
    }

    private MockHttpServletResponse record(String who, String day, String account, String seen) {
        try {
            return MockMvcBuilders.webAppContextSetup(program)
                    .apply(springSecurity())
                    .build()
                    .perform(post(ONE)
                            .param("day", day)
                            .param("account", account)
                            .param("visto", seen)
                            .with(user(who))
                            .with(csrf()))
                    .andReturn()
                    .getResponse();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static String body(MockHttpServletResponse answer) {
        return new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
