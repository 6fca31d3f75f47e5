package org.corett.moviliza.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;
import org.corett.moviliza.Coalition;
import org.corett.moviliza.CoalitionTest;
import org.corett.moviliza.engine.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whoever takes answers slowly, or holds connections for nothing, stops nobody else. */
@CoalitionTest
class SlowReadersTest {
    /** Longer than what the machine keeps for a reader, four times. */
    private static final String MUCH = "/camunda/lib/deps.js";

    @LocalServerPort
    private int port;

    @Autowired
    private SlowReaders readers;

    @Autowired
    private Coalition coalition;

    private String session = "";

    private final List<Socket> sockets = new ArrayList<>();

    /** Strangers get nothing that is so long; whoever has signed in holds as little. */
    @BeforeEach
    void signIn() {
        coalition.startAfresh();
        Visitor official = Visitor.signedIn(port, "secretaria");
        session = official.sessionCookie();
    }

    @AfterEach
    void hangUp() throws IOException {
        for (Socket socket : sockets) {
            socket.close();
        }
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> readers.slow() == 0);
    }

    @Test
    void ofOneAddressOnlySomeAreWaitedFor() throws IOException {
        for (int i = 0; i < 220; i++) {
            read("127.0.0.2", "");
        }
        Awaitility.await().atMost(Duration.ofSeconds(15)).untilAsserted(() -> assertThat(readers.slow())
                .isEqualTo(24));
        assertPagesAtOnce();
    }

    @Test
    void ofManyAddressesOnlySomeAreWaitedFor() throws IOException {
        for (int i = 0; i < 220; i++) {
            read("127.0.0." + (2 + i % 44), "");
        }
        Awaitility.await().atMost(Duration.ofSeconds(15)).untilAsserted(() -> assertThat(readers.slow())
                .isEqualTo(80));
        assertPagesAtOnce();
    }

    @Test
    void behindAProxyEachClientHasItsShare() throws IOException {
        for (int i = 0; i < 60; i++) {
            read("127.0.0.1", "X-Forwarded-For: 198.51.100." + i % 2 + "\r\n");
        }
        Awaitility.await().atMost(Duration.ofSeconds(15)).untilAsserted(() -> assertThat(readers.slow())
                .isEqualTo(48));
        assertPagesAtOnce();
    }

    @Test
    void whoInventsAClientIsCountedByHerOwnAddress() throws IOException {
        for (int i = 0; i < 60; i++) {
            read("127.0.0.3", "X-Forwarded-For: 198.51.100." + i + "\r\n");
        }
        Awaitility.await().atMost(Duration.ofSeconds(15)).untilAsserted(() -> assertThat(readers.slow())
                .isEqualTo(24));
    }

    @Test
    void idleConnectionsAndHeadsThatDripAreNoMoreThanAShare() throws IOException {
        for (int i = 0; i < 700; i++) {
            Socket socket = open("127.0.0.4");
            if (i % 2 == 0) {
                write(socket, "GET / HTTP/1.1\r\nHo");
            }
        }
        Awaitility.await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> assertThat(
                        sockets.stream().filter(SlowReadersTest::ended).count())
                .isBetween(200L, 215L));
        assertPagesAtOnce();
    }

    private void assertPagesAtOnce() {
        for (String path : List.of("/actuator/health", "/convocatorias", "/entrar")) {
            long began = System.nanoTime();
            assertThat(Visitor.unknown(port).accepting("*/*").get(path).statusCode())
                    .isEqualTo(200);
            assertThat(Duration.ofNanos(System.nanoTime() - began)).as(path).isLessThan(Duration.ofSeconds(1));
        }
    }

    private void read(String from, String header) throws IOException {
        Socket socket = open(from);
        String request = "GET " + MUCH + " HTTP/1.1\r\nHost: localhost\r\nCookie: MOVILIZA=" + session + "\r\n" + header
                + "\r\n";
        write(socket, request.repeat(4));
    }

    private static void write(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
    }

    private Socket open(String from) throws IOException {
        Socket socket = new Socket();
        socket.setReceiveBufferSize(2048);
        socket.bind(new InetSocketAddress(InetAddress.getByName(from), 0));
        socket.connect(new InetSocketAddress("127.0.0.1", port));
        sockets.add(socket);
        return socket;
    }

    private static boolean ended(Socket socket) {
        try {
            socket.setSoTimeout(1);
            return socket.getInputStream().read() < 0;
        } catch (SocketTimeoutException e) {
            return false;
        } catch (IOException e) {
            return true;
        }
    }
}
