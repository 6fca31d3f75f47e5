package org.corett.moviliza.plenary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.corett.moviliza.Coalition;
import org.corett.moviliza.CoalitionTest;
import org.corett.moviliza.engine.FormRefused;
import org.corett.moviliza.shared.Language;
import org.corett.moviliza.shared.Reading;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The call of a session: notice, comments, numbers and agenda [gaps 6]. */
@CoalitionTest
class ConveningTest {
    @Autowired
    private Coalition coalition;

    @Autowired
    private Motions motions;

    @Autowired
    private Sessions sessions;

    @Autowired
    private AgendaItems items;

    @Autowired
    private PlenarySessionForms forms;

    private PlenaryScene plenary;

    @BeforeEach
    void startAfresh() {
        coalition.startAfresh();
        coalition.today(LocalDate.of(2026, 3, 30));
        plenary = new PlenaryScene(coalition);
    }

    @ParameterizedTest(name = "{0} on {1}: comments until {2}")
    @CsvSource({
        "ORDINARY,      2026-04-14, 2026-04-09",
        "ORDINARY,      2026-05-15, 2026-05-11",
        "EXTRAORDINARY, 2026-04-09, 2026-04-07",
        "EXTRAORDINARY, 2026-04-06, 2026-04-03",
        "EXTRAORDINARY, 2026-04-07, 2026-04-06",
    })
    void agendaCommentsEndBeforeTheSessionOnAWorkingDay(String kind, LocalDate date, LocalDate until) {
        String session = convene(kind, date);
        assertThat(sessions.sitting(session).commentsUntil()).isEqualTo(until);
    }

    @ParameterizedTest(name = "{0} on {1}: refused, {2} is the earliest")
    @CsvSource({
        "ORDINARY,      2026-04-13, 14 de abril de 2026",
        "ORDINARY,      2026-03-29, 14 de abril de 2026",
        "EXTRAORDINARY, 2026-04-03, 4 de abril de 2026",
        "EXTRAORDINARY, 2025-04-04, 4 de abril de 2026",
    })
    void refusesAShorterNotice(String kind, LocalDate date, String earliest) {
        assertThatThrownBy(() -> convene(kind, date))
                .isInstanceOf(FormRefused.class)
                .hasMessageContaining("Fecha de la sesión")
                .hasMessageContaining(earliest);
    }

    @Test
    void sessionsAreNumberedByKindAndYear() {
        assertThat(label("ORDINARY", LocalDate.of(2026, 4, 14))).isEqualTo("I-2026");
        assertThat(label("EXTRAORDINARY", LocalDate.of(2026, 4, 14))).isEqualTo("E-1-2026");
        assertThat(label("ORDINARY", LocalDate.of(2026, 10, 13))).isEqualTo("II-2026");
        assertThat(label("ORDINARY", LocalDate.of(2027, 4, 13))).isEqualTo("I-2027");
    }

    @Test
    void theAgendaBeginsWithTheMinutesAndTakesReportsByItself() {
        String report = motions.propose(MotionKind.RESULTS_REPORT, "MR-2026-001", "Informe", "Texto");
        String endorsement = motions.propose(MotionKind.AGREEMENT_ENDORSEMENT, "MR-2026-002", "Respaldo", "Texto");
        String left = motions.propose(MotionKind.AGREEMENT_ENDORSEMENT, "MR-2026-003", "Otro respaldo", "Texto");
        String previous = motions.propose(MotionKind.MINUTES, "PL-2025-004", "Acta", "Texto");
        Map<String, Object> form = PlenaryScene.call("ORDINARY", LocalDate.of(2026, 4, 14));
        form.put("motions", List.of(endorsement));
        form.put("points", List.of(PlenaryScene.point("Varios")));
        String session = coalition.as("presidencia").start("plenarySession", form);
        assertThat(items.of(session))
                .extracting(AgendaItem::title)
                .containsExactly("Acta", "Respaldo", "Informe", "Varios");
        assertThat(items.of(session)).extracting(AgendaItem::motion).contains(previous, endorsement, report);
        assertThat(motions.pending()).extracting(Motion::number).containsExactly(left);
    }

    @Test
    void theFormOffersOnlyWhatThePresidencyMayChoose() {
        motions.propose(MotionKind.RESULTS_REPORT, "MR-2026-001", "Informe", "Texto");
        String endorsement = motions.propose(MotionKind.AGREEMENT_ENDORSEMENT, "MR-2026-002", "Con {{llaves}}", "T");
        Map<String, Object> shown = forms.conveneSession(new Reading("", "presidencia", "", null, Language.ES));
        assertThat(shown.get("motionOptions"))
                .isEqualTo(List.of(Map.of("value", endorsement, "label", "Con { {llaves}} (MR-2026-002)")));
        assertThat(shown.get("motions")).isEqualTo(List.of(endorsement));
    }

    @Test
    void theFormShowsWhatWaitsInTheOrderInWhichASessionTakesIt() {
        motions.propose(MotionKind.RESULTS_REPORT, "MR-2026-001", "Informe", "Texto");
        motions.propose(MotionKind.AGREEMENT_ENDORSEMENT, "MR-2026-002", "Respaldo", "Texto");
        motions.propose(MotionKind.MINUTES, "PL-2025-004", "Acta", "Texto");
        Map<String, Object> shown = forms.conveneSession(new Reading("", "presidencia", "", null, Language.ES));
        assertThat(shown.get("pending"))
                .asInstanceOf(InstanceOfAssertFactories.list(Map.class))
                .extracting(row -> row.get("title") + ", " + row.get("subject") + ": " + row.get("taken"))
                .containsExactly(
                        "Acta, PL-2025-004: siempre, como primer punto",
                        "Respaldo, MR-2026-002: si lo marca abajo",
                        "Informe, MR-2026-001: por sí solo");
    }

    @Test
    void refusesAnEmptyAgendaAndAMotionThatAnotherSessionTook() {
        Map<String, Object> empty = PlenaryScene.call("ORDINARY", LocalDate.of(2026, 4, 14));
        assertThatThrownBy(() -> coalition.as("presidencia").start("plenarySession", empty))
                .isInstanceOf(FormRefused.class)
                .hasMessageContaining("la agenda está vacía");
        String motion = motions.propose(MotionKind.AGREEMENT_ENDORSEMENT, "MR-2026-001", "Respaldo", "Texto");
        plenary.convene("ORDINARY", LocalDate.of(2026, 4, 14), List.of(motion));
        assertThatThrownBy(() -> plenary.convene("ORDINARY", LocalDate.of(2026, 4, 14), List.of(motion)))
                .isInstanceOf(FormRefused.class)
                .hasMessageContaining(motion);
        assertThat(label("ORDINARY", LocalDate.of(2026, 4, 14))).isEqualTo("II-2026");
    }

    private String convene(String kind, LocalDate date) {
        Map<String, Object> form = PlenaryScene.call(kind, date);
        form.put("points", List.of(PlenaryScene.point("Calendario")));
        return coalition.as("presidencia").start("plenarySession", form);
    }

    private String label(String kind, LocalDate date) {
        return sessions.get(convene(kind, date)).label();
    }
}
