package org.corett.moviliza.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.corett.moviliza.Coalition;
import org.corett.moviliza.CoalitionTest;
import org.corett.moviliza.Mailbox;
import org.corett.moviliza.Mailbox.Mail;
import org.corett.moviliza.engine.TaskOffered;
import org.corett.moviliza.identity.Absence;
import org.corett.moviliza.identity.Absences;
import org.corett.moviliza.shared.MovableClock;
import org.corett.moviliza.shared.Notice;
import org.corett.moviliza.shared.Worded;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Each person chooses: at once, daily, or on given weekdays; urgent mails always at once. */
@CoalitionTest
class DigestTest {
    private static final LocalDate THURSDAY = LocalDate.of(2026, 1, 22);

    @Autowired
    private Coalition coalition;

    @Autowired
    private Mailbox mailbox;

    @Autowired
    private MailPreferences preferences;

    @Autowired
    private Digests digests;

    @Autowired
    private MovableClock clock;

    @Autowired
    private JdbcClient database;

    @Autowired
    private Absences absences;

    @Autowired
    private ApplicationEventPublisher events;

    private String number;

    @BeforeEach
    void aCaseWaitsForTheSecretariat() {
        coalition.startAfresh();
        coalition.today(THURSDAY);
        preferences.save("secretaria", Rhythm.DAILY, Set.of());
        preferences.save("titular-gt", Rhythm.WEEKDAYS, Set.of(DayOfWeek.MONDAY, DayOfWeek.THURSDAY));
        number = coalition.as("titular-gt").start("mobilizationCycle", tip());
    }

    @Test
    void whatIsNotUrgentWaitsForTheDigestAndIsReadThere() {
        assertThat(states("secretaria")).containsExactly("HELD");
        assertThat(states("titular-gt")).containsExactly("HELD");
        assertThat(states("suplente-gt")).containsExactly("SENT");

        // Her zone is UTC-5.
        at(THURSDAY.plusDays(1), LocalTime.of(5, 30));
        assertThat(digests("secretaria")).isEmpty();
        at(THURSDAY.plusDays(1), LocalTime.of(6, 30));
        assertThat(digests("secretaria")).singleElement().satisfies(mail -> {
            assertThat(mail.subject()).isEqualTo("Resumen del 23 de enero de 2026: 1 por hacer, 0 vencidas");
            assertThat(mail.text())
                    .contains("Por hacer:\n- " + number + ": Completar formulario de donante\n  Vence: ")
                    .contains("/tareas/")
                    .doesNotContain("Vencido", "Novedades", "Se espera a otros")
                    .contains("/correo/mios");
        });
        assertThat(states("secretaria")).containsExactly("DIGESTED");
        assertThat(digests("titular-gt")).isEmpty();
    }

    @Test
    void aDigestComesOnceOnEachOfHerDaysAndNotOnOthers() {
        at(THURSDAY.plusDays(1), LocalTime.of(8, 0));
        at(THURSDAY.plusDays(3), LocalTime.of(8, 0));
        assertThat(digests("titular-gt")).isEmpty();
        at(THURSDAY.plusDays(4), LocalTime.of(8, 0));
        at(THURSDAY.plusDays(4), LocalTime.of(18, 0));
        assertThat(digests("titular-gt")).singleElement().satisfies(mail -> assertThat(mail.text())
                .contains("Novedades:\n- " + number + ": "));
        assertThat(states("titular-gt")).containsExactly("DIGESTED");
    }

    @Test
    void saysWhatIsOverdueAndWhomSheWaitsFor() {
        coalition.as("secretaria").complete(number, "completeDonorForm", donor());
        coalition.as("secretaria").complete(number, "validateDonor", Map.of("valid", "YES"));
        at(THURSDAY.plusDays(20), LocalTime.of(8, 0));
        assertThat(digests("secretaria")).singleElement().satisfies(mail -> assertThat(mail.text())
                .contains("Se espera a otros:\n- " + number + ": Validar donante\n  Se pide a: Presidencia\n")
                .doesNotContain("Vencido:"));

        preferences.save("presidencia", Rhythm.DAILY, Set.of());
        at(THURSDAY.plusDays(21), LocalTime.of(9, 0));
        assertThat(digests("presidencia")).singleElement().satisfies(mail -> {
            assertThat(mail.subject()).endsWith("1 por hacer, 1 vencida");
            assertThat(mail.text()).contains("Vencido:\n- " + number + ": Validar donante\n");
        });
    }

