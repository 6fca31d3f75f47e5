package org.corett.moviliza.plenary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.corett.moviliza.Coalition;
import org.corett.moviliza.CoalitionTest;
import org.corett.moviliza.Mailbox;
import org.corett.moviliza.engine.FormRefused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Scenario S3 of the domain folder, row by row. */
@CoalitionTest
class PlenaryWithoutQuorumScenarioTest {
    private static final String PRIORITIES = "Prioridades del plan de trabajo sobre tráfico ilícito de migrantes 2027";

    @Autowired
    private Coalition coalition;

    @Autowired
    private Mailbox mailbox;

    @Autowired
    private Motions motions;

    @Autowired
    private Sessions sessions;

    @Autowired
    private AgendaItems items;

    @Autowired
    private MinutesBook minutes;

    private PlenaryScene plenary;
    private String ordinary;

    @BeforeEach
    void afterTheOrdinarySessionOfApril() {
        coalition.startAfresh();
        coalition.today(LocalDate.of(2026, 3, 30));
        plenary = new PlenaryScene(coalition);
        String motion =
                motions.propose(MotionKind.AGREEMENT_ENDORSEMENT, "MR-2026-001", "Respaldo del acuerdo", "Texto");
        ordinary = plenary.convene("ORDINARY", LocalDate.of(2026, 4, 14), List.of(motion));
        coalition.today(LocalDate.of(2026, 4, 14));
        plenary.attend(ordinary, "BZ", "CR", "SV", "GT", "HN", "MX", "NI", "PA", "DO");
        plenary.all(ordinary, "AGREE");
        plenary.minutes(ordinary);
        mailbox.empty();
    }

    @Test
    void aSessionWithoutQuorumInformsAndSitsAgainUntilItMayDecide() {
        coalition.today(LocalDate.of(2026, 6, 4));
        String session = row1ThePresidencyConvenesWithFiveDaysNotice();
        row2FourOfNineAreNoQuorum(session);
        row3TheSittingWasInformative(session);
        row4ThePresidencyConvenesAgainWithinTenDays(session);
        row5SevenOfNineAreAQuorum(session);
        row6TheMinutesAreApprovedAndThePrioritiesAgreed(session);
    }

    private String row1ThePresidencyConvenesWithFiveDaysNotice() {
        Map<String, Object> form = PlenaryScene.call("EXTRAORDINARY", LocalDate.of(2026, 6, 8));
        form.put("points", List.of(PlenaryScene.point(PRIORITIES)));
        assertThatThrownBy(() -> coalition.as("presidencia").start("plenarySession", form))
                .isInstanceOf(FormRefused.class)
                .hasMessageContaining("Fecha de la sesión")
                .hasMessageContaining("9 de junio de 2026");
        assertThat(mailbox.recipientsOf("PL-2026-002", "plenary-convened")).isEmpty();

        form.put("date", "2026-06-09");
        String session = coalition.as("presidencia").start("plenarySession", form);
        assertThat(session).isEqualTo("PL-2026-002");
        assertThat(sessions.get(session).label()).isEqualTo("E-1-2026");
        assertThat(sessions.sitting(session).commentsUntil()).isEqualTo(LocalDate.of(2026, 6, 8));
        assertThat(items.of(session))
                .extracting(AgendaItem::title)
                .containsExactly("Acta de la sesión I-2026", PRIORITIES);
        assertThat(mailbox.recipientsOf(session, "plenary-convened"))
                .isEqualTo(delegationsAnd("observador-oim", "presidencia", "secretaria"));
        assertThat(mailbox.mailsOf(session, "plenary-convened")).allSatisfy(mail -> assertThat(mail.text())
                .contains(
                        mail.language().equals("EN") ? "1. Minutes of session I-2026" : "1. Acta de la sesión I-2026",
                        PRIORITIES));
        return session;
    }

    private void row2FourOfNineAreNoQuorum(String session) {
        plenary.prepare(session);
        assertThat(mailbox.recipientsOf(session, "plenary-documents"))
                .isEqualTo(delegationsAnd("observador-oim", "presidencia", "secretaria"));
        assertThatThrownBy(() -> plenary.register(session, "HN", "PA", "CR", "DO"))
                .isInstanceOf(FormRefused.class)
                .hasMessageContaining("9 de junio de 2026");
        coalition.today(LocalDate.of(2026, 6, 9));
        plenary.register(session, "HN", "PA", "CR", "DO");
        assertThat(coalition.openTasks(session)).containsExactly("reconveneSession");
    }

    private void row3TheSittingWasInformative(String session) {
        assertThat(sessions.sitting(session).heldAs()).isEqualTo(Sitting.Held.INFORMATIVE);
        assertThat(items.of(session)).noneMatch(AgendaItem::closed);
        assertThat(mailbox.recipientsOf(session, "plenary-no-quorum"))
                .isEqualTo(delegationsAnd("presidencia", "secretaria"));
    }

