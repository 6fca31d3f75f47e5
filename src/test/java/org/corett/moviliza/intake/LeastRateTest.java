package org.corett.moviliza.intake;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.catalina.Context;
import org.apache.catalina.startup.Tomcat;
import org.apache.tomcat.util.descriptor.web.FilterDef;
import org.apache.tomcat.util.descriptor.web.FilterMap;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.unit.DataSize;

/** How long a body is waited for, in a server of its own where that is short. */
class LeastRateTest {
    private static final IntakeSettings SHORT = new IntakeSettings(
            4,
            2,
            Duration.ofMillis(400),
            DataSize.ofKilobytes(1),
            Duration.ofSeconds(2),
            Duration.ofSeconds(2),
            DataSize.ofMegabytes(1));

    private final Tomcat server = new Tomcat();
    private final Places places = new Places(SHORT);
    private final SlowReaders readers =
            new SlowReaders(new ReaderSettings(Duration.ofSeconds(1), 80, 24, 6000, 500), Pattern.compile("none"));

    @TempDir
    Path folder;

    @BeforeEach
    void start() throws Exception {
        server.setBaseDir(folder.toString());
        server.setPort(0);
        Connections.prepare(server.getConnector(), readers);
        Context program = server.addContext("", folder.toString());
        Tomcat.addServlet(program, "length", new Length()).setAsyncSupported(true);
        program.addServletMappingDecoded("/*", "length");
        FilterDef filter = new FilterDef();
        filter.setFilterName("bodies");
        filter.setFilter(new WholeBodies(SHORT, places));
        program.addFilterDef(filter);
        FilterMap everywhere = new FilterMap();
        everywhere.setFilterName("bodies");
        everywhere.addURLPattern("/*");
        program.addFilterMap(everywhere);
        server.start();
    }

    @AfterEach
    void stop() throws Exception {
        server.stop();
        server.destroy();
        readers.close();
    }

    /** Answers how much it read. */
    private static final class Length extends HttpServlet {
        private static final long serialVersionUID = 1L;

        @Override
        protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
            response.getWriter().print("read " + request.getInputStream().readAllBytes().length);
        }
    }

    @Test
    void whatComesInTimeIsReadToItsEndAndTheConnectionGoesOn() throws IOException {
        try (Socket sender = open("Content-Length: 300000")) {
            sender.getOutputStream().write(new byte[300_000]);
            assertThat(answer(sender)).startsWith("HTTP/1.1 200").contains("read 300000");
            sender.getOutputStream()
                    .write((head("Transfer-Encoding: chunked") + "3\r\nabc\r\n2\r\nde\r\n0\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            assertThat(answer(sender)).startsWith("HTTP/1.1 200").contains("read 5");
        }
        assertThat(places.onDisk()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Content-Length: 5000", "Transfer-Encoding: chunked"})
    void whatDripsIsCutOff(String length) throws IOException {
        try (Socket sender = open(length)) {
            OutputStream out = sender.getOutputStream();
            out.write((length.startsWith("T") ? "ff\r\n" : "").getBytes(StandardCharsets.US_ASCII));
            long began = System.nanoTime();
            sender.setSoTimeout(20);
            String said = "";
            while (said.isEmpty() && System.nanoTime() - began < 5_000_000_000L) {
                out.write('a');
                said = answerIfAny(sender);
            }
            assertThat(said).startsWith("HTTP/1.1 408");
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(2));
        }
        assertThat(places.waitedFor()).isZero();
    }

    @Test
    void nobodyTakesForeverHoweverEvenly() throws IOException {
        try (Socket sender = open("Content-Length: 500000")) {
            long began = System.nanoTime();
            sender.setSoTimeout(50);
            String said = "";
            while (said.isEmpty() && System.nanoTime() - began < 8_000_000_000L) {
                sender.getOutputStream().write(new byte[1024]);
                said = answerIfAny(sender);
            }
            assertThat(said).startsWith("HTTP/1.1 408");
            assertThat(Duration.ofNanos(System.nanoTime() - began))
                    .isBetween(Duration.ofSeconds(1), Duration.ofSeconds(4));
        }
    }

    @Test
    void theSlowestGivesWay() throws IOException {
        try (Socket first = open("Content-Length: 5000");
                Socket second = open("Content-Length: 5000");
                Socket third = open("Content-Length: 5000");
                Socket fourth = open("Content-Length: 5000")) {
            Awaitility.await().until(() -> places.waitedFor() == 4);
            try (Socket fifth = open("Content-Length: 5000")) {
                List<Socket> others = List.of(first, second, third, fourth);
                assertThat(others.stream()
                                .map(LeastRateTest::firstAnswer)
                                .filter(said -> said.startsWith("HTTP/1.1 408")))
                        .hasSize(1);
                fifth.getOutputStream().write(new byte[5000]);
                assertThat(answer(fifth)).startsWith("HTTP/1.1 200");
            }
        }
    }

    private Socket open(String length) throws IOException {
        Socket sender = new Socket("127.0.0.1", server.getConnector().getLocalPort());
        sender.setSoTimeout(10_000);
        sender.getOutputStream().write(head(length).getBytes(StandardCharsets.US_ASCII));
        return sender;
    }

    private static String head(String length) {
        return "POST /nada HTTP/1.1\r\nHost: localhost\r\n" + length + "\r\n\r\n";
    }

    private static String answer(Socket sender) throws IOException {
        byte[] answer = new byte[4096];
        int length = sender.getInputStream().read(answer);
        return new String(answer, 0, Math.max(0, length), StandardCharsets.US_ASCII);
    }

    private static String firstAnswer(Socket sender) {
        try {
            sender.setSoTimeout(60);
            return answerIfAny(sender);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String answerIfAny(Socket sender) throws IOException {
        try {
            return answer(sender);
        } catch (SocketTimeoutException e) {
            return "";
        }
    }
}
