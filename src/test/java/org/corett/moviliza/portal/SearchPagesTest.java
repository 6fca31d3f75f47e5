package org.corett.moviliza.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.corett.moviliza.Books;
import org.corett.moviliza.Coalition;
import org.corett.moviliza.CoalitionTest;
import org.corett.moviliza.Roles;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.WebApplicationContext;

@CoalitionTest
class SearchPagesTest {
    private static final Pattern FOUND =
            Pattern.compile("<li>\\s*<a href=\"/(?:casos|consultorias|directorio|plenaria)/([A-Z0-9-]+)\"");
    private static final Pattern KIND = Pattern.compile("aria-labelledby=\"found-(\\w+)\"");

    @Autowired
    private WebApplicationContext program;

    @Autowired
    private Coalition coalition;

    @Autowired
    private Books books;

    @Autowired
    private JdbcClient database;

    @Autowired
    private MessageSource messages;

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
    void eachRoleFindsOnlyWhatItsPagesShow() {
        Map<String, String> kinds = new TreeMap<>();
        for (String reader : Roles.ALL) {
            TreeSet<String> found = new TreeSet<>();
            for (String words : new String[] {"coordinación", "articulación", "prevención", "fronteras"}) {
                KIND.matcher(roles.page(reader, "/buscar?q=" + encoded(words)))
                        .results()
                        .forEach(one -> found.add(one.group(1)));
            }
            kinds.put(reader, String.join(" ", found));
        }
        assertThat(kinds)
                .isEqualTo(Map.of(
                        "presidencia", "cases documents donors hirings minutes motions",
                        "secretaria", "cases documents donors hirings minutes motions",
                        "titular-gt", "cases documents donors hirings minutes motions",
                        "suplente-bz", "cases documents donors hirings minutes motions",
                        "gerencia", "cases documents donors hirings minutes motions",
                        "comunicacion", "cases motions",
                        "observador-oim", "motions",
                        "admin", "cases hirings motions"));
    }

    @Test
    void accentsAndEndingsDoNotMatter() {
        for (String words :
                new String[] {"repatriación", "REPATRIACION", "repatriaciones", "In English repatriacion"}) {
            assertThat(found("titular-gt", words)).as(words).contains("PL-2026-001");
        }
        assertThat(found("suplente-bz", "articulating country")).contains("PL-2025-001");
        assertThat(found("titular-gt", "fiscal")).contains("MR-2025-002");
        assertThat(found("titular-gt", "\"red de fiscales\"")).containsExactly("MR-2025-002");
        assertThat(found("titular-gt", "hoteles -atentos")).isEmpty();
        assertThat(found("titular-gt", "conspicuo")).isEmpty();
    }

    @Test
    void aCaseIsFoundByTheBeginningOfItsNumber() {
        assertThat(found("titular-gt", "mr-2026-00"))
                .containsExactly("MR-2026-001", "MR-2026-002", "MR-2026-003", "MR-2026-004");
        assertThat(found("titular-gt", "CONS-2026")).containsExactly("CONS-2026-01");
        assertThat(found("titular-gt", "PL-2025-001")).containsExactly("PL-2025-001");
        assertThat(found("observador-oim", "MR-2026-001")).isEmpty();
    }

    @Test
    void thingsAreFoundByWhatTheyAreInBothLanguages() {
        database.sql("insert into report (case_number, number, kinds, period_end, due_on, status) values"
                        + " ('MR-2025-001', 2, '{PROGRESS,FINANCIAL}', '2025-12-31', '2026-01-15', 'EXPECTED')")
                .update();
        for (String words : List.of("sesion", "sesiones", "Session", "sessions", "sesión ordinaria")) {
            assertThat(found("titular-gt", words)).as(words).contains("PL-2025-001", "PL-2026-001", "PL-2026-002");
            assertThat(kinds("titular-gt", words)).as(words).contains("sessions");
            assertThat(kinds("observador-oim", words))
                    .as(words)
                    .contains("sessions")
                    .doesNotContain("minutes");
        }
        for (String words : List.of("acta", "actas", "minutes", "minute", "acta fronteras")) {
            assertThat(found("titular-gt", words)).as(words).containsExactly("PL-2025-001", "PL-2026-001");
            assertThat(kinds("gerencia", words)).as(words).contains("minutes");
            assertThat(kinds("observador-oim", words)).as(words).doesNotContain("minutes");
        }
        assertThat(found("gerencia", "minutes reservado")).isEmpty();
        for (String words : List.of(
                "consultor",
                "consultora",
                "consultoria",
                "consultorías",
                "consultant",
                "consultants",
                "consultancy",
                "contratación",
                "hiring",
                "consultancy medición")) {
            assertThat(found("suplente-bz", words)).as(words).containsExactly("CONS-2025-01", "CONS-2026-01");
            assertThat(kinds("comunicacion", words)).as(words).isEmpty();
        }
        for (String words :
                List.of("informe", "informes", "report", "reports", "informe financiero", "progress report")) {
            assertThat(roles.page("suplente-bz", "/buscar?q=" + encoded(words)))
                    .as(words)
                    .contains("/casos/MR-2025-001#s-reports", "Report 2: Progress", "Expected · due 15 January 2026");
            assertThat(kinds("comunicacion", words)).as(words).isEqualTo("reports");
            assertThat(kinds("observador-oim", words)).as(words).isEmpty();
        }
    }