    @Test
    void urgentMailsNeverWait() {
        offer("soon", THURSDAY.plusDays(3));
        offer("later", THURSDAY.plusDays(9));
        events.publishEvent(
                new Notice("consultancy.reminder", "CONS-2026-01", Set.of("country-GT"), Set.of(), List.of("x", "hoy"))
                        .urgently());
        events.publishEvent(
                new Notice("mobilization.reportReminded", "CONS-2026-02", Set.of("country-GT"), Set.of(), List.of()));

        assertThat(mailbox.mailsOf("CASE-soon"))
                .filteredOn(mail -> mail.to().equals("titular-gt"))
                .extracting(Mail::state)
                .containsExactly("SENT");
        assertThat(mailbox.mailsOf("CASE-later"))
                .filteredOn(mail -> mail.to().equals("titular-gt"))
                .extracting(Mail::state)
                .containsExactly("HELD");
        assertThat(mailbox.mailsOf("CONS-2026-01")).extracting(Mail::state).containsOnly("SENT");
        // It is the module that publishes the news which knows, not its name.
        assertThat(mailbox.mailsOf("CONS-2026-02")).extracting(Mail::state).contains("HELD");
    }

    @Test
    void aTaskThatIsDueBeforeTheNextDigestNeverWaits() {
        preferences.save("titular-gt", Rhythm.WEEKDAYS, Set.of(DayOfWeek.WEDNESDAY));
        offer("soon", THURSDAY.plusDays(5));

        assertThat(mailbox.mailsOf("CASE-soon"))
                .filteredOn(mail -> mail.to().equals("titular-gt"))
                .extracting(Mail::state)
                .containsExactly("SENT");
    }

    @Test
    void whoWantsMailAtOnceAgainGetsWhatWaited() {
        preferences.save("titular-gt", Rhythm.AT_ONCE, Set.of());

        assertThat(states("titular-gt")).containsExactly("SENT");
        at(THURSDAY.plusDays(4), LocalTime.of(8, 0));
        assertThat(digests("titular-gt")).isEmpty();
    }

    @Test
    void aDayThatWasMissedIsMadeUpForOnce() {
        at(THURSDAY.plusDays(1), LocalTime.of(8, 0));
        assertThat(digests("secretaria")).hasSize(1);

        at(THURSDAY.plusDays(3), LocalTime.of(3, 0));
        at(THURSDAY.plusDays(3), LocalTime.of(4, 0));
        assertThat(digests("secretaria")).as("Saturday's").hasSize(2);
        at(THURSDAY.plusDays(3), LocalTime.of(8, 0));
        assertThat(digests("secretaria")).as("and Sunday's own").hasSize(3);
    }

    @Test
    void whatNewDaysWouldMakeHerReadTooLateLeavesAtOnce() {
        offer("later", THURSDAY.plusDays(6));
        assertThat(stateOf("CASE-later", "titular-gt")).isEqualTo("HELD");
        // The engine knows of no such task, so that nothing of it presses.
        preferences.save("titular-gt", Rhythm.WEEKDAYS, Set.of(DayOfWeek.WEDNESDAY));
        assertThat(stateOf("CASE-later", "titular-gt")).isEqualTo("HELD");

        assertThat(states("secretaria")).containsExactly("HELD");
        preferences.save("secretaria", Rhythm.WEEKDAYS, Set.of(DayOfWeek.THURSDAY));
        assertThat(states("secretaria")).containsExactly("SENT");
    }

