package org.corett.moviliza.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.corett.moviliza.notifications.MailScene.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.UUID;
import org.corett.moviliza.Coalition;
import org.corett.moviliza.CoalitionTest;
import org.corett.moviliza.Mailbox;
import org.corett.moviliza.Mailbox.Mail;
import org.corett.moviliza.engine.TaskOffered;
import org.corett.moviliza.engine.Visitor;
import org.corett.moviliza.notifications.MailMessage.Addressee;
import org.corett.moviliza.notifications.MailMessage.Cause;
import org.corett.moviliza.notifications.MailMessage.Secret;
import org.corett.moviliza.notifications.MailMessage.State;
import org.corett.moviliza.shared.Language;
import org.corett.moviliza.shared.MailboxClosed;
import org.corett.moviliza.shared.Meeting;
import org.corett.moviliza.shared.MovableClock;
import org.corett.moviliza.shared.Notice;
import org.corett.moviliza.shared.PrivateNotice;
import org.corett.moviliza.shared.Worded;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.ExtendedModelMap;
import org.springframework.web.server.ResponseStatusException;

/** Real conversations with a mail server that comes and goes. */
@CoalitionTest
@ExtendWith(OutputCaptureExtension.class)
class DeliveryTest implements SendsMail {
    private static final String CASE = "MR-2026-001";

    private final GreenMail mailServer = new GreenMail(new ServerSetup(PORT, HOST, ServerSetup.PROTOCOL_SMTP));

    @Autowired
    private Coalition coalition;

    @Autowired
    private Mailbox mailbox;

    @Autowired
    private Delivery delivery;

    @Autowired
    private MailMessages messages;

    @Autowired
    private MailPreferences preferences;

    @Autowired
    private JavaMailSenderImpl settings;

    @LocalServerPort
    private int port;

    @Autowired
    private MailAgain again;

    @Autowired
    private KeptLetterPages letters;

    @Autowired
    private JdbcClient database;

    @Autowired
    private MovableClock clock;

    @Autowired
    private MeterRegistry measures;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private TransactionTemplate transaction;

    @BeforeEach
    void startAfresh() {
        coalition.startAfresh();
        coalition.today(LocalDate.of(2026, 1, 22));
    }

    @AfterEach
    void stop() {
        mailServer.stop();
    }

    @Test
    void aTaskOfTwoOverlappingGroupsReachesEachPersonOnce() throws Exception {
        mailServer.start();
        offer("t1", "Validar la ficha", "technical-secretariat", "presidency", "country-PA");

        assertThat(mailServer.waitForIncomingEmail(10_000, 4)).isTrue();
        assertThat(recipients())
                .containsExactlyInAnyOrder(
                        "presidencia@corett.example",
                        "secretaria@corett.example",
                        "suplente-pa@corett.example",
                        "titular-pa@corett.example");
        await().until(() -> states(), List.of("SENT", "SENT", "SENT", "SENT")::equals);
        assertThat(mailServer.getReceivedMessages()).hasSize(4);
    }

