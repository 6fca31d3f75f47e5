package org.corett.moviliza.insights;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.corett.moviliza.Books;
import org.corett.moviliza.Coalition;
import org.corett.moviliza.CoalitionTest;
import org.corett.moviliza.Roles;
import org.corett.moviliza.files.Clipping;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

/** The managers' figures of the few cases in {@link Books}, against what was counted by hand. */
@CoalitionTest
class BoardPagesTest {
    private static final String[] READERS = {"presidencia", "secretaria", "gerencia"};
    private static final Pattern FIGURE = Pattern.compile("<a href=\"(/gestion/casos\\?[^\"]+)\">([\\d,.–]+)</a>");
    private static final Pattern RECORD = Pattern.compile("\"([^\"]*)\",\"([^\"]*)\",\"([^\"]*)\",([\\d.]*)\r\n");

    @Autowired
    private WebApplicationContext program;

    @Autowired
    private Coalition coalition;

    @Autowired
    private Books books;

    private Roles roles;

    @BeforeEach
    void enter() {
        coalition.startAfresh();
        books.enter();
        coalition.turnTo(LocalDate.of(2026, 4, 1));
        roles = new Roles(program);
    }

    @AfterEach
    void forget() {
        books.forget();
    }

    @Test
    void managersAndBothOrgansReadItAndItsFilesAndNobodyElse() {
        for (String path : List.of(
                "/gestion", "/gestion/cifras.csv", "/gestion/cifras.xlsx", "/gestion/casos?cifra=STANDING&de=ENGAGE")) {
            assertThat(roles.admittedTo(path)).as(path).containsExactly(READERS);
        }
    }

    @Test
    void countsResourcesByAxisKindCountryAndYearInEachCurrency() {
        assertThat(csv("", "Recursos por eje, en USD"))
                .containsExactlyEntriesOf(rows(
                        "Prevención: 102000 in 2, 90000 in 1",
                        "Atención integral: 7000 in 1, 0 in 0",
                        "Persecución: 25000 in 1, 20000 in 1"));
        assertThat(csv("", "Recursos por eje, en EUR"))
                .containsExactlyEntriesOf(rows("Prevención: 40000 in 1, 40000 in 1"));
        assertThat(csv("", "Recursos por tipo de fuente, en USD"))
                .containsExactlyEntriesOf(rows(
                        "Agencia de cooperación: 115000 in 2, 110000 in 2",
                        "Sector privado: 12000 in 1, 0 in 0",
                        "Academia: 7000 in 1, 0 in 0"));
        assertThat(csv("", "Recursos por país u órgano que informó, en USD"))
                .containsExactlyEntriesOf(rows(
                        "Costa Rica: 25000 in 1, 20000 in 1",
                        "Guatemala: 102000 in 2, 90000 in 1",
                        "Presidencia: 7000 in 1, 0 in 0"));
        assertThat(csv("", "Recursos por año, en USD"))
                .containsExactlyEntriesOf(rows(
                        "2024: 90000 in 1, 90000 in 1", "2025: 25000 in 1, 0 in 0", "2026: 19000 in 2, 20000 in 1"));
        assertThat(csv("", "Recursos por año, en EUR")).containsExactlyEntriesOf(rows("2025: 40000 in 1, 40000 in 1"));
    }

    @Test
    void countsCasesByStepAndTheMedianOfTheDaysInEach() {
        assertThat(csv("", "Casos por paso").values().stream().flatMap(List::stream))
                .extracting(BigDecimal::intValueExact)
                .containsExactly(1, 1, 1, 2, 0, 1, 1);
        assertThat(csv("", "Días en cada paso").values())
                .extracting(Object::toString)
                .containsExactly("[6, 3]", "[20, 3]", "[30, 3]", "[30, 1]", "[5, 1]");
        // Of two, the mean of both in the middle.
        assertThat(csv("?ano=2025", "Días en cada paso").values())
                .extracting(Object::toString)
                .containsExactly("[5, 2]", "[20, 2]", "[30, 2]", "[null, 0]", "[null, 0]");
    }

    @Test
    void tellsWhereCasesWaitAndWhatIsOverdueForWhom() {
        Map<String, List<BigDecimal>> waiting = csv("", "Dónde esperan los casos");
        assertThat(waiting.keySet())
                .containsExactlyInAnyOrder(
                        "Completar formulario de donante",
                        "Registrar ronda de negociación",
                        "Fijar posición",
                        "Presentar informe");
        // From 12 March to eight in the morning of 1 April.
        assertThat(waiting.get("Registrar ronda de negociación").toString()).isEqualTo("[1, 1, 20]");
        Map<String, List<BigDecimal>> overdue = csv("", "Vencido por órgano y país");
        assertThat(overdue.keySet()).containsExactly("Secretaría Técnica", "Guatemala", "Presidencia");
        assertThat(overdue.get("Secretaría Técnica").toString()).isEqualTo("[2, 2, 8]");
        assertThat(overdue.get("Presidencia").toString()).isEqualTo("[1, 1, 3]");
        assertThat(overdue.get("Guatemala").toString()).isEqualTo("[1, 1, 2]");
        // A session has no axis.
        assertThat(csv("?eje=PREVENTION", "Vencido por órgano y país").keySet())
                .containsExactly("Secretaría Técnica", "Presidencia");
    }

