package org.corett.moviliza.calls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.corett.moviliza.calls.Scene.HIRING;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.corett.moviliza.CoalitionTest;
import org.corett.moviliza.Mailbox;
import org.corett.moviliza.shared.ClientAddress;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;

/** What programs and people of ill will try on the public forms. */
@CoalitionTest
class AbuseTest {
    private static final String APPLY = "/convocatorias/" + HIRING + "/oferta";

    @LocalServerPort
    private int port;

    @Autowired
    private Scene scene;

    @Autowired
    private Mailbox mailbox;

    @Autowired
    private JdbcClient database;

    @Autowired
    private LinkPages pages;

    @Autowired
    private java.time.Clock clock;

    @BeforeEach
    void publish() {
        scene.firstCall();
    }

    @Test
    void oneClientAsksForLinksOnlySoOftenAndKeepsWhatWasTyped() {
        Applicant client = new Applicant(port, "uno@ejemplo.example");
        for (int i = 0; i < 20; i++) {
            assertThat(client.post(APPLY, Map.of("email", "a" + i + "@ejemplo.example"))
                            .statusCode())
                    .isEqualTo(302);
        }
        HttpResponse<String> refused = client.post(APPLY, Map.of("email", "mas@ejemplo.example"));

        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.body()).contains("demasiadas solicitudes", "value=\"mas@ejemplo.example\"");
        assertThat(new Applicant(port, "otra@ejemplo.example")
                        .askForTheLink(HIRING)
                        .statusCode())
                .isEqualTo(302);
    }

    @Test
    void oneAddressGetsOnlySoManyLettersAndNobodyIsToldSo() {
        String first = "";
        for (int i = 0; i < 8; i++) {
            HttpResponse<String> answer = new Applicant(port, "ana@ejemplo.example").askForTheLink(HIRING);
            assertThat(answer.statusCode()).isEqualTo(302);
            String location = answer.headers().firstValue("Location").orElse("").replaceAll("[0-9a-f-]{36}", "");
            assertThat(i == 0 ? location : first).isEqualTo(location);
            first = location;
        }
        assertThat(mailbox.mailsOf(HIRING, "calls.link")).hasSize(5);
    }

    @Test
    void whatIsSentThroughOneLinkIsCountedAndTheTextComesBack() {
        Applicant ana = scene.applicant(port, "ana@ejemplo.example");
        for (int i = 0; i < 300; i++) {
            ana.post(ana.page("/datos"), Map.of("telephone", "+504 2222-3333"));
        }
        HttpResponse<String> refused = ana.write(Applicant.data("Ana López"));

        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.body()).contains("demasiadas solicitudes", "Ana López", "Plan de trabajo en tres fases.");
    }

    @Test
    void aProgramThatFillsInEveryFieldIsThankedAndForgotten() {
        Applicant robot = new Applicant(port, "robot@ejemplo.example");

        HttpResponse<String> link = robot.post(APPLY, Map.of("email", "robot@ejemplo.example", "website", "http://x"));
        HttpResponse<String> question = robot.post(
                "/convocatorias/" + HIRING + "/preguntar", Map.of("question", "Compre aquí", "website", "http://x"));

        assertThat(link.statusCode()).isEqualTo(302);
        assertThat(question.statusCode()).isEqualTo(302);
        assertThat(mailbox.mailsOf(HIRING)).isEmpty();
        assertThat(rows("application")).isZero();
        assertThat(rows("call_question")).isZero();
    }

    @Test
    void whatIsNoAddressIsSaidAndKept() {
        for (String wrong : new String[] {
            "",
            "ana",
            "ana@",
            "@x.org",
            "ana@x",
            "a b@x.org",
            "ana@x.org, bea@x.org",
            "a@x.org\r\nBcc: b@x.org",
            "<a@x.org>",
            "x".repeat(250) + "@x.org"
        }) {
            HttpResponse<String> answer = new Applicant(port, "x").post(APPLY, Map.of("email", wrong));
            assertThat(answer.statusCode()).as(wrong).isEqualTo(422);
            assertThat(answer.body()).contains("Escriba una dirección de correo completa");
        }
        assertThat(mailbox.mailsOf(HIRING)).isEmpty();
    }

    @Test
    void anAddressOfWhichAPartMightBeAStrangersIsRefused() {
        for (String wrong : new String[] {"muñoz@ejemplo.example", "cooperación@ejemplo.example"}) {
            HttpResponse<String> answer = new Applicant(port, "x").post(APPLY, Map.of("email", wrong));
            assertThat(answer.statusCode()).as(wrong).isEqualTo(422);
            assertThat(answer.body()).contains("A esta dirección no se puede escribir", wrong);
        }
        new Applicant(port, "x").post(APPLY, Map.of("email", "\u200bAna@Cooperación.example"));
        assertThat(database.sql("select email from application")
                        .query(String.class)
                        .list())
                .containsExactly("ana@xn--cooperacin-obb.example");
        assertThat(rows("link_request")).isZero();
    }

    /** Whoever asked was told that a message comes: what a fault or a restart has left is sent after all. */
    @Test
    void aLinkThatIsAskedForIsKeptUntilItIsSent() {
        database.sql(
                        "insert into link_request (call, email, language, requested_at)"
                                + " select max(id), 'ana@ejemplo.example', 'es', cast(? as timestamptz) - interval '1 hour' from public_call")
                .param(java.time.OffsetDateTime.now(clock))
                .update();
        pages.sendWhatWaits();

        await().until(() -> rows("link_request") == 0);
        assertThat(mailbox.mailsOf(HIRING)).hasSize(1);
    }

    /** From ever new addresses of the network, for ever new ones of mail: what waits is bounded, and goes with the time. */
    @Test
    void onlySoManyLinksWaitToBeSent() {
        database.sql("insert into link_request (call, email, language, requested_at)"
                        + " select (select max(id) from public_call), 'a' || n || '@ejemplo.example', 'es',"
                        + " cast(? as timestamptz) - interval '25 hours' from generate_series(1, 1000) n")
                .param(java.time.OffsetDateTime.now(clock))
                .update();

        HttpResponse<String> refused = new Applicant(port, "ana@ejemplo.example").askForTheLink(HIRING);

        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.body()).contains("value=\"ana@ejemplo.example\"");
        assertThat(rows("link_request")).isEqualTo(1000);
        pages.sendWhatWaits();
        assertThat(rows("link_request")).isZero();
        assertThat(mailbox.mailsOf(HIRING)).isEmpty();
        assertThat(new Applicant(port, "ana@ejemplo.example")
                        .askForTheLink(HIRING)
                        .statusCode())
                .isEqualTo(302);
    }

    @Test
    void nobodyFillsTheDiskOrTheMemoryThroughAFormThatTakesNoFiles() {
        String file = "--x\r\nContent-Disposition: form-data; name=\"email\"; filename=\"a\"\r\n\r\n"
                + "x".repeat(1_000_000) + "\r\n--x--\r\n";
        for (String path : List.of(APPLY, "/convocatorias/" + HIRING + "/preguntar", "/entrar", "/nada")) {
            assertThat(send(path, "multipart/form-data; boundary=x", file).statusCode())
                    .as(path)
                    .isEqualTo(415);
            assertThat(send(path, "application/x-www-form-urlencoded", "email=" + "x".repeat(1_000_000))
                            .statusCode())
                    .as(path)
                    .isEqualTo(413);
        }
    }

    private HttpResponse<String> send(String path, String type, String body) {
        try {
            return HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                                    .header("Content-Type", type)
                                    .POST(HttpRequest.BodyPublishers.ofString(body))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Test
    void anyTelephoneIsReadAtOnce() {
        Draft draft = new Draft("Ana", "1", "HN", "1".repeat(39) + "x", "Plan", "10");
        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> assertThat(draft.faults(BigDecimal.TEN))
                .containsKey("telephone"));
        for (String good : List.of("+504 2222-3333", "(502) 1234.5678 ext. 12", "222222")) {
            assertThat(new Draft("Ana", "1", "HN", good, "Plan", "10").faults(BigDecimal.TEN))
                    .as(good)
                    .isEmpty();
        }
        assertThat(new Draft("Ana", "1", "HN", "2-2-2-2-2", "Plan", "10").faults(BigDecimal.TEN))
                .containsKey("telephone");
    }

    @Test
    void textThatIsTypedNeverBecomesAHeader() throws IOException {
        try (Socket socket = new Socket("localhost", port)) {
            String body = "email=ana%40ejemplo.example%0d%0aSet-Cookie:%20a=b";
            socket.getOutputStream()
                    .write(("POST " + APPLY
                                    + "?idioma=en%0d%0aX-Evil:1 HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                                    + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: "
                                    + body.length()
                                    + "\r\n\r\n" + body)
                            .getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer.substring(0, answer.indexOf("\r\n\r\n"))).doesNotContain("Set-Cookie", "X-Evil");
        }
    }

    @Test
    void aNetworkOfTheNewAddressesIsOneClient() {
        assertThat(client("2001:db8:1:2:3:4:5:6")).isEqualTo(client("2001:db8:1:2:ffff:0:0:1"));
        assertThat(client("2001:db8:1:2:3:4:5:6")).isNotEqualTo(client("2001:db8:1:3:3:4:5:6"));
        assertThat(client("198.51.100.7")).isEqualTo("198.51.100.7");
    }

    @Test
    void thePublicFormsNeedNoSessionAndTheOthersStayProtected() {
        Applicant ana = new Applicant(port, "ana@ejemplo.example");

        assertThat(ana.get("/convocatorias").headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(ana.get(APPLY).headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(ana.post("/convocatorias/" + HIRING + "/preguntas/1", Map.of("answer", "x"))
                        .statusCode())
                .isEqualTo(401);
        assertThat(ana.post("/salir", Map.of()).statusCode()).isEqualTo(401);
        assertThat(ana.get("/convocatorias/" + HIRING + "/preguntas").headers().firstValue("Location"))
                .hasValueSatisfying(location -> assertThat(location).endsWith("/entrar"));
    }

    private static String client(String address) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setRemoteAddr(address);
        return ClientAddress.of(request);
    }

    private int rows(String table) {
        return database.sql("select count(*) from " + table)
                .query(Integer.class)
                .single();
    }
}
