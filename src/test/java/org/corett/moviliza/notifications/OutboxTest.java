package org.corett.moviliza.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.corett.moviliza.Coalition;
import org.corett.moviliza.CoalitionTest;
import org.corett.moviliza.Mailbox;
import org.corett.moviliza.Mailbox.Mail;
import org.corett.moviliza.engine.RoleLost;
import org.corett.moviliza.engine.TaskOffered;
import org.corett.moviliza.mobilization.Answers;
import org.corett.moviliza.mobilization.CycleDocuments;
import org.corett.moviliza.shared.CountryCode;
import org.corett.moviliza.shared.Language;
import org.corett.moviliza.shared.Notice;
import org.corett.moviliza.shared.PersonalNotice;
import org.corett.moviliza.shared.PrivateNotice;
import org.corett.moviliza.shared.Worded;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@CoalitionTest
class OutboxTest {
    private static final String CASE = "MR-2026-001";
    private static final Instant DUE = Instant.parse("2026-01-29T05:59:00Z");

    @Autowired
    private Coalition coalition;

    @Autowired
    private Mailbox mailbox;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient database;

    @Autowired
    private LostLetters lost;

    @BeforeEach
    void startAfresh() {
        coalition.startAfresh();
        coalition.today(LocalDate.of(2026, 1, 22));
    }

    @Test
    void writesToEachPersonOnceWhateverGroupsSheIsIn() {
        offer("t1", "Validar la ficha", "presidency", "technical-secretariat", "country-PA");
        offer("t2", "Validar la ficha", "technical-secretariat");

        assertThat(mailbox.mailsOf(CASE))
                .extracting(Mail::to)
                .containsExactly("presidencia", "secretaria", "suplente-pa", "titular-pa", "secretaria");
    }

    @Test
    void offeringTheSameTaskAgainWritesNothingNew() {
        offer("t1", "Validar la ficha", "presidency");
        offer("t1", "Validar la ficha", "presidency");

        assertThat(mailbox.mailsOf(CASE)).hasSize(1);
    }

    @Test
    void whatIsNoAddressIsNeverCalledSent() {
        transaction.executeWithoutResult(status -> events.publishEvent(new Notice(
                "mobilization.invitation",
                CASE,
                Set.of(),
                Set.of("muñoz@abc.example", "info@cooperación.example"),
                List.of("Ficha"))));

        MailScene.await().until(() -> mailbox.mailsOf(CASE, "mobilization.invitation").stream()
                .noneMatch(mail -> mail.state().equals("WAITING")));
        assertThat(mailbox.mailsOf(CASE, "mobilization.invitation"))
                .extracting(mail -> mail.to() + " " + mail.state())
                .containsExactlyInAnyOrder("muñoz@abc.example FAILED", "info@xn--cooperacin-obb.example SENT");
    }

    @Test
    void aHiddenLetterThatIsLostIsToldOnceWithoutWhoseItWas() {
        for (String wrong : List.of("muñoz@abc.example", "otra@abc")) {
            transaction.executeWithoutResult(status -> events.publishEvent(new PrivateNotice(
                    UUID.randomUUID(),
                    "calls.notSelected",
                    "CONS-2026-01",
                    wrong,
                    Language.ES,
                    List.of("Estudio", "R-1"),
                    "/x")));
        }
        MailScene.await()
                .until(() -> database.sql("select count(*) from mail_message")
                                .query(Long.class)
                                .single()
                        == 0);
        lost.tell();
        lost.tell();

        assertThat(mailbox.mailsOf("CONS-2026-01")).singleElement().satisfies(mail -> {
            assertThat(mail.to()).isEqualTo("secretaria");
            assertThat(mail.text()).contains("no se pudo entregar").doesNotContain("muñoz", "abc.example", "Estudio");
        });
    }

    @Test
    void tellsNobodyOfWhatIsRolledBack() {
        transaction.executeWithoutResult(status -> {
            offer("t1", "Validar la ficha", "presidency");
            events.publishEvent(notice("anything", "ana@donante.example"));
            status.setRollbackOnly();
        });

        assertThat(mailbox.mailsOf(CASE)).isEmpty();
    }

    @Test
    void asksNobodyForWhatIsDoneInTheSameBreath() {
        String number = transaction.execute(status -> {
            String started = coalition.as("titular-gt").start("mobilizationCycle", Answers.source());
            coalition.attach(started, CycleDocuments.DONOR_FORMATS);
            coalition.as("secretaria").complete(started, "completeDonorForm", Answers.donor());
            return started;
        });

        assertThat(mailbox.recipientsOf(number, "completeDonorForm")).isEmpty();
        assertThat(mailbox.recipientsOf(number, "validateDonor")).containsExactly("presidencia", "secretaria");
    }

