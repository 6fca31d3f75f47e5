package org.corett.moviliza.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.corett.moviliza.Coalition;
import org.corett.moviliza.CoalitionTest;
import org.corett.moviliza.identity.People;
import org.corett.moviliza.plenary.PlenaryAgenda;
import org.corett.moviliza.shared.CleanText;
import org.corett.moviliza.shared.CountryCode;
import org.corett.moviliza.shared.Language;
import org.corett.moviliza.shared.MovableClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.mock.web.MockPart;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Deadlines know weekends and the holidays of the nine countries, which the Secretariat replaces. */
@CoalitionTest
class HolidaysTest {
    @Autowired
    private WebApplicationContext program;

    @Autowired
    private Coalition coalition;

    @Autowired
    private WorkingDays days;

    @Autowired
    private Holidays holidays;

    @Autowired
    private HolidayNames names;

    @Autowired
    private People people;

    @Autowired
    private PlenaryAgenda agenda;

    @Autowired
    private MovableClock clock;

    private MockMvc browser;

    @BeforeEach
    void startAfresh() {
        coalition.startAfresh();
        browser = MockMvcBuilders.webAppContextSetup(program)
                .apply(springSecurity())
                .build();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-08-17, 2026-08-17, a Monday on which all work",
        "2026-08-15, 2026-08-17, a Saturday",
        "2026-08-16, 2026-08-17, a Sunday",
        "2026-08-31, 2026-09-01, a holiday of Costa Rica alone",
        "2026-09-14, 2026-09-17, Nicaragua's then five countries' then Mexico's",
        "2026-04-02, 2026-04-07, Holy Thursday to Belize's Easter Monday",
        "2026-12-25, 2026-12-28, Christmas before a weekend",
        "2027-12-25, 2027-12-28, a Boxing Day that Belize moves"
    })
    void aDeadlineOfNineCountriesMovesForwardToADayOnWhichAllOfThemWork(LocalDate day, LocalDate moved, String why) {
        assertThat(days.forAll(day)).as(why).isEqualTo(moved);
    }

    /**
     * What laws move: Belize [Holidays Act] and Panama [Ley 51 of 1961] keep the Monday after a Sunday too, Guatemala
     * [Decreto 19-2018, since 2020 of 30 June alone: Corte de Constitucionalidad, 16 April 2020], Mexico [Ley Federal del Trabajo 74] and the Dominican Republic [Ley 139-97] keep Mondays instead.
     */
    @Test
    void whatTheLawMovesToAMondayStandsOnIt() throws IOException {
        Set<String> kept = new HashSet<>();
        List<String[]> rows = Files.readAllLines(Path.of("src/main/resources/calendar/feriados.csv")).stream()
                .skip(1)
                .map(line -> line.split(";"))
                .toList();
        rows.forEach(row -> kept.add(row[0] + row[1]));
        assertThat(kept)
                .contains("BZ2027-08-02", "BZ2027-12-27", "PA2026-12-21", "PA2027-11-29")
                .contains("GT2026-10-20", "GT2027-10-20", "NI2027-01-18", "NI2027-02-02", "NI2027-11-08")
                .doesNotContain("GT2026-10-19", "GT2027-10-18");
        Set<String> instead =
                Set.of("MX Día de la Constitución", "MX Natalicio de Benito Juárez", "MX Día de la Revolución");
        Set<String> unlessOnAWeekend =
                Set.of("DO Día de Reyes", "DO Día de Duarte", "DO Día del Trabajo", "DO Día de la Constitución");
        for (String[] row : rows) {
            LocalDate day = LocalDate.parse(row[1]);
            String holiday = row[0] + " " + row[2];
            if (Set.of("BZ", "PA").contains(row[0]) && day.getDayOfWeek() == DayOfWeek.SUNDAY) {
                assertThat(kept).as(holiday + " " + day).contains(row[0] + day.plusDays(1));
            }
            if (instead.contains(holiday) || row[0].equals("GT") && row[2].endsWith("(trasladado)")) {
                assertThat(day.getDayOfWeek()).as(holiday + " " + day).isEqualTo(DayOfWeek.MONDAY);
            }
            if (unlessOnAWeekend.contains(holiday)) {
                assertThat(day.getDayOfWeek())
                        .as(holiday + " " + day)
                        .isIn(DayOfWeek.MONDAY, DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
            }
        }
    }

    /** Honduras and Panama hold them. */
    @ParameterizedTest
    @CsvSource({
        "2026-09-15, 2026-09-16, Honduras",
        "2026-11-03, 2026-11-06, Panama",
        "2026-09-24, 2026-09-24, the Dominican Republic holds none",
        "2026-11-28, 2026-11-30, a Saturday"
    })
    void aDeadlineOfTheOfficesKeepsTheHolidaysOfTheCountriesThatHoldThem(LocalDate day, LocalDate moved, String why) {
        coalition.today(LocalDate.of(2026, 8, 3));
        assertThat(days.forOffices(day)).as(why).isEqualTo(moved);
    }

    @Test
    void tasksAndRoundsFollowTheCalendar() {
        coalition.today(LocalDate.of(2026, 9, 8));
        String mr = coalition
                .as("titular-gt")
                .start(
                        "mobilizationCycle",
                        Map.of(
                                "sourceName", "ABC",
                                "sourceKind", "COOPERATION_AGENCY",
                                "resourceTypes", List.of("FINANCIAL"),
                                "strategicAxis", "PREVENTION",
                                "match", "Financia campañas.",
                                "contact", "oficina regional"));
        var task = coalition.as("secretaria").task(mr, "completeDonorForm");

        assertThat(local(task.getDueDate())).as("the 15th is Honduras's day").isEqualTo("2026-09-16");
        assertThat(task.getFollowUpDate())
                .isEqualTo(Date.from(LocalDate.of(2026, 9, 14)
                        .atTime(LocalTime.of(8, 0))
                        .atZone(clock.getZone())
                        .toInstant()));
        coalition.today(LocalDate.of(2026, 9, 10));
        assertThat(local(agenda.roundEnds())).isEqualTo("2026-09-17");
        assertThat(local(agenda.minutesDraftDue())).as("Sunday the 20th").isEqualTo("2026-09-21");
    }

    @Test
    void theProgramBringsTheHolidaysOfNineCountriesForTwoYears() {
        Map<CountryCode, List<Integer>> years = holidays.inForce().lines().stream()
                .collect(Collectors.groupingBy(
                        HolidayList.Holiday::country,
                        Collectors.mapping(
                                holiday -> holiday.day().getYear(),
                                Collectors.collectingAndThen(
                                        Collectors.toSet(),
                                        found -> found.stream().sorted().toList()))));

        assertThat(years).hasSize(9).allSatisfy((country, found) -> assertThat(found)
                .as(country.name())
                .containsExactly(2026, 2027));
    }

    @Test
    void whatTheProgramBringsIsNamedInTheReadersLanguageAndTheSecretariatsOwnAsWritten() throws Exception {
        assertThat(holidays.inForce().lines()).allSatisfy(holiday -> assertThat(
                        names.of(holiday.name(), Language.EN).language())
                .as(holiday.name())
                .isEqualTo("en"));
        send("secretaria", holidays.table().strip() + "\nBZ;2027-03-10;Censo nacional\n");
        assertThat(text(open("secretaria", "/plazos/feriados?idioma=en")))
                .contains(">Garifuna Settlement Day</td>", "<td lang=\"es\">Censo nacional</td>")
                .doesNotContain("Asentamiento");
        assertThat(text(open("secretaria", "/plazos/feriados?idioma=es")))
                .contains("<td lang=\"es\">Día del Asentamiento Garífuna</td>");
        assertThat(text(open("secretaria", "/plazos/feriados.csv"))).contains(";Día del Asentamiento Garífuna");
    }

    @Test
    void theSecretariatReplacesTheListAndTheRecordSaysWhoAndWhen() throws Exception {
        coalition.today(LocalDate.of(2026, 9, 8));
        String table = holidays.table().replace("HN;2026-09-15;", "HN;2026-09-18;");

        assertThat(send("secretaria", table).getRedirectedUrl()).isEqualTo("/plazos/feriados");

        assertThat(days.forOffices(LocalDate.of(2026, 9, 15))).isEqualTo("2026-09-15");
        assertThat(days.forOffices(LocalDate.of(2026, 9, 18))).isEqualTo("2026-09-21");
        assertThat(holidays.replacements()).singleElement().satisfies(one -> {
            assertThat(one.replacedBy()).isEqualTo("secretaria");
            assertThat(one.replacedAt().atZoneSameInstant(clock.getZone()).toLocalDate())
                    .isEqualTo("2026-09-08");
        });
        assertThat(text(open("secretaria", "/plazos/feriados")))
                .contains(
                        "8 de septiembre de 2026",
                        ": " + people.find("secretaria").orElseThrow().fullName() + ", con");
        assertThat(text(open("secretaria", "/plazos/feriados.csv"))).isEqualTo("\uFEFF" + table);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    US;2026-07-04;Independencia    | Línea 2: «US» no es uno de los nueve países
                    CR;15/09/2026;Independencia    | Línea 2: «15/09/2026» no es una fecha
                    CR;2026-02-30;Independencia    | Línea 2: «2026-02-30» no es una fecha
                    CR;2026-09-15;                 | Línea 2: «» no sirve de nombre
                    CR;2026-09-15                  | Línea 2: debe tener tres datos separados por punto y coma, y tiene 2.
                    CR,2026-09-15,Independencia    | Línea 2: debe tener tres datos separados por punto y coma, y tiene 1.
                    CR;2026-01-01;Otra vez         | repite el país y la fecha de la línea 2; quite una.
                    """)
    void refusesAWrongLineByItsNumberAndKeepsTheListInForce(String line, String said) throws Exception {
        String table = holidays.table().replaceFirst("\n", "\n" + line + "\n");

        MockHttpServletResponse answer = send("secretaria", table);

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(text(answer)).contains(said, "sigue rigiendo la anterior");
        assertThat(holidays.replacements()).isEmpty();
    }

    /** What spreadsheets make of the table that is downloaded: its days, too, as their machine writes them. */
    @ParameterizedTest
    @CsvSource({
        "UTF-8, ;, uuuu-MM-dd",
        "UTF-8, ',', uuuu-MM-dd",
        "windows-1252, ;, d/M/uuuu",
        "windows-1252, ',', MM/dd/uuuu",
        "windows-1252, ;, dd/MM/uu",
        "IBM850, ;, dd-MM-uuuu",
        "UTF-16LE, TAB, d/M/uuuu",
        "UTF-16BE, TAB, uuuu-MM-dd"
    })
    void readsTheListAsASpreadsheetHasSavedIt(String letters, String separator, String order) throws Exception {
        String sign = separator.equals("TAB") ? "\t" : separator;
        DateTimeFormatter days = DateTimeFormatter.ofPattern(order);
        String saved = (letters.startsWith("UTF") ? "\uFEFF" : "")
                + String.join(sign, "País", "fecha", "NOMBRE") + "\r\n"
                + holidays.inForce().lines().stream()
                        .map(line -> String.join(
                                sign,
                                line.country().name(),
                                days.format(line.day()),
                                line.name().startsWith("Día")
                                        ? "\"" + line.name() + " " + sign + " \"\"nacional\"\"\""
                                        : line.name()))
                        .collect(Collectors.joining("\r\n"))
                + "\r\n" + sign + sign + "\r\n\r\n";
        List<HolidayList.Holiday> before = holidays.inForce().lines();

        assertThat(sendBytes("secretaria", saved.getBytes(letters)).getRedirectedUrl())
                .isEqualTo("/plazos/feriados");

        assertThat(holidays.inForce().lines())
                .extracting(HolidayList.Holiday::country, HolidayList.Holiday::day)
                .containsExactlyElementsOf(before.stream()
                        .map(line -> tuple(line.country(), line.day()))
                        .toList());
        assertThat(holidays.inForce().lines())
                .extracting(HolidayList.Holiday::name)
                .contains("Año Nuevo", CleanText.line("Día de George Price " + sign + " \"nacional\""));
        byte[] exported = open("secretaria", "/plazos/feriados.csv").getContentAsByteArray();
        assertThat(exported).startsWith(0xEF, 0xBB, 0xBF);
        assertThat(sendBytes("secretaria", exported).getRedirectedUrl()).isEqualTo("/plazos/feriados");
    }

    @Test
    void asksWhereTheDayStandsIfNoDateTells() throws Exception {
        String table = "pais;fecha;nombre\n"
                + java.util.Arrays.stream(CountryCode.values())
                        .map(country -> country + ";01/05/2027;Día del Trabajo")
                        .collect(Collectors.joining("\n"));
        assertThat(text(send("secretaria", table))).contains("Ninguna fecha dice si el día va antes o después del mes");
        assertThat(holidays.replacements()).isEmpty();
    }

    @Test
    void refusesWhatIsNoListInWordsAndNeverWithAFault() throws Exception {
        assertThat(text(send("secretaria", "country,day\nCR,2026")))
                .contains("Línea 1: la primera línea debe ser pais;fecha");
        assertThat(text(send("secretaria", "pais;fecha;nombre\nCR;2026-09-15;Independencia\n")))
                .contains("Falta el país BZ", "Falta el país DO");
        assertThat(text(send("secretaria", ""))).contains("Elija un archivo CSV");
        assertThat(text(sendBytes("secretaria", new byte[] {(byte) 0xff, (byte) 0xfe, 0, 1})))
                .contains("Elija un archivo CSV");
        assertThat(text(send("secretaria", "x".repeat(600_000)))).contains("Elija un archivo CSV");
        assertThat(browser.perform(org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post(
                                        "/plazos/feriados")
                                .with(user("secretaria"))
                                .with(csrf()))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(422);
    }

    /** Two of the Secretariat have the page open: what the first brought stays until the second has seen it. */
    @Test
    void ofTwoWhoReplaceItAtOnceTheSecondIsTold() throws Exception {
        Matcher seen = Pattern.compile("name=\"visto\" value=\"(\\w+)\"")
                .matcher(text(open("secretaria", "/plazos/feriados")));
        assertThat(seen.find()).isTrue();
        String table = text(open("secretaria", "/plazos/feriados.csv"));
        assertThat(sendSeen(table, seen.group(1)).getRedirectedUrl()).isEqualTo("/plazos/feriados");
        MockHttpServletResponse second = sendSeen(table, seen.group(1));
        assertThat(second.getStatus()).isEqualTo(422);
        assertThat(text(second)).contains("Otra persona la reemplazó después de que usted abrió esta página.");
        assertThat(holidays.replacements()).hasSize(1);
    }

    private MockHttpServletResponse sendSeen(String table, String seen) throws Exception {
        return browser.perform(multipart("/plazos/feriados")
                        .part(new MockPart("file", "feriados.csv", table.getBytes(StandardCharsets.UTF_8)))
                        .param("visto", seen)
                        .with(user("secretaria"))
                        .with(csrf()))
                .andReturn()
                .getResponse();
    }

    @Test
    void nobodyButTheSecretariatComesHere() throws Exception {
        for (String other :
                List.of("presidencia", "titular-pa", "gerencia", "observador-oim", "comunicacion", "admin")) {
            assertThat(open(other, "/plazos/feriados").getStatus()).as(other).isEqualTo(403);
            assertThat(open(other, "/plazos/feriados.csv").getStatus())
                    .as(other)
                    .isEqualTo(403);
            assertThat(send(other, holidays.table()).getStatus()).as(other).isEqualTo(403);
        }
        assertThat(browser.perform(multipart("/plazos/feriados")
                                .file(new MockMultipartFile(
                                        "file",
                                        "feriados.csv",
                                        "text/csv",
                                        holidays.table().getBytes(StandardCharsets.UTF_8)))
                                .with(user("secretaria")))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .as("without the token against forged requests")
                .isEqualTo(403);
        assertThat(holidays.replacements()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2027-09-02, false", "2027-09-03, true", "2028-02-01, true"})
    void theSecretariatIsToldInTimeThatTheListEnds(LocalDate day, boolean told) throws Exception {
        String sentence = "Faltan los feriados de 2028";
        coalition.turnTo(day);

        for (String path : List.of("/", "/plazos/feriados")) {
            assertThat(text(open("secretaria", path)).contains(sentence))
                    .as(path + " on " + day)
                    .isEqualTo(told);
        }
        for (String other :
                List.of("presidencia", "titular-pa", "gerencia", "observador-oim", "comunicacion", "admin")) {
            assertThat(text(open(other, "/"))).as(other).doesNotContain(sentence);
        }
    }

    @Test
    void theWarningNamesTheCountriesThatAreMissingSaysWhatToDoAndEndsOnceTheyAreThere() throws Exception {
        coalition.turnTo(LocalDate.of(2027, 10, 1));
        assertThat(text(open("secretaria", "/")))
                .contains("agregue los feriados de 2028 de esos países", "href=\"/plazos/feriados\"");
        assertThat(text(open("secretaria", "/plazos/feriados?idioma=en")))
                .contains("Belize, Costa Rica, Dominican Republic, El Salvador");
        String nextYear = holidays.table()
                .lines()
                .filter(line -> line.contains(";2027-") && !line.startsWith("DO;"))
                .map(line -> line.replace(";2027-", ";2028-"))
                .collect(Collectors.joining("\n"));

        send("secretaria", holidays.table().strip() + "\n" + nextYear + "\n");
        assertThat(text(open("secretaria", "/plazos/feriados")))
                .contains("ningún feriado de 2028 de: República Dominicana.");

        send("secretaria", holidays.table().strip() + "\nDO;2028-02-27;Independencia\n");
        assertThat(text(open("secretaria", "/plazos/feriados"))).doesNotContain("Faltan los feriados");
        assertThat(text(open("secretaria", "/"))).doesNotContain("Faltan los feriados");
    }

    private MockHttpServletResponse open(String person, String path) throws Exception {
        return browser.perform(get(path).with(user(person))).andReturn().getResponse();
    }

    private MockHttpServletResponse send(String person, String table) throws Exception {
        return sendBytes(person, table.getBytes(StandardCharsets.UTF_8));
    }

    private MockHttpServletResponse sendBytes(String person, byte[] content) throws Exception {
        return browser.perform(multipart("/plazos/feriados")
                        .part(new MockPart("file", "feriados.csv", content))
                        .with(user(person))
                        .with(csrf()))
                .andReturn()
                .getResponse();
    }

    private static String text(MockHttpServletResponse answer) throws Exception {
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }

    private LocalDate local(Date moment) {
        return moment.toInstant().atZone(clock.getZone()).toLocalDate();
    }
}