    private void row4ThePresidencyConvenesAgainWithinTenDays(String session) {
        assertThatThrownBy(() -> reconvene(session, "2026-06-20"))
                .isInstanceOf(FormRefused.class)
                .hasMessageContaining("19 de junio de 2026");
        assertThatThrownBy(() -> reconvene(session, "2026-06-09"))
                .isInstanceOf(FormRefused.class)
                .hasMessageContaining("10 de junio de 2026");
        reconvene(session, "2026-06-18");
        assertThat(sessions.sittings(session))
                .extracting(Sitting::sitsOn)
                .containsExactly(LocalDate.of(2026, 6, 9), LocalDate.of(2026, 6, 18));
        assertThat(mailbox.recipientsOf(session, "plenary-reconvened"))
                .isEqualTo(delegationsAnd("observador-oim", "presidencia", "secretaria"));
    }

    private void row5SevenOfNineAreAQuorum(String session) {
        coalition.today(LocalDate.of(2026, 6, 18));
        Map<String, Object> attendance = PlenaryScene.attendance("BZ", "CR", "GT", "HN", "DO");
        attendance.put("sv", "BOTH");
        attendance.put("pa", "ALTERNATE");
        plenary.register(session, attendance);
        assertThat(sessions.present(sessions.sitting(session))).hasSize(7);
        assertThat(sessions.observers(sessions.sitting(session))).containsExactly("OIM", "UNODC");
        assertThat(coalition.openTasks(session)).hasSize(14).containsOnly("statePosition");
    }

    private void row6TheMinutesAreApprovedAndThePrioritiesAgreed(String session) {
        plenary.all(session, "AGREE");
        assertThat(minutes.find(ordinary).orElseThrow())
                .returns(MinutesBook.State.APPROVED, MinutesBook.Minutes::state)
                .returns(session, MinutesBook.Minutes::approvedIn)
                .returns(LocalDate.of(2026, 6, 18), MinutesBook.Minutes::approvedOn);
        assertThat(items.of(session))
                .extracting(AgendaItem::agreement)
                .containsExactlyInAnyOrder("A-01-E-1-2026", "A-02-E-1-2026");
        assertThat(mailbox.recipientsOf(session, "plenary-agreements")).isEqualTo(delegationsAnd());
        assertThat(mailbox.mailsOf(session, "plenary-agreements")).allSatisfy(mail -> assertThat(mail.text())
                .contains("A-01-E-1-2026", "A-02-E-1-2026")
                .contains(
                        mail.to().endsWith("-bz")
                                ? "Adopted by consensus: 7 of 7 countries present answered"
                                : "Adoptado por consenso: respondieron 7 de 7 países presentes"));
        var draft = coalition.as("secretaria").task(session, "draftMinutes");
        assertThat(draft.getDueDate()).isBeforeOrEqualTo("2026-06-30T05:59:00Z");
        assertThat(coalition.as("secretaria").shown(draft.getId()).get("text").toString())
                .contains("No se alcanzó el quórum", "Asistieron 4 de 9 países", "Asistieron 7 de 9 países");
    }

    @Test
    void aSecondSittingWithoutQuorumIsFollowedByAThirdAndNothingIsDecided() {
        coalition.today(LocalDate.of(2026, 6, 4));
        String session = plenary.convene("EXTRAORDINARY", LocalDate.of(2026, 6, 9), List.of());
        coalition.today(LocalDate.of(2026, 6, 9));
        plenary.attend(session, "HN", "PA", "CR", "DO");
        reconvene(session, "2026-06-18");
        coalition.today(LocalDate.of(2026, 6, 18));
        plenary.register(session, "HN", "PA");
        assertThat(coalition.openTasks(session)).containsExactly("reconveneSession");
        assertThatThrownBy(() -> reconvene(session, "2026-06-30")).hasMessageContaining("29 de junio de 2026");
        reconvene(session, "2026-06-29");
        assertThat(items.of(session)).noneMatch(AgendaItem::closed);
    }

    @Test
    void aPresidencyThatIsLateWithTheSecondCallMayStillConvene() {
        coalition.today(LocalDate.of(2026, 6, 4));
        String session = plenary.convene("EXTRAORDINARY", LocalDate.of(2026, 6, 9), List.of());
        coalition.today(LocalDate.of(2026, 6, 9));
        plenary.attend(session, "HN");
        coalition.today(LocalDate.of(2026, 7, 1));
        reconvene(session, "2026-07-06");
        assertThat(coalition.openTasks(session)).containsExactly("registerAttendance");
    }

    private void reconvene(String session, String date) {
        coalition
                .as("presidencia")
                .complete(
                        session,
                        "reconveneSession",
                        Map.of("date", date, "time", "10:00", "place", "Tegucigalpa, Casa Presidencial"));
    }

    private static Set<String> delegationsAnd(String... others) {
        Set<String> people = new TreeSet<>(List.of(others));
        for (String country : PlenaryScene.COUNTRIES) {
            String code = country.toLowerCase(java.util.Locale.ROOT);
            people.add("titular-" + code);
            people.add("suplente-" + code);
        }
        return people;
    }
}