    @Test
    void theNextMailAndThoseGivenUpAreFoundByAnIndex() {
        // Nobody else sees them, and nobody sends them.
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            database.sql(
                            """
                            insert into mail_message (message_id, recipient, language, code, case_number, subject, text,
                                html, created_at, state)
                            select '<' || n || '@x>', 'a@x', 'ES', 'x', 'X', 'x', 'x', 'x', now(),
                                case when n % 10 = 0 then 'WAITING' else 'SENT' end
                            from generate_series(1, 20000) n""")
                    .update();
            database.sql("analyze mail_message").update();

            assertThat(plan(MailMessages.NEXT_DUE, Map.of("now", Timestamp.from(Instant.now()))))
                    .contains("mail_message_waiting")
                    .doesNotContain("Sort");
            Map<String, Object> givenUp =
                    new HashMap<>(Map.of("person", "", "caseNumber", "", "state", "FAILED", "size", 50, "offset", 0));
            givenUp.put("reader", null);
            assertThat(plan(MailMessages.PAGE, givenUp)).contains("mail_message_failed");
        });
    }

    private String plan(String query, Map<String, ?> parameters) {
        return String.join(
                "\n",
                database.sql("explain " + query)
                        .params(parameters)
                        .query(String.class)
                        .list());
    }

    @Test
    void nineTasksOfNineCountriesAreOneMailForEachDelegate() {
        transaction.executeWithoutResult(status -> Stream.of(CountryCode.values())
                .forEach(country -> offer("t-" + country, "Validar la ficha", country.group())));

        assertThat(mailbox.recipientsOf(CASE, "validateDonor")).hasSize(18);
        assertThat(mailbox.mailsOf(CASE)).hasSize(18);
    }

    @Test
    void nineTasksAtOnceForOnePersonAreOneMail() {
        transaction.executeWithoutResult(status ->
                IntStream.rangeClosed(1, 9).forEach(i -> offer("t" + i, "Votar el punto " + i, "country-CR")));
        offer("t9", "Votar el punto 9", "country-CR");

        assertThat(mailbox.mailsOf(CASE)).extracting(Mail::to).containsExactlyInAnyOrder("suplente-cr", "titular-cr");
        Mail mail = mailbox.mailsOf(CASE).get(0);
        assertThat(mail.subject())
                .isEqualTo("MR-2026-001: 9 tareas esperan su respuesta (la primera hasta el 28 de enero de 2026)");
        assertThat(mail.text())
                .contains("- Votar el punto 1\n  Vence: miércoles, 28 de enero de 2026\n", "/tareas/t9\n")
                .containsPattern("Abrir mis tareas:\nhttp://localhost:\\d{4,5}/tareas\n");
        assertThat(mail.html().split("class=\"button\"")).hasSize(2);
        assertThat(mail.html().split("class=\"link\"")).hasSize(10);
    }

    @Test
    void differentTasksAtOnceAreOneMailToo() {
        transaction.executeWithoutResult(status -> {
            offer("t1", "Validar la ficha", "presidency");
            events.publishEvent(new TaskOffered(
                    "t2", "x", "signAgreement", Worded.asWritten("Firmar"), CASE, List.of("presidency"), null));
        });

        assertThat(mailbox.mailsOf(CASE)).hasSize(1);
        assertThat(mailbox.mailsOf(CASE, "signAgreement"))
                .isEqualTo(mailbox.mailsOf(CASE, "validateDonor"))
                .hasSize(1);
    }

    @Test
    void saysWhoElseIsAskedAtTheSameTime() {
        transaction.executeWithoutResult(status -> {
            offer("t1", "Validar la ficha", "presidency");
            offer("t2", "Validar la ficha", "technical-secretariat");
        });

        assertThat(mailbox.mailsOf(CASE)).hasSize(2).allSatisfy(mail -> assertThat(mail.text())
                .contains("Se pide a: Presidencia, Secretaría Técnica\n"));
    }

    @Test
    void saysByTheReadersClockWhenADeadlineEnds() {
        offer("t1", "Validar la ficha", "country-PA", "country-DO", "country-CR");

        assertThat(mailbox.mailsOf(CASE))
                .filteredOn(mail -> mail.to().equals("titular-do"))
                .singleElement()
                .satisfies(mail -> assertThat(mail.text())
                        .contains("Vence: miércoles, 28 de enero de 2026; en su hora, "
                                + "29 de enero de 2026, 01:59\n"));
        assertThat(mailbox.mailsOf(CASE))
                .filteredOn(mail -> mail.to().equals("titular-pa"))
                .singleElement()
                .satisfies(mail -> assertThat(mail.text()).contains("29 de enero de 2026, 00:59\n"));
        assertThat(mailbox.mailsOf(CASE))
                .filteredOn(mail -> mail.to().equals("titular-cr"))
                .singleElement()
                .satisfies(mail -> assertThat(mail.text()).contains("Vence: miércoles, 28 de enero de 2026\n"));
    }

    @Test
    void saysInSpanishWhatIsAskedOfWhomAndByWhen() {
        offer("t1", "Validar la ficha", "presidency", "country-CR");

        Mail mail = mailbox.mailsOf(CASE).get(0);
        assertThat(mail.subject()).isEqualTo("MR-2026-001: Validar la ficha (hasta el 28 de enero de 2026)");
        assertThat(mail.text())
                .contains("Vence: miércoles, 28 de enero de 2026\n")
                .contains("Se pide a: Presidencia, Costa Rica")
                .containsPattern("http://localhost:\\d{4,5}/tareas/t1\n");
        assertThat(mail.html()).contains("Validar la ficha").contains("/tareas/t1\"");
    }

    @Test
    void writesInEnglishToBelize() {
        offer("t1", "Validar la ficha", "country-BZ", "country-GT");

        assertThat(mailbox.mailsOf(CASE).stream().filter(mail -> mail.to().endsWith("-bz")))
                .hasSize(2)
                .allSatisfy(mail -> {
                    assertThat(mail.language()).isEqualTo("EN");
                    assertThat(mail.subject()).endsWith("(by 28 January 2026)");
                    assertThat(mail.text())
                            .contains("Due: Wednesday, 28 January 2026")
                            .contains("Belize, Guatemala");
                });
        assertThat(mailbox.mailsOf(CASE).stream().filter(mail -> mail.to().endsWith("-gt")))
                .allSatisfy(mail -> assertThat(mail.language()).isEqualTo("ES"));
    }

    @Test
    void saysWhatTheFormAsksAndWhy() {
        events.publishEvent(new TaskOffered(
                "t1",
                "mobilizationCycle",
                "completeDonorForm",
                Worded.asWritten("Completar"),
                CASE,
                List.of("presidency"),
                null));

        assertThat(mailbox.mailsOf(CASE).get(0).text()).contains("Presidencia y la Secretaría");
    }

    @Test
    void givesTheTimeOfADeadlineWithinADay() {
        events.publishEvent(new TaskOffered(
                "t1",
                "x",
                "validateDonor",
                Worded.asWritten("Validar"),
                CASE,
                List.of("presidency"),
                Instant.parse("2026-01-28T16:30:00Z")));

        assertThat(mailbox.mailsOf(CASE).get(0).text()).contains("28 de enero de 2026, 10:30 (UTC-6)");
    }

    @Test
    void markupAndLineEndsInNamesStayHarmless() {
        offer("t1", "Validar <script>alert(1)</script>\r\nBcc: otra@persona.example", "presidency");

        Mail mail = mailbox.mailsOf(CASE).get(0);
        assertThat(mail.subject()).doesNotContain("\r").doesNotContain("\n");
        assertThat(mail.html()).doesNotContain("<script").contains("&lt;script&gt;");
    }

    @Test
    void aNoticeReachesGroupsAndOutsiders() {
        events.publishEvent(new Notice(
                "anything", CASE, Set.of("presidency", "observers"), Set.of("ana@donante.example"), List.of()));

        assertThat(mailbox.recipientsOf(CASE, "anything"))
                .containsExactly("ana@donante.example", "observador-oim", "presidencia");
        assertThat(mailbox.mailsOf(CASE, "anything")).allSatisfy(mail -> {
            assertThat(mail.subject()).startsWith(CASE);
            assertThat(mail.text().contains("http")).isEqualTo(mail.to().equals("presidencia"));
        });
    }

    @Test
    void whoHasNoAccountReadsWhereToAnswer() {
        events.publishEvent(notice("anything", "ana@donante.example"));

        assertThat(mailbox.mailsOf(CASE, "anything"))
                .filteredOn(mail -> mail.to().equals("ana@donante.example"))
                .singleElement()
                .satisfies(mail ->
                        assertThat(mail.text()).contains("escriba a la Secretaría Técnica: secretaria@corett.example"));
    }

    @Test
    void aMailAboutSeveralTasksStaysAsLongAsOneIsHers() {
        transaction.executeWithoutResult(status -> {
            offer("t1", "Validar la ficha", "country-CR");
            offer("t2", "Firmar", "country-CR");
        });
        waiting();

        lose("titular-cr", false, "t1");
        assertThat(stateOf("titular-cr")).isEqualTo("WAITING");
        offer("t2", "Firmar", "country-CR");
        assertThat(mailbox.mailsOf(CASE)).hasSize(2);
        lose("titular-cr", false, "t1", "t2");
        assertThat(stateOf("titular-cr")).isEqualTo("WITHDRAWN");
        assertThat(stateOf("suplente-cr")).isEqualTo("WAITING");
    }

    @Test
    void whatWasWithdrawnToldHerNothing() {
        offer("t1", "Validar la ficha", "presidency");
        waiting();
        lose("presidencia", false, "t1");
        offer("t1", "Validar la ficha", "presidency");
        offer("t1", "Validar la ficha", "presidency");

        assertThat(mailbox.mailsOf(CASE)).extracting(Mail::state).containsExactly("WITHDRAWN", "SENT");
    }

    @Test
    void newsForAGroupThatSheHasLeftIsWithdrawnAndTheRestIsNot() {
        events.publishEvent(new Notice("anything", CASE, Set.of("presidency"), Set.of(), List.of()));
        events.publishEvent(new Notice("other", CASE, Set.of("presidency"), Set.of(), List.of()));
        waiting();
        database.sql("update mail_message set groups = '{observers}' where code = 'other'")
                .update();
        lose("presidencia", false);

        assertThat(mailbox.mailsOf(CASE)).extracting(Mail::state).containsExactly("WAITING", "WITHDRAWN");
    }

    @Test
    void theFarewellReachesWhoHasLeft() {
        events.publishEvent(
                new PersonalNotice("ana-antes", "ana@x.example", Language.ES, false, "anything", CASE, List.of()));
        waiting();
        lose("ana-antes", true);

        assertThat(mailbox.mailsOf(CASE)).extracting(Mail::state).containsExactly("WAITING");
    }

    @Test
    void newsAboutATaskLeadsToTheReadersOwnAndOtherNewsToTheCase() {
        String number = coalition.as("titular-gt").start("mobilizationCycle", tip());
        String task =
                coalition.as("secretaria").task(number, "completeDonorForm").getId();
        events.publishEvent(
                new Notice("anything", number, Set.of("technical-secretariat", "presidency"), Set.of(), List.of())
                        .about("completeDonorForm"));
        events.publishEvent(new Notice("other", number, Set.of("managers", "observers"), Set.of(), List.of()));

        assertThat(mailbox.mailsOf(number, "anything"))
                .filteredOn(mail -> mail.to().equals("secretaria"))
                .singleElement()
                .satisfies(mail -> assertThat(mail.text()).contains("/tareas/" + task + "\n"));
        assertThat(mailbox.mailsOf(number, "other")).hasSize(2).allSatisfy(mail -> assertThat(
                        mail.text().contains("/casos/" + number + "\n"))
                .as("an observer does not see this case: she is led nowhere")
                .isEqualTo(mail.to().equals("gerencia")));
    }

    private void waiting() {
        database.sql("update mail_message set state = 'WAITING', finished_at = null")
                .update();
    }

    private void lose(String username, boolean everything, String... tasks) {
        transaction.executeWithoutResult(
                status -> events.publishEvent(new RoleLost(username, Set.of(tasks), everything)));
    }

    private String stateOf(String username) {
        return mailbox.mailsOf(CASE).stream()
                .filter(mail -> mail.to().equals(username))
                .findFirst()
                .orElseThrow()
                .state();
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

    @Test
    void withoutAMailServerMailsStayOnThisMachine() {
        offer("t1", "Validar la ficha", "presidency");

        assertThat(mailbox.mailsOf(CASE)).extracting(Mail::state).containsExactly("SENT");
    }

    private void offer(String taskId, String name, String... groups) {
        events.publishEvent(new TaskOffered(
                taskId, "mobilizationCycle", "validateDonor", Worded.asWritten(name), CASE, List.of(groups), DUE));
    }

    private static Notice notice(String code, String address) {
        return new Notice(code, CASE, Set.of("presidency"), Set.of(address), List.of());
    }
}
