package org.corett.moviliza.plenary;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.corett.moviliza.Coalition;
import org.corett.moviliza.CoalitionTest;
import org.corett.moviliza.Mailbox;
import org.corett.moviliza.Mailbox.Mail;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a session's people find in their mail: one message for all items, and an entry for their calendars. */
@CoalitionTest
class SessionMailTest {
    @Autowired
    private Coalition coalition;

    @Autowired
    private Mailbox mailbox;

    @Autowired
    private Motions motions;

    @Autowired
    private JdbcClient database;

    private PlenaryScene plenary;

    @BeforeEach
    void startAfresh() {
        coalition.startAfresh();
        coalition.today(LocalDate.of(2026, 3, 30));
        plenary = new PlenaryScene(coalition);
    }

    @Test
    void nineItemsAskEachDelegateInOneMail() {
        List<String> items = IntStream.rangeClosed(1, 9)
                .mapToObj(i -> motions.propose(MotionKind.GENERAL, "", "Punto " + i, "Se propone."))
                .toList();
        String session = plenary.convene("ORDINARY", LocalDate.of(2026, 4, 14), items);
        coalition.today(LocalDate.of(2026, 4, 14));
        plenary.attend(session, PlenaryScene.COUNTRIES.toArray(String[]::new));

        assertThat(plenary.titular("GT").tasks(session, "statePosition")).hasSize(9);
        List<Mail> mails = mailbox.mailsOf(session, "statePosition");
        assertThat(mails).hasSize(18).extracting(Mail::to).doesNotHaveDuplicates();
        assertThat(mails)
                .filteredOn(mail -> mail.to().equals("titular-bz"))
                .singleElement()
                .satisfies(mail -> {
                    assertThat(mail.subject()).startsWith(session + ": 9 tasks await your answer");
                    assertThat(mail.text()).contains("Punto 1", "Punto 9", "Asked of: Belize, Costa Rica");
                });
    }

    @Test
    void aDocumentOfThisSiteIsReachedFromAMail() {
        String session = plenary.convene(
                "ORDINARY",
                LocalDate.of(2026, 4, 14),
                List.of(motions.propose(MotionKind.GENERAL, "", "Punto", "Se propone.")));
        coalition
                .as("secretaria")
                .complete(
                        session,
                        "prepareDocuments",
                        Map.of(
                                "documents",
                                List.of(
                                        Map.of("title", "Agenda", "link", "/casos/" + session + "/documentos"),
                                        Map.of("title", "Anexo", "link", "Biblioteca, estante 3"))));
        assertThat(mailbox.mailsOf(session, "plenary-documents")).isNotEmpty().allSatisfy(mail -> assertThat(
                        mail.text())
                .containsPattern("- Agenda: https?://[^/\\s]+/casos/" + session + "/documentos")
                .contains("- Anexo: Biblioteca, estante 3"));
    }

    @Test
    void anAgreementIsToldWhenItsItemClosesWhateverElseIsOpen() {
        List<String> items = IntStream.rangeClosed(1, 2)
                .mapToObj(i -> motions.propose(MotionKind.GENERAL, "", "Punto " + i, "Se propone."))
                .toList();
        String session = plenary.convene("ORDINARY", LocalDate.of(2026, 4, 14), items);
        coalition.today(LocalDate.of(2026, 4, 14));
        plenary.attend(session, "BZ", "CR", "SV", "GT", "HN");
        for (String country : List.of("BZ", "CR", "SV", "GT", "HN")) {
            var first = plenary.titular(country).tasks(session, "statePosition").stream()
                    .filter(task -> task.getName().contains("Punto 1"))
                    .findFirst()
                    .orElseThrow();
            plenary.titular(country).completeTask(first.getId(), PlenaryScene.position("AGREE"));
        }
        assertThat(mailbox.mailsOf(session, "plenary-agreements")).isEmpty();
        assertThat(mailbox.recipientsOf(session, "plenary-item-closed"))
                .hasSize(20)
                .contains("titular-do", "presidencia", "secretaria");
        assertThat(mailbox.mailsOf(session, "plenary-item-closed"))
                .allSatisfy(mail -> assertThat(mail.text()).contains("1. Punto 1", "A-01-I-2026"));
    }

    @Test
    void aSessionThatMovesMovesItsEntryInEveryCalendar() {
        String motion = motions.propose(MotionKind.GENERAL, "", "Calendario", "Dos reuniones al año.");
        String session = plenary.convene("ORDINARY", LocalDate.of(2026, 4, 14), List.of(motion));
        VEvent first = entry(session, "plenary-convened", "titular-cr");
        assertThat(first.getUid().getValue()).isEqualTo(session + "@corett.example");
        assertThat(first.getSequence().getValue()).isZero();
        assertThat(first.getDateStart().getValue().toInstant()).isEqualTo(Instant.parse("2026-04-14T15:00:00Z"));
        assertThat(first.getSummary().getValue()).isEqualTo("CORETT, sesión plenaria I-2026");
        assertThat(first.getLocation().getValue()).isEqualTo("Tegucigalpa, Casa Presidencial");
        assertThat(first.getAttendees()).singleElement().satisfies(reader -> assertThat(reader.getEmail())
                .isEqualTo("titular-cr@corett.example"));
        assertThat(entry(session, "plenary-convened", "titular-bz").getSummary().getValue())
                .isEqualTo("CORETT, plenary session I-2026");

        assertThat(first.getUrl().getValue()).endsWith("/casos/" + session);
        assertThat(first.getDescription().getValue())
                .contains("martes, 14 de abril de 2026", "Calendario", "Abrir el caso: http", "/casos/" + session);
        for (String organ : List.of("presidencia", "secretaria", "observador-oim")) {
            assertThat(entry(session, "plenary-convened", organ).getUid().getValue())
                    .as(organ)
                    .isEqualTo(first.getUid().getValue());
        }

        assertThat(mailbox.mailsOf(session, "plenary-convened"))
                .filteredOn(mail -> mail.to().equals("titular-pa"))
                .singleElement()
                .satisfies(mail -> assertThat(mail.text())
                        .contains("martes, 14 de abril de 2026, 09:00 (UTC-6); en su hora, 10:00."
                                + " Lugar: Tegucigalpa"));

        coalition.today(LocalDate.of(2026, 4, 14));
        plenary.attend(session, "HN", "PA");
        coalition
                .as("presidencia")
                .complete(
                        session,
                        "reconveneSession",
                        Map.of("date", "2026-04-22", "time", "10:30", "place", "Ciudad de Panamá"));

        VEvent second = entry(session, "plenary-reconvened", "titular-cr");
        assertThat(second.getUid().getValue()).isEqualTo(first.getUid().getValue());
        assertThat(second.getSequence().getValue()).isEqualTo(1);
        assertThat(second.getDateStart().getValue().toInstant()).isEqualTo(Instant.parse("2026-04-22T16:30:00Z"));
    }

    private VEvent entry(String session, String code, String reader) {
        String written = database.sql(
                        "select calendar from mail_message where case_number = ? and code = ?" + " and username = ?")
                .params(session, code, reader)
                .query(String.class)
                .single();
        ICalendar calendar = Biweekly.parse(written).first();
        assertThat(calendar.getMethod().getValue()).isEqualTo("REQUEST");
        return calendar.getEvents().get(0);
    }
}