    /** Each kind by the heading under which it is found. */
    @Test
    void aKindIsFoundByItsName() {
        database.sql("insert into report (case_number, number, kinds, period_end, due_on, status) values"
                        + " ('MR-2025-001', 2, '{PROGRESS}', '2025-12-31', '2026-01-15', 'EXPECTED')")
                .update();
        for (String kind : List.of("hirings", "sessions", "minutes", "reports")) {
            for (Locale locale : List.of(Locale.forLanguageTag("es"), Locale.ENGLISH)) {
                String called = messages.getMessage("search.kind." + kind, null, locale);
                assertThat(kinds("gerencia", called)).as(called).contains(kind);
            }
        }
    }

    /** A hiring is one before its terms are published. */
    @Test
    void aHiringWithoutTermsIsFoundAsOne() {
        database.sql("insert into hiring (number, status, opened_by, opened_on)"
                        + " values ('CONS-2026-02', 'DEFINING', 'secretaria', '2026-03-30')")
                .update();
        assertThat(found("titular-gt", "consultores")).contains("CONS-2026-02");
        assertThat(found("titular-gt", "medición")).doesNotContain("CONS-2026-02");
    }

    @Test
    void draftsOfMinutesAreFoundByThoseWhoSignThem() {
        assertThat(found("titular-gt", "borrador reservado")).containsExactly("PL-2026-001");
        assertThat(found("gerencia", "borrador reservado")).isEmpty();
        assertThat(found("gerencia", "acta aprobada fronteras")).containsExactly("PL-2025-001");
    }

    @Test
    void documentsAreFoundByTheirTextByThoseWhoReadThem() {
        assertThat(roles.page("suplente-bz", "/buscar?q=refuge%20trafico"))
                .contains("/casos/MR-2025-001/documentos#document-1", "Signed agreement", "acuerdo.pdf");
        assertThat(roles.page("titular-gt", "/buscar?q=tr%C3%A1fico&tipo=documents"))
                .contains("MR-2025-001", "Acuerdo firmado");
        for (String reader : new String[] {"comunicacion", "observador-oim", "admin"}) {
            assertThat(roles.page(reader, "/buscar?q=trafico")).as(reader).doesNotContain("MR-2025-001");
        }
    }

    @Test
    void peopleBehindADonorOrACaseAreNotFound() {
        for (String secret : new String[] {"Ana Secreta", "Diego Discreto", "Elena Escondida", "Fundación Propuesta"}) {
            assertThat(found("presidencia", secret)).as(secret).isEmpty();
        }
    }

    @Test
    void whateverIsTypedIsAnswered() {
        for (String typed : new String[] {
            "%00",
            "%27%29%3B--",
            "%3A*%26%7C!%28",
            "%22",
            "-",
            "%F0%9F%98%80",
            "a".repeat(5000),
            "-".repeat(40) + "x",
            "-%20".repeat(40) + "x"
        }) {
            assertThat(roles.answer("secretaria", "/buscar?q=" + typed + "&tipo=cases&pagina=99999999")
                            .getStatus())
                    .as(typed)
                    .isEqualTo(200);
        }
        assertThat(roles.page("suplente-bz", "/buscar?q=zzz%3Cscript%3E"))
                .contains("Nothing matches", "zzz&lt;script&gt;")
                .doesNotContain("<script>");
    }

    private String kinds(String reader, String words) {
        TreeSet<String> kinds = new TreeSet<>();
        KIND.matcher(roles.page(reader, "/buscar?q=" + encoded(words)))
                .results()
                .forEach(one -> kinds.add(one.group(1)));
        return String.join(" ", kinds);
    }

    private TreeSet<String> found(String reader, String words) {
        TreeSet<String> numbers = new TreeSet<>();
        FOUND.matcher(roles.page(reader, "/buscar?q=" + encoded(words)))
                .results()
                .forEach(one -> numbers.add(one.group(1)));
        return numbers;
    }

    private static String encoded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
