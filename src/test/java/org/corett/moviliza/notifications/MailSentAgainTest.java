package org.corett.moviliza.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.corett.moviliza.notifications.MailScene.await;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.corett.moviliza.CoalitionTest;
import org.corett.moviliza.Mailbox;
import org.corett.moviliza.Mailbox.Mail;
import org.corett.moviliza.engine.Visitor;
import org.corett.moviliza.shared.Language;
import org.corett.moviliza.shared.LinkNotice;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;

/** What the Secretariat has sent once more, and how a letter with a link keeps its link to itself. */
@CoalitionTest
class MailSentAgainTest implements SendsMail {
    private final MoodyServer server = new MoodyServer(PORT);

    @Autowired
    private MailScene scene;

    @LocalServerPort
    private int port;

    @Autowired
    private Mailbox mailbox;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private ApplicationEventPublisher events;

    @BeforeEach
    void startAfresh() throws IOException {
        scene.startAfresh();
        server.open();
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    @Test
    void sendingOnceMoreFromTheSecretariatsPageTakesTheIncidentAway() {
        server.refuse("presidencia@corett.example");
        String number = scene.reported();
        Mail mail = mailbox.mailsOf(number, "mobilization.newSource").get(0);
        scene.giveUp(mail.id());
        scene.onlyIncident(number);

        server.forgive();
        Visitor secretariat = Visitor.signedIn(port, "secretaria");
        String page = "/correo/" + mail.id();
        assertThat(secretariat.get(page).body()).contains("No se pudo entregar", "Rechazado", "550 5.1.1");
        Map<String, String> token = Map.of("_csrf", secretariat.token(page));
        assertThat(secretariat.form(page + "/otra-vez", token).statusCode()).isEqualTo(302);

        await().until(() ->
                server.taken().stream().anyMatch(taken -> taken.recipient().equals("presidencia@corett.example")));
        assertThat(runtime.createIncidentQuery().count()).isZero();
        await().until(() -> secretariat.get(page).body().contains("Entregado al servidor"));
        assertThat(secretariat.get(page).body()).contains("Pedido otra vez por", "secretaria");
    }

    @Test
    void aLetterWithALinkThatIsGivenUpIsSeenWithoutItsLinkAndCanBeSentAgain() {
        server.refuse("socio@donante.example");
        String number = scene.reported();
        events.publishEvent(new LinkNotice(
                UUID.randomUUID(),
                null,
                "mobilization.reportReminder",
                number,
                "socio@donante.example",
                Language.ES,
                List.of("Prevención", "Avance", "31 de agosto"),
                "/entrega/secreto"));
        Mail letter = mailbox.mailsOf(number, "mobilization.reportReminder").get(0);
        scene.giveUp(letter.id());
        assertThat(scene.onlyIncident(number).getIncidentMessage()).contains("socio@donante.example", "550");

        Visitor secretariat = Visitor.signedIn(port, "secretaria");
        String page = "/correo/" + letter.id();
        assertThat(secretariat.get(page).body())
                .contains("No se pudo entregar", "550 5.1.1", "su texto no se muestra")
                .doesNotContain("secreto", "/carta");
        assertThat(secretariat.get(page + "/carta").statusCode()).isEqualTo(404);
        server.forgive();
        secretariat.form(page + "/otra-vez", Map.of("_csrf", secretariat.token(page)));

        await().until(() -> scene.stateOf(letter.id()), "SENT"::equals);
        assertThat(server.taken())
                .filteredOn(taken -> taken.recipient().equals("socio@donante.example"))
                .singleElement()
                .satisfies(taken -> assertThat(taken.content()).contains("/entrega/secreto"));
        assertThat(mailbox.mailsOf(number, "mobilization.reportReminder"))
                .singleElement()
                .satisfies(sent -> assertThat(sent.text() + sent.html()).isEmpty());
        assertThat(runtime.createIncidentQuery().count()).isZero();
        assertThat(secretariat.get(page).body()).doesNotContain("otra-vez");
    }

    @Test
    void aLetterToAPersonIsSentAgainWithANewLink() {
        events.publishEvent(new LinkNotice(
                null,
                "titular-gt",
                "representative.access",
                "RC-2026-001",
                "titular-gt@corett.example",
                Language.ES,
                List.of("titular-gt"),
                "/acceso/primero"));
        server.awaitTaken(1);
        Mail first = mailbox.mailsOf("RC-2026-001").get(0);
        await().until(() -> scene.stateOf(first.id()), "SENT"::equals);
        Visitor secretariat = Visitor.signedIn(port, "secretaria");
        String page = "/correo/" + first.id();
        String token = secretariat.token(page);
        for (int i = 0; i < 6; i++) {
            secretariat.form(page + "/otra-vez", Map.of("_csrf", token));
        }

        server.awaitTaken(2);
        assertThat(mailbox.mailsOf("RC-2026-001")).as("one for the six").hasSize(2);
        assertThat(server.taken().get(1).recipient()).isEqualTo("titular-gt@corett.example");
        assertThat(server.taken().get(1).content()).contains("/acceso/").doesNotContain("primero");
        assertThat(secretariat.get(page).body()).contains("Pedido otra vez por", "secretaria");
    }
}