    @Test
    void whatIsDoneBeforeTheDigestIsNotKeptForTheNext() {
        coalition.as("secretaria").complete(number, "completeDonorForm", donor());
        preferences.save("presidencia", Rhythm.DAILY, Set.of());
        database.sql("update mail_message set state = 'HELD' where username = 'presidencia'")
                .update();
        coalition.as("presidencia").complete(number, "validateDonor", Map.of("valid", "YES"));

        at(THURSDAY.plusDays(1), LocalTime.of(8, 0));
        assertThat(states("presidencia")).doesNotContain("HELD").contains("DIGESTED");
    }

    @Test
    void whoIsAwayReadsHersWhenSheIsBack() {
        LocalDate monday = THURSDAY.plusDays(4);
        coalition.today(THURSDAY);
        Absence away = absences.announce("titular-gt", THURSDAY, monday);

        at(monday, LocalTime.of(8, 0));
        assertThat(digests("titular-gt")).isEmpty();
        assertThat(states("titular-gt")).containsExactly("HELD");
        absences.end(away.id(), "titular-gt");
        at(monday.plusDays(1), LocalTime.of(8, 0));
        assertThat(digests("titular-gt")).hasSize(1);
    }

    @Test
    void namesAtMostTwentyForWhomSheWaits() {
        for (int i = 0; i < 24; i++) {
            String one = coalition.as("titular-gt").start("mobilizationCycle", tip());
            events.publishEvent(new TaskOffered(
                    "told-" + i,
                    "mobilizationCycle",
                    "validateDonor",
                    Worded.asWritten("Validar la ficha"),
                    one,
                    List.of("observers"),
                    null));
        }
        preferences.save("observador-oim", Rhythm.DAILY, Set.of());

        at(THURSDAY.plusDays(1), LocalTime.of(8, 0));
        assertThat(digests("observador-oim")).singleElement().satisfies(mail -> {
            assertThat(mail.text().split("Se pide a: ")).hasSize(21);
            assertThat(mail.text()).contains("- y 4 más\n");
        });
        // What she was asked for long ago she does not follow any more.
        at(THURSDAY.plusDays(100), LocalTime.of(8, 0));
        assertThat(digests("observador-oim")).hasSize(1);
    }

    private String stateOf(String caseNumber, String username) {
        return mailbox.mailsOf(caseNumber).stream()
                .filter(mail -> mail.to().equals(username))
                .findFirst()
                .orElseThrow()
                .state();
    }

    private void offer(String taskId, LocalDate due) {
        events.publishEvent(new TaskOffered(
                taskId,
                "mobilizationCycle",
                "validateDonor",
                Worded.asWritten("Validar la ficha"),
                "CASE-" + taskId,
                List.of("country-GT"),
                due.atTime(23, 59).atZone(clock.getZone()).toInstant()));
    }

    private void at(LocalDate day, LocalTime time) {
        Instant moment = day.atTime(time).atZone(clock.getZone()).toInstant();
        clock.moveTo(moment);
        digests.writeDue();
    }

    private List<String> states(String username) {
        return mailbox.mailsOf(number).stream()
                .filter(mail -> mail.to().equals(username))
                .map(Mail::state)
                .toList();
    }

    private List<Mail> digests(String username) {
        return mailbox.mailsOf("", MailMessage.DIGEST).stream()
                .filter(mail -> mail.to().equals(username))
                .toList();
    }

    private static Map<String, Object> tip() {
        return Map.of(
                "sourceName",
                "Agencia de Cooperación del Norte",
                "sourceKind",
                "COOPERATION_AGENCY",
                "resourceTypes",
                List.of("FINANCIAL"),
                "strategicAxis",
                "PREVENTION",
                "match",
                "Financia campañas de prevención.");
    }

    private static Map<String, Object> donor() {
        return Map.of(
                "donorName",
                "Agencia de Cooperación del Norte",
                "donorScope",
                "EXTRA_REGIONAL",
                "contactPerson",
                "Ana Ruiz",
                "contactAddress",
                "ana.ruiz@acn.example",
                "generalObjective",
                "Cooperar en prevención.",
                "resourceAreas",
                List.of("HUMAN_TRAFFICKING"),
                "contributionModality",
                List.of("NON_REFUNDABLE_FUNDS"),
                "hasOwnFormats",
                "NO");
    }
}