    @Test
    void countsParticipationButNotInAnEvaluationThatIsUnderWay() {
        Map<String, List<BigDecimal>> sessions = csv("", "Participación en sesiones");
        assertThat(sessions.get("Guatemala").toString()).isEqualTo("[100, 2, 2]");
        assertThat(sessions.get("Nicaragua").toString()).isEqualTo("[50, 1, 2]");
        assertThat(sessions.get("Belice").toString()).isEqualTo("[0, 0, 2]");
        Map<String, List<BigDecimal>> evaluations = csv("", "Participación en evaluaciones");
        assertThat(evaluations.get("Guatemala").toString()).isEqualTo("[100, 1, 1]");
        assertThat(evaluations.get("Panamá").toString()).isEqualTo("[0, 0, 1]");
        assertThat(evaluations).hasSize(9);
        assertThat(csv("?ano=2026&pais=country-NI", "Participación en sesiones").toString())
                .isEqualTo("{Nicaragua=[0, 0, 1]}");
    }

    @Test
    void filtersLiveInTheAddress() {
        assertThat(csv("?eje=PREVENTION&fuente=PRIVATE_SECTOR", "Recursos por país u órgano que informó, en USD"))
                .containsExactlyEntriesOf(rows("Guatemala: 12000 in 1, 0 in 0"));
        assertThat(csv("?ano=2026", "Recursos por eje, en USD"))
                .containsExactlyEntriesOf(rows(
                        "Prevención: 12000 in 1, 0 in 0",
                        "Atención integral: 7000 in 1, 0 in 0",
                        "Persecución: 0 in 0, 20000 in 1"));
        assertThat(roles.page("gerencia", "/gestion?ano=2026&eje=PREVENTION"))
                .containsPattern("value=\"2026\" selected")
                .containsPattern("value=\"PREVENTION\" selected")
                .contains("/gestion/cifras.csv?ano=2026&amp;eje=PREVENTION");
        assertThat(roles.page("gerencia", "/gestion?ano=x&eje=%00&fuente=NO&pais=country-ZZ"))
                .contains("Casos por paso");
    }

    @Test
    void eachFigureOpensTheCasesBehindIt() {
        String page = roles.page("gerencia", "/gestion");
        List<MatchResult> figures = FIGURE.matcher(page).results().toList();
        assertThat(figures).hasSizeGreaterThan(80);
        for (MatchResult figure : figures) {
            String address = figure.group(1).replace("&amp;", "&");
            String behind = roles.page("gerencia", address);
            Matcher count = Pattern.compile("<strong>(\\d+) casos?</strong>").matcher(behind);
            assertThat(count.find()).as(address).isTrue();
            Matcher total =
                    Pattern.compile("<strong>(?:USD|EUR) ([\\d,.]+)</strong>").matcher(behind);
            List<String> said = new ArrayList<>(List.of(count.group(1)));
            if (total.find()) {
                said.add(total.group(1));
            }
            boolean share = address.contains("ATTENDED") || address.contains("EVALUATED");
            boolean days = address.contains("LEFT") || address.contains("WAITING") || address.contains("OVERDUE");
            if (!share && !days) {
                assertThat(said).as(address).contains(figure.group(2));
            }
            assertThat(Integer.parseInt(count.group(1))).as(address).isPositive();
            assertThat(behind.split("href=\"/casos/", -1)).as(address).hasSize(Integer.parseInt(count.group(1)) + 1);
        }
        assertThat(roles.page("gerencia", "/gestion/casos?cifra=CONFIRMED&moneda=USD&eje=PROSECUTION"))
                .contains("/casos/MR-2025-002", "Red de fiscales", "USD 20,000");
        assertThat(roles.page("gerencia", "/gestion/casos?cifra=OVERDUE&de=country-GT"))
                .contains("/casos/PL-2026-001", "<td>Fijar posición</td>");
        assertThat(roles.page("gerencia", "/gestion/casos?cifra=WAITING&de=submitReport&idioma=en"))
                .contains("/casos/MR-2025-001", "<th scope=\"col\">Task</th>", "<td>Submit the report</td>");
        assertThat(roles.page("gerencia", "/gestion/casos?cifra=STANDING&de=ENGAGE"))
                .doesNotContain("<th scope=\"col\">Tarea</th>");
        assertThat(roles.answer("gerencia", "/gestion/casos?cifra=NO").getStatus())
                .isEqualTo(404);
        assertThat(roles.page("gerencia", "/gestion/casos?cifra=STANDING&de=%3Cb%3E&pagina=-7"))
                .contains("Ningún caso")
                .doesNotContain("<b>");
    }

