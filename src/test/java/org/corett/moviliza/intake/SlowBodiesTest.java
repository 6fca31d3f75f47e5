package org.corett.moviliza.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.corett.moviliza.Coalition;
import org.corett.moviliza.CoalitionTest;
import org.corett.moviliza.engine.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whoever sends without ever ending stops nobody else, and takes little. */
@CoalitionTest
class SlowBodiesTest {
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String FILES = "multipart/form-data; boundary=limite";
    private static final String LINK = "/entrega/" + "a".repeat(42);

    @LocalServerPort
    private int port;

    @Autowired
    private Coalition coalition;

    @Autowired
    private Places places;

    private final List<Socket> senders = new ArrayList<>();

    @BeforeEach
    void startAfresh() {
        coalition.startAfresh();
    }

    @AfterEach
    void hangUp() throws IOException {
        for (Socket sender : senders) {
            sender.close();
        }
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> places.waitedFor() == 0 && places.onDisk() == 0);
    }

    @Test
    void pagesFormsAndHealthAnswerWhileTwoHundredAndFiveSendWithoutEnd() throws IOException {
        for (int i = 0; i < 205; i++) {
            send(
                    List.of("/entrar", "/nada", "/engine-rest/task/count", "/actuator/health")
                            .get(i % 4),
                    FORM,
                    5000,
                    "a=b");
        }
        Awaitility.await().until(() -> places.waitedFor() == 64);

        assertAtOnce("/actuator/health", 200);
        assertAtOnce("/convocatorias", 200);
        long began = System.nanoTime();
        assertThat(Visitor.signedIn(port, "secretaria").get("/").statusCode()).isEqualTo(200);
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void ofThoseThatDoNotTellTheirLengthOnlyEightAreWaitedFor() throws IOException {
        for (int i = 0; i < 20; i++) {
            Socket sender = new Socket("127.0.0.1", port);
            senders.add(sender);
            sender.getOutputStream()
                    .write(("POST /entrar HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: " + FORM
                                    + "\r\nTransfer-Encoding: chunked\r\n\r\n5\r\na=b")
                            .getBytes(StandardCharsets.US_ASCII));
        }
        Awaitility.await().until(() -> places.waitedFor() == 8);
        Awaitility.await()
                .during(Duration.ofSeconds(1))
                .atMost(Duration.ofSeconds(3))
                .until(() -> places.waitedFor() <= 8);
        assertAtOnce("/actuator/health", 200);
    }

    @Test
    void whatTheServerRefusesByItselfHoldsNobodyEither() throws IOException {
        for (int i = 0; i < 205; i++) {
            send("/casos/%2f", FORM, 5000, "a=b");
        }
        assertAtOnce("/actuator/health", 200);
    }

    @Test
    void thirtyFilesThatDoNotEndTakeNoMoreThanTheirPart() throws IOException {
        byte[] most = new byte[9_000_000];
        for (int i = 0; i < 30; i++) {
            Socket sender = send(LINK + i % 10, FILES, 9_700_000, "");
            try {
                sender.getOutputStream().write(most);
            } catch (IOException e) {
                // Has been cut off meanwhile.
            }
            assertThat(places.onDisk()).isLessThanOrEqualTo(64L * 1024 * 1024);
        }
        assertAtOnce("/actuator/health", 200);
    }

    @Test
    void whoIsNotSignedInSendsNoFilesByWhateverNameOfThePage() throws IOException {
        for (String path : List.of(
                "/casos/MR-2026-001/documentos",
                "/%63asos/MR-2026-001/documentos",
                "/%63asos/MR-2026-001/documentos/1",
                "/casos/MR-2026-001/d%6Fcumentos",
                "/plazos/feriados",
                "/%70lazos/feriados")) {
            HttpResponse<String> answer = Visitor.unknown(port)
                    .accepting("text/html")
                    .upload(path, "/entrar", Map.of(), "a.pdf", new byte[300_000]);
            assertThat(answer.statusCode()).as(path).isEqualTo(303);
            assertThat(answer.headers().firstValue("Location")).as(path).contains("/entrar");
        }
    }

    private void assertAtOnce(String path, int status) {
        long began = System.nanoTime();
        assertThat(Visitor.unknown(port).accepting("*/*").get(path).statusCode())
                .isEqualTo(status);
        assertThat(Duration.ofNanos(System.nanoTime() - began)).as(path).isLessThan(Duration.ofSeconds(3));
    }

    private Socket send(String path, String type, int length, String beginning) throws IOException {
        Socket sender = new Socket("127.0.0.1", port);
        senders.add(sender);
        sender.getOutputStream()
                .write(("POST " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: " + type
                                + "\r\nContent-Length: " + length + "\r\n\r\n" + beginning)
                        .getBytes(StandardCharsets.US_ASCII));
        return sender;
    }
}
