package org.corett.moviliza.mobilization;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.corett.moviliza.Coalition;
import org.corett.moviliza.CoalitionTest;
import org.corett.moviliza.projects.ReportKind;
import org.corett.moviliza.shared.Language;
import org.corett.moviliza.shared.SearchSource.Found;
import org.corett.moviliza.shared.SearchSource.Search;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Of reports, those that ask for something today are found before an agreement's whole calendar. */
@CoalitionTest
class ReportSearchTest {
    @Autowired
    private Coalition coalition;

    @Autowired
    private ReportSearch reports;

    @Autowired
    private CaseWording wording;

    @Autowired
    private JdbcClient database;

    @BeforeEach
    void startAfresh() {
        coalition.startAfresh();
        coalition.turnTo(LocalDate.of(2026, 10, 1));
    }

    @Test
    void whatIsDueAndWhatIsAwaitedNextComeBeforeTheRestOfTheCalendar() {
        report("MR-2026-001", 1, "2026-08-31", "ACCEPTED", null, null, "2026-09-24");
        report("MR-2026-001", 2, "2026-09-15", "RETURNED", null, "2026-10-05", null);
        report("MR-2026-001", 3, "2026-12-31", "EXPECTED", null, null, null);
        report("MR-2026-001", 4, "2028-12-31", "EXPECTED", null, null, null);
        report("MR-2026-002", 1, "2026-09-10", "EXPECTED", "2026-09-30", null, null);
        report("MR-2026-002", 2, "2026-12-15", "EXPECTED", null, null, null);
        report("MR-2026-003", 1, "2026-11-30", "SUBMITTED", null, null, null);
        report("MR-2026-003", 2, "2027-02-28", "EXPECTED", null, null, null);
        report("MR-2026-003", 3, "2027-05-31", "EXPECTED", null, null, null);

        List<String> order = List.of(
                "MR-2026-003 Informe 2: Avance | Se espera · vence el 28 de febrero de 2027",
                "MR-2026-003 Informe 1: Avance | En revisión · vence el 30 de noviembre de 2026",
                "MR-2026-001 Informe 2: Avance | Devuelto · vence el 5 de octubre de 2026",
                "MR-2026-002 Informe 1: Avance | Se espera · vence el 30 de septiembre de 2026",
                "MR-2026-001 Informe 1: Avance | Aceptado · 24 de septiembre de 2026",
                "MR-2026-001 Informe 4: Avance | Se espera · vence el 31 de diciembre de 2028",
                "MR-2026-003 Informe 3: Avance | Se espera · vence el 31 de mayo de 2027",
                "MR-2026-001 Informe 3: Avance | Se espera · vence el 31 de diciembre de 2026",
                "MR-2026-002 Informe 2: Avance | Se espera · vence el 15 de diciembre de 2026");
        assertThat(lines("informe", Language.ES)).containsExactlyElementsOf(order);
        assertThat(lines("MR-2026", Language.ES)).containsExactlyElementsOf(order);
        assertThat(lines("MR-2026-002", Language.EN).get(0))
                .isEqualTo("MR-2026-002 Report 1: Progress | Expected · due 30 September 2026");
    }

    /** The case's page does not show it. */
    @Test
    void whatAnExtraReportIsToTellIsNotFound() {
        report("MR-2026-001", 1, "2026-08-31", "EXPECTED", null, null, null);
        database.sql("update report set kinds = '{EXTRA}', subject = 'Sobre el desvío de fondos'")
                .update();
        assertThat(lines("extraordinario", Language.ES)).hasSize(1);
        assertThat(lines("desvío", Language.ES)).isEmpty();
    }

    /** The words that are stored are those on the pages, in both languages. */
    @ParameterizedTest
    @EnumSource(ReportKind.class)
    void aReportIsFoundByWhatItIsCalled(ReportKind kind) {
        report("MR-2026-001", 1, "2026-08-31", "EXPECTED", null, null, null);
        database.sql("update report set kinds = array[?]").param(kind.name()).update();
        for (Language language : Language.values()) {
            String called = wording.text("mobilization.search.report", language, "", wording.choice(kind, language));
            assertThat(lines(called, language)).as(called).hasSize(1);
        }
    }

    private List<String> lines(String typed, Language language) {
        List<Found> found =
                reports.find(new Search(typed, Set.of(), language, 0, 20)).lines();
        return found.stream()
                .map(one -> one.number() + " " + one.title() + " | " + one.detail())
                .toList();
    }

    private void report(
            String caseNumber, int number, String due, String status, String moved, String correct, String accepted) {
        database.sql("insert into report (case_number, number, kinds, period_end, due_on, status, moved_to, correct_by,"
                        + " accepted_on) values (?, ?, '{PROGRESS}', cast(? as date), cast(? as date), ?,"
                        + " cast(? as date), cast(? as date), cast(? as date))")
                .params(Arrays.asList(caseNumber, number, due, due, status, moved, correct, accepted))
                .update();
    }
}