    @Test
    void aDigestCanBeUnsubscribedFromAndWhatIsSentIsCounted() throws Exception {
        mailServer.start();
        double before = measures.get("moviliza.mail.sent").counter().count();
        preferences.save("secretaria", Rhythm.DAILY, Set.of());
        messages.add(left("<digest@corett.example>", MailMessage.DIGEST, ""));
        messages.add(left("<task@corett.example>", "validateDonor", CASE));

        delivery.soon();

        assertThat(mailServer.waitForIncomingEmail(10_000, 2)).isTrue();
        MimeMessage digest = mailServer.getReceivedMessages()[0];
        String leave = digest.getHeader("List-Unsubscribe")[0];
        assertThat(leave).matches("<http://localhost:\\d+/correo/baja/[0-9a-f-]{36}>");
        assertThat(digest.getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
        // As a mail program does it: with no session and no token.
        Visitor program = Visitor.unknown(port);
        String path = leave.replaceFirst("<http://[^/]+", "").replace(">", "");
        assertThat(program.form("/correo/baja/" + UUID.randomUUID(), Map.of("List-Unsubscribe", "One-Click"))
                        .statusCode())
                .isEqualTo(404);
        assertThat(preferences.of("secretaria").rhythm()).isEqualTo(Rhythm.DAILY);
        assertThat(program.get(path).headers().firstValue("Location").orElse(""))
                .contains("/entrar");
        assertThat(preferences.of("secretaria").rhythm()).isEqualTo(Rhythm.DAILY);
        assertThat(program.form(path, Map.of("List-Unsubscribe", "One-Click")).statusCode())
                .isEqualTo(204);
        assertThat(preferences.of("secretaria").rhythm()).isEqualTo(Rhythm.AT_ONCE);
        assertThat(digest.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(digest.getHeader("References")).isNull();
        assertThat(mailServer.getReceivedMessages()[1].getHeader("List-Unsubscribe"))
                .isNull();
        await().until(() -> measures.get("moviliza.mail.sent").counter().count() == before + 2);
    }

    @Test
    void noConversationWaitsForEverAndNoSlowServerGetsACopy() {
        assertThat(settings.getJavaMailProperties())
                .containsEntry("mail.smtp.connectiontimeout", "10000")
                .containsEntry("mail.smtp.timeout", "300000")
                .containsEntry("mail.smtp.writetimeout", "10000")
                .as("TLS wherever it is offered")
                .containsEntry("mail.smtp.starttls.enable", "true");
    }

    @Test
    void aReminderThatCouldNotLeaveInItsDayDoesNotLeaveAfterIt() {
        messages.add(left("<reminder@corett.example>", FollowUps.CODE, CASE));
        messages.add(left("<task@corett.example>", "validateDonor", CASE));
        clock.moveTo(clock.instant().plus(Duration.ofDays(40)));
        mailServer.start();

        delivery.soon();

        assertThat(mailServer.waitForIncomingEmail(10_000, 1)).isTrue();
        await().until(() -> states().stream().sorted().toList(), List.of("SENT", "WITHDRAWN")::equals);
        assertThat(mailServer.getReceivedMessages()).hasSize(1);
    }

    @Test
    void aMailThatIsAskedForOnceMoreHasTheDateOfThatDay() throws Exception {
        mailServer.start();
        messages.add(left("<left@corett.example>", "validateDonor", CASE));
        delivery.soon();
        await().until(() -> states(), List.of("SENT")::equals);
        clock.moveTo(clock.instant().plus(Duration.ofDays(2)));
        again.again(mailbox.mailsOf(CASE).get(0).id(), "secretaria");

        assertThat(mailServer.waitForIncomingEmail(10_000, 2)).isTrue();
        MimeMessage[] both = mailServer.getReceivedMessages();
        assertThat(Duration.between(
                        both[0].getSentDate().toInstant(), both[1].getSentDate().toInstant()))
                .isGreaterThanOrEqualTo(Duration.ofDays(2));
        assertThat(both[1].getMessageID()).isNotEqualTo(both[0].getMessageID());
    }

    @Test
    void whatIsRolledBackIsNotSent() {
        mailServer.start();
        transaction.executeWithoutResult(status -> {
            offer("t1", "Validar la ficha", "presidency");
            status.setRollbackOnly();
        });
        offer("t2", "Firmar", "technical-secretariat");

        assertThat(mailServer.waitForIncomingEmail(10_000, 1)).isTrue();
        assertThat(recipients()).containsExactly("secretaria@corett.example");
    }

    @Test
    void theMessageSaysWhoItIsAboutAndThreadsByCase() throws Exception {
        mailServer.start();
        offer("t1", "Validar la ficha", "presidency");

        assertThat(mailServer.waitForIncomingEmail(10_000, 1)).isTrue();
        MimeMessage message = mailServer.getReceivedMessages()[0];
        assertThat(message.getSubject()).isEqualTo("MR-2026-001: Validar la ficha (hasta el 28 de enero de 2026)");
        assertThat(message.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(message.getHeader("References")).containsExactly("<case.MR-2026-001@corett.example>");
        assertThat(message.getHeader("From")[0]).endsWith("<no-reply@corett.example>");
        assertThat(message.getContentType()).startsWith("multipart/alternative");
        assertThat(GreenMailUtil.getBody(message)).contains("text/plain", "text/html");
    }

    /** Nobody reads what comes to the sender's address. */
    @Test
    void whoHasNoAccountAnswersToTheSecretariat() throws Exception {
        mailServer.start();
        events.publishEvent(new Notice(
                "mobilization.reportAccepted",
                "MR-2026-001",
                Set.of("presidency"),
                Set.of("donante@ejemplo.example"),
                List.of(LocalDate.of(2026, 4, 14))));

        assertThat(mailServer.waitForIncomingEmail(10_000, 2)).isTrue();
        for (MimeMessage message : mailServer.getReceivedMessages()) {
            boolean outsider = message.getAllRecipients()[0].toString().equals("donante@ejemplo.example");
            assertThat(message.getHeader("Reply-To"))
                    .isEqualTo(outsider ? new String[] {"secretaria@corett.example"} : null);
        }
    }

    @Test
    void aCallToASessionCarriesItsCalendarEntryTwice() throws Exception {
        mailServer.start();
        events.publishEvent(new Notice(
                        "plenary-convened",
                        "PL-2026-001",
                        Set.of("presidency"),
                        Set.of(),
                        List.of(
                                "I-2026",
                                Instant.parse("2026-04-14T15:00:00Z"),
                                "Tegucigalpa",
                                LocalDate.of(2026, 4, 9),
                                ""))
                .calling(new Meeting(
                        "PL-2026-001",
                        0,
                        Worded.asWritten("Sesión; I-2026 de la Coalición " + "áéíóú😀".repeat(20)),
                        Instant.parse("2026-04-14T15:00:00Z"),
                        Duration.ofHours(3),
                        "Tegucigalpa, Casa Presidencial")));

        assertThat(mailServer.waitForIncomingEmail(10_000, 1)).isTrue();
        MimeMessage message = mailServer.getReceivedMessages()[0];
        MimeMultipart all = (MimeMultipart) message.getContent();
        MimeMultipart words = (MimeMultipart) all.getBodyPart(0).getContent();
        assertThat(words.getContentType()).startsWith("multipart/alternative");
        assertThat(words.getBodyPart(2).getContentType()).contains("text/calendar", "method=REQUEST");
        assertThat(all.getBodyPart(1).getFileName()).isEqualTo("moviliza.ics");
        assertThat(new String(words.getBodyPart(2).getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .contains("Sesión");
        String entry = new String(all.getBodyPart(1).getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(entry.split("\r\n"))
                .as("lines of 75 octets at most")
                .allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75);
        assertThat(entry.replace("\r\n ", ""))
                .contains("SUMMARY:Sesión\\; I-2026 de la Coalición " + "áéíóú😀".repeat(20));
        assertThat(entry.replace("\r\n ", ""))
                .contains(
                        "Sesión",
                        "METHOD:REQUEST",
                        "UID:PL-2026-001@corett.example",
                        "SEQUENCE:0",
                        "DESCRIPTION:",
                        "/casos/PL-2026-001",
                        "DTSTART:20260414T150000Z");
    }

    /** Or a server that is silent would hold all mail, once somebody sets the other protocol. */
    @Test
    void bothProtocolsAreBoundedAlike() {
        Properties all = settings.getJavaMailProperties();
        List<String> plain = all.stringPropertyNames().stream()
                .filter(name -> name.startsWith("mail.smtp.") && !name.contains("starttls"))
                .toList();
        assertThat(plain).contains("mail.smtp.timeout", "mail.smtp.ssl.checkserveridentity");
        assertThat(plain).allSatisfy(name -> assertThat(all.getProperty(name.replace("mail.smtp.", "mail.smtps.")))
                .as(name)
                .isEqualTo(all.getProperty(name)));
    }

    /** A part that asks for another thing than its entry leaves what was called off in calendars [RFC 6047]. */
    @Test
    void aSessionThatIsCalledOffIsStruckOutOfCalendars() throws Exception {
        mailServer.start();
        events.publishEvent(new Notice(
                        "plenary-cancelled",
                        "PL-2026-001",
                        Set.of("presidency"),
                        Set.of(),
                        List.of("I-2026", Instant.parse("2026-04-14T15:00:00Z"), "Huelga", ""))
                .calling(new Meeting(
                                "PL-2026-001",
                                2,
                                Worded.asWritten("Sesión"),
                                Instant.parse("2026-04-14T15:00:00Z"),
                                Duration.ofHours(3),
                                "Tegucigalpa")
                        .calledOff()));

        assertThat(mailServer.waitForIncomingEmail(10_000, 1)).isTrue();
        MimeMultipart all = (MimeMultipart) mailServer.getReceivedMessages()[0].getContent();
        MimeMultipart words = (MimeMultipart) all.getBodyPart(0).getContent();
        assertThat(words.getBodyPart(2).getContentType())
                .contains("method=CANCEL")
                .doesNotContain("REQUEST");
        assertThat(new String(words.getBodyPart(2).getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .contains("METHOD:CANCEL", "STATUS:CANCELLED", "SEQUENCE:2");
    }

    @Test
    void anOfficialWithoutAnAddressKeepsNoLetterToOutsidersBack() throws Exception {
        address("secretaria", "sin correo");
        try {
            mailServer.start();
            events.publishEvent(new Notice(
                    "mobilization.reportAccepted",
                    "MR-2026-001",
                    Set.of(),
                    Set.of("donante@ejemplo.example"),
                    List.of(LocalDate.of(2026, 4, 14))));

            assertThat(mailServer.waitForIncomingEmail(10_000, 1)).isTrue();
            assertThat(mailServer.getReceivedMessages()[0].getHeader("Reply-To"))
                    .isNull();
        } finally {
            address("secretaria", "secretaria@corett.example");
        }
    }

    private void address(String person, String address) {
        database.sql("update person set email = ? where username = ?")
                .params(address, person)
                .update();
    }

    @Test
    void namesWithLineEndsAddNoHeadersAndNoRecipients() throws Exception {
        mailServer.start();
        offer("t1", "Firmar\r\nBcc: espia@otra.example\r\n\r\n<h1>hola</h1>", "presidency");
        events.publishEvent(new Notice(
                "notice",
                CASE,
                Set.of(),
                Set.of("ana@x.example\r\nBcc: espia@otra.example", "a@x.example, b@x.example"),
                List.of()));
        offer("t2", "Firmar", "technical-secretariat");

        assertThat(mailServer.waitForIncomingEmail(10_000, 2)).isTrue();
        assertThat(recipients()).containsExactlyInAnyOrder("presidencia@corett.example", "secretaria@corett.example");
        assertThat(mailServer.getReceivedMessages()[0].getHeader("Bcc")).isNull();
        await().until(() -> states(), List.of("SENT", "FAILED", "FAILED", "SENT")::equals);
        assertThat(measures.get("moviliza.mail.failed").counter().count()).isGreaterThanOrEqualTo(2);
    }

    @Test
    void aServerThatIsDownHoldsUpNobodyAndGetsTheMailWhenItIsBack() throws Exception {
        Instant before = Instant.now();
        offer("t1", "Validar la ficha", "presidency", "technical-secretariat");
        assertThat(Duration.between(before, Instant.now())).isLessThan(Duration.ofSeconds(2));
        await().until(() -> attempts() > 0);
        assertThat(states()).containsOnly("WAITING");
        assertThat(measures.get("moviliza.mail.waiting").gauge().value()).isEqualTo(2);
        List<String> ids = ids();

        mailServer.start();
        later(Duration.ofMinutes(2));
        assertThat(mailServer.waitForIncomingEmail(10_000, 2)).isTrue();
        await().until(() -> states(), List.of("SENT", "SENT")::equals);
        assertThat(Arrays.stream(mailServer.getReceivedMessages()).map(DeliveryTest::messageId))
                .containsExactlyInAnyOrderElementsOf(ids);
    }

    @Test
    void whatAnEarlierRunLeftIsSent() {
        mailServer.start();
        messages.add(left("<left@corett.example>", "validateDonor", CASE));

        delivery.soon();

        assertThat(mailServer.waitForIncomingEmail(10_000, 1)).isTrue();
        await().until(() -> states(), List.of("SENT")::equals);
    }

    @Test
    void afterADayInVainAMailIsGivenUp() {
        offer("t1", "Validar la ficha", "presidency");
        for (int tries = 1; !states().equals(List.of("FAILED")); tries++) {
            int wanted = tries;
            await().until(() -> attempts() == wanted);
            assertThat(tries).isLessThan(30);
            later(Duration.ofHours(1));
        }

        assertThat(attempts()).isGreaterThan(20);
    }

    @Test
    void nothingIsKeptOfAPrivateMailThatHasLeft() throws Exception {
        mailServer.start();
        events.publishEvent(letter("ana@ejemplo.example"));

        assertThat(mailServer.waitForIncomingEmail(10_000, 1)).isTrue();
        MimeMessage message = mailServer.getReceivedMessages()[0];
        assertThat(message.getSubject()).isEqualTo("CONS-2026-01: Your link to make an offer");
        assertThat(message.getHeader("Content-Language")).containsExactly("en");
        assertThat(GreenMailUtil.getBody(message)).contains("/convocatorias/secreto");
        await().until(() -> mailbox.mailsOf("CONS-2026-01").isEmpty());
    }

    @Test
    void aPrivateMailThatFailsIsForgottenAndNotLoggedByItsReader(CapturedOutput output) {
        mailServer.start();
        events.publishEvent(letter("ana@x.example, bea@x.example"));

        await().until(() -> mailbox.mailsOf("CONS-2026-01").isEmpty());
        assertThat(output.getAll()).contains("about CONS-2026-01 was given up").doesNotContain("ana@x", "secreto");
        assertThat(mailServer.getReceivedMessages()).isEmpty();
    }

    @Test
    void aPrivateMailThatWaitsIsSeenOnNoPage() {
        PrivateNotice letter = letter("ana@ejemplo.example");
        events.publishEvent(letter);
        await().until(() -> attempts() > 0);
        long id = mailbox.mailsOf("CONS-2026-01").get(0).id();

        assertThat(messages.find(id, null)).isEmpty();
        assertThat(messages.page(null, "", "", null, 50, 0)).isEmpty();
        assertThat(messages.page(null, "ana@", "", null, 50, 0)).isEmpty();
        assertThat(messages.page(null, "", "CONS-2026-01", null, 50, 0)).isEmpty();
        assertThatThrownBy(() -> letters.list(letter.mailbox(), new ExtendedModelMap()))
                .isInstanceOf(ResponseStatusException.class);
        assertThatThrownBy(() -> letters.letter(letter.mailbox(), id)).isInstanceOf(ResponseStatusException.class);
    }

    @Test
    void theLettersOfAForgottenPersonAreForgotten() {
        PrivateNotice letter = letter("ana@ejemplo.example");
        events.publishEvent(letter);
        events.publishEvent(letter("bea@ejemplo.example"));
        events.publishEvent(new MailboxClosed(letter.mailbox()));

        assertThat(mailbox.mailsOf("CONS-2026-01")).extracting(Mail::to).containsExactly("bea@ejemplo.example");
    }

    private static PrivateNotice letter(String address) {
        return new PrivateNotice(
                UUID.randomUUID(),
                "calls.link",
                "CONS-2026-01",
                address,
                Language.EN,
                List.of("Línea de base", "hoy"),
                "/convocatorias/secreto");
    }

    private MailMessage left(String messageId, String code, String caseNumber) {
        return MailMessage.written(
                messageId,
                new Addressee("secretaria@corett.example", "secretaria", Set.of("technical-secretariat")),
                new Cause(code, caseNumber),
                Secret.NONE,
                new Letter(Language.ES, "Validar", "Validar", List.of(), List.of(), List.of(), "", "", ""),
                "<p>texto</p>",
                null,
                clock.instant(),
                State.WAITING);
    }

    private void later(Duration time) {
        clock.moveTo(clock.instant().plus(time));
        delivery.soon();
    }

    private void offer(String taskId, String name, String... groups) {
        events.publishEvent(new TaskOffered(
                taskId,
                "mobilizationCycle",
                "validateDonor",
                Worded.asWritten(name),
                CASE,
                List.of(groups),
                Instant.parse("2026-01-29T05:59:00Z")));
    }

    private List<String> recipients() {
        return Arrays.stream(mailServer.getReceivedMessages())
                .map(message -> GreenMailUtil.getAddressList(recipients(message)))
                .toList();
    }

    private static Address[] recipients(MimeMessage message) {
        try {
            return message.getAllRecipients();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String messageId(MimeMessage message) {
        try {
            return message.getMessageID();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<String> states() {
        return mailbox.mailsOf(CASE).stream().map(Mail::state).toList();
    }

    private List<String> ids() {
        return database.sql("select message_id from mail_message order by id")
                .query(String.class)
                .list();
    }

    private int attempts() {
        return database.sql("select coalesce(max(attempts), 0) from mail_message")
                .query(Integer.class)
                .single();
    }
}