    @Test
    void tablesThatAFilterDoesNotConcernSaySo() {
        String filtered = roles.page("gerencia", "/gestion?eje=PROSECUTION&fuente=COOPERATION_AGENCY");
        assertThat(filtered.split("no conciernen a esta tabla", -1)).hasSize(3);
        assertThat(csv("?eje=PROSECUTION", "Participación en sesiones"))
                .isEqualTo(csv("", "Participación en sesiones"))
                .isNotEmpty();
        assertThat(csv("?fuente=ACADEMIA", "Participación en evaluaciones"))
                .isEqualTo(csv("", "Participación en evaluaciones"))
                .isNotEmpty();
    }

    @Test
    void filtersThatLeaveNoResourcesSaySo() {
        assertThat(roles.page("gerencia", "/gestion?ano=2999"))
                .contains(">Recursos</h2>", "Nada que contar con estos filtros.");
        assertThat(roles.page("gerencia", "/gestion?ano=2999&idioma=en"))
                .contains(">Resources</h2>", "Nothing to count with these filters.");
        assertThat(roles.page("gerencia", "/gestion")).doesNotContain(">Recursos</h2>");
        assertThat(roles.answer("gerencia", "/gestion/cifras.xlsx?ano=2999").getStatus())
                .isEqualTo(200);
    }

    @Test
    void theWorkbookHoldsTheSameNumbersAsNumbers() throws IOException {
        byte[] file = roles.answer("gerencia", "/gestion/cifras.xlsx").getContentAsByteArray();
        assertThat(Clipping.in(file)).isEmpty();
        try (ReadableWorkbook workbook =
                new ReadableWorkbook(new ByteArrayInputStream(file), new ReadingOptions(true, false))) {
            List<Sheet> sheets = workbook.getSheets().toList();
            assertThat(sheets)
                    .hasSize(14)
                    .extracting(Sheet::getName)
                    .doesNotHaveDuplicates()
                    .contains("4 Recursos por año, EUR", "10 Días en cada paso")
                    .allSatisfy(name -> assertThat(name).hasSizeLessThanOrEqualTo(31));
            Sheet axis = sheets.stream()
                    .filter(sheet -> sheet.getName().endsWith("Recursos por eje, USD"))
                    .findFirst()
                    .orElseThrow();
            Row prevention = axis.read().get(3);
            assertThat(prevention.getCellText(0)).isEqualTo("Prevención");
            assertThat(prevention.getCellAsNumber(1))
                    .hasValueSatisfying(amount -> assertThat(amount).isEqualByComparingTo("102000"));
            assertThat(prevention.getCell(1).getDataFormatString()).isEqualTo("#,##0.00");
            assertThat(prevention.getCell(2).getDataFormatString()).isEqualTo("0");
        }
    }

    @Test
    void chartsAreDrawnWithATextForWhoDoesNotSeeThemAndTheSameInEnglish() {
        String page = roles.page("gerencia", "/gestion?idioma=en");
        assertThat(page)
                .contains("lang=\"en\"", "Resources by axis, in USD", "Comprehensive care", "Technical Secretariat")
                .contains("Resources by axis, in USD: bar chart; the same figures are in the table.");
        assertThat(page.split("<svg class=\"chart on-desk\" role=\"img\"", -1)).hasSizeGreaterThan(12);
        assertThat(page).doesNotContain("<script", "style=");
    }

    private static Map<String, List<BigDecimal>> rows(String... written) {
        Map<String, List<BigDecimal>> rows = new LinkedHashMap<>();
        for (String row : written) {
            List<BigDecimal> numbers = Pattern.compile("\\d+")
                    .matcher(row.substring(row.indexOf(':')))
                    .results()
                    .map(number -> new BigDecimal(number.group()))
                    .toList();
            rows.put(row.substring(0, row.indexOf(':')), numbers);
        }
        return rows;
    }

    /** A table of the CSV, row by row, without the decimals that say nothing. */
    private Map<String, List<BigDecimal>> csv(String query, String table) {
        String csv = new String(
                roles.answer("gerencia", "/gestion/cifras.csv" + query).getContentAsByteArray(),
                StandardCharsets.UTF_8);
        Map<String, List<BigDecimal>> rows = new LinkedHashMap<>();
        RECORD.matcher(csv)
                .results()
                .filter(record -> record.group(1).equals(table))
                .forEach(record -> rows.computeIfAbsent(record.group(2), name -> new ArrayList<>())
                        .add(record.group(4).isEmpty() ? null : plain(new BigDecimal(record.group(4)))));
        return rows;
    }

    private static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
