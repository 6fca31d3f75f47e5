package org.corett.moviliza.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.corett.moviliza.engine.Visitor.PASSWORD;
import static org.corett.moviliza.engine.Visitor.location;
import static org.corett.moviliza.engine.Visitor.setCookie;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.catalina.Context;
import org.apache.catalina.Manager;
import org.corett.moviliza.Coalition;
import org.corett.moviliza.CoalitionTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.web.embedded.tomcat.TomcatWebServer;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.security.web.FilterChainProxy;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.test.util.ReflectionTestUtils;

/** Whoever does not sign in leaves nothing behind. */
@CoalitionTest
class StrangersTest {
    private static final int VISITS = 4_000;

    @LocalServerPort
    private int port;

    @Autowired
    private Coalition coalition;

    @Autowired
    private FilterChainProxy security;

    @Autowired
    private ServletWebServerApplicationContext program;

    @BeforeEach
    void startAfresh() {
        coalition.startAfresh();
        // Where tests have sent forms without a server, they have left a repository of their own in the program.
        security.getFilterChains().stream()
                .filter(chain -> !chain.getFilters().isEmpty())
                .flatMap(chain -> chain.getFilters().stream())
                .filter(CsrfFilter.class::isInstance)
                .filter(filter -> !(ReflectionTestUtils.getField(filter, "tokenRepository") instanceof FormTokens))
                .forEach(filter -> ReflectionTestUtils.setField(filter, "tokenRepository", new FormTokens()));
    }

    @Test
    void thousandsOfVisitsLeaveNoSessionAndNoMemory() {
        visit(VISITS / 4);
        int sessions = sessions().getActiveSessions();
        long before = used();

        visit(VISITS);

        assertThat(sessions().getActiveSessions()).isEqualTo(sessions);
        assertThat(used() - before)
                .as("bytes that stay of " + VISITS + " visits")
                .isLessThan(8_000_000);
    }

    /** Paths fill the head of a request, eight thousand bytes. */
    @Test
    void longPathsAreNotFoundLikeShortOnes() throws Exception {
        for (String piece : List.of("/a", ".a", "a.", "/.", "-")) {
            String path = "/a" + piece.repeat(7_000 / piece.length());
            assertThat(answer("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
                    .as(piece)
                    .matches("HTTP/1.1 (404|400) ?");
        }
    }

    @Test
    void malformedRequestsWriteNothingIntoTheLog() throws Exception {
        String rest = " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n";
        String parts = "--b\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n1\r\n".repeat(2_000) + "--b--\r\n";
        String manyParts = rest + "Content-Type: multipart/form-data; boundary=b\r\nContent-Length: " + parts.length()
                + "\r\n\r\n" + parts;
        String broken = rest + "Content-Type: multipart/form-data\r\nContent-Length: 3\r\n\r\nabc";
        String link = "/" + "A".repeat(43);
        List<String> malformed = List.of(
                "POST /entrega" + link + manyParts,
                "POST /entrega" + link + broken,
                "POST /convocatorias/CONS-2026-001/oferta" + link + "/documentos" + manyParts,
                "POST /convocatorias/CONS-2026-001/oferta" + link + "/documentos" + broken,
                "POST /autenticidad/ACT-2026-001" + manyParts,
                "POST /autenticidad/ACT-2026-001" + broken,
                "GET /a|b{}" + rest + "\r\n",
                "G@T /" + rest + "\r\n",
                "GET / HTTP/9.9\r\n\r\n",
                "GET /%zz" + rest + "\r\n",
                "GET /a%00b" + rest + "\r\n",
                "GET /a;b//..%2f" + rest + "\r\n",
                "GET /entrar" + rest + "Cookie: " + "a=b; ".repeat(2_000) + "\r\n\r\n",
                "GET /entrar?a=%zz&" + "b&".repeat(2_000) + rest + "\r\n",
                "POST /entrar" + rest + "Content-Type: multipart/form-data\r\nContent-Length: 3\r\n\r\nabc",
                "POST /engine-rest/task" + rest + "Content-Type: application/json\r\nContent-Length: 3\r\n\r\n[[[",
                "GET /entrar" + rest + "X:" + "\r\nX: y".repeat(500) + "\r\n\r\n",
                "GET /convocatorias" + rest + "Range: bytes=" + "0-1,".repeat(1_000) + "2-3\r\n\r\n",
                "GET /convocatorias" + rest + "Accept: a/b/c\r\nAccept-Language: %%\r\n\r\n",
                "POST /entrar" + rest + "Transfer-Encoding: chunked\r\n\r\nzz\r\n");
        ch.qos.logback.classic.Logger log = (ch.qos.logback.classic.Logger) LoggerFactory.getLogger("ROOT");
        // The server says the first refusal of a kind once, then holds its peace.
        for (String request : malformed) {
            answer(request);
        }
        ListAppender<ILoggingEvent> lines = new ListAppender<>();
        lines.start();
        log.addAppender(lines);
        try {
            for (String request : malformed) {
                for (int time = 0; time < 70; time++) {
                    assertThat(answer(request)).as(request).doesNotMatch("HTTP/1.1 50[0-4].*");
                }
            }
        } finally {
            log.detachAppender(lines);
        }

        assertThat(List.copyOf(lines.list))
                .extracting(ILoggingEvent::getFormattedMessage)
                .isEmpty();
    }

    /** The first line of what the server answers; empty where it ends the connection. */
    private String answer(String request) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            String line = new BufferedReader(
                            new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1))
                    .readLine();
            return line == null ? "" : line;
        } catch (SocketException ended) {
            return "";
        }
    }

    @Test
    void noPageForTheUnknownOpensASession() {
        for (String path : List.of(
                "/",
                "/entrar",
                "/entrar?error",
                "/casos/MR-2026-001/documentos",
                "/camunda/app/tasklist/default/",
                "/camunda/api/engine/engine/default/task",
                "/engine-rest/task",
                "/nada",
                "/acceso/" + "a".repeat(43),
                "/correo/baja/" + "a".repeat(43),
                "/convocatorias",
                "/transparencia",
                "/autenticidad",
                "/entrega/x",
                "/actuator/health")) {
            HttpResponse<String> answer = browser().get(path);
            assertThat(setCookie(answer, "MOVILIZA")).as(path).isEmpty();
        }
        int sessions = sessions().getActiveSessions();
        assertThat(location(browser().signIn("secretaria", "Wrong-2026-x"))).endsWith("/entrar?error");
        assertThat(browser().form("/salir", Map.of()).statusCode()).isEqualTo(401);
        assertThat(sessions().getActiveSessions()).isEqualTo(sessions);
    }

    /** One path is read in one way: what the container would find behind it is not reached, and nothing fails. */
    @Test
    void anInterfaceInDisguiseIsABadRequest() {
        for (String path : List.of(
                "/%65ngine-rest/task",
                "/%63amunda/api/engine/engine/default/task",
                "/camunda/%61pi/engine/engine/default/task",
                "/camunda/api/%63ockpit/plugin/base/default/process-definition/statistics",
                "/camunda/api//cockpit/plugin/base/default/process-definition/statistics",
                "/camunda/api/%61dmin/setup/default/user/create")) {
            assertThat(browser().get(path).statusCode()).as(path).isEqualTo(400);
            assertThat(Visitor.signedIn(port, "gerencia").get(path).statusCode())
                    .as(path)
                    .isEqualTo(400);
        }
        assertThat(browser().get("/engine-rest/%74ask").statusCode()).isEqualTo(401);
    }

    @Test
    void afterTheSignInComesThePageThatWasAskedFor() {
        Visitor official = browser();
        official.get("/casos?texto=a%20b&pagina=2");
        assertThat(location(official.signIn("secretaria", PASSWORD))).endsWith("/casos?texto=a%20b&pagina=2");
        assertThat(location(official.signIn("secretaria", PASSWORD))).endsWith("/");
    }

    @Test
    void aCookieFromElsewhereLeadsToNoOtherSite() {
        for (String address :
                List.of("//elsewhere.example/", "https://elsewhere.example", "/\\elsewhere", "/a b", "")) {
            Visitor official = browser();
            String token = official.token("/entrar");
            HttpResponse<String> entered = official.send(official.request("/entrar")
                    .header(
                            "Cookie",
                            "REGRESO="
                                    + java.util.Base64.getUrlEncoder()
                                            .withoutPadding()
                                            .encodeToString(
                                                    address.getBytes(java.nio.charset.StandardCharsets.US_ASCII))
                                    + "; MOVILIZA-FORM="
                                    + official.cookie("MOVILIZA-FORM").orElseThrow())
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString("username=secretaria&password=" + PASSWORD + "&_csrf="
                            + java.net.URLEncoder.encode(token, java.nio.charset.StandardCharsets.UTF_8))));
            assertThat(location(entered)).as(address).matches("(http://localhost:\\d+)?/");
        }
    }

    private void visit(int times) {
        HttpClient http = HttpClient.newHttpClient();
        List<CompletableFuture<?>> visits = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            String path = List.of("/casos?texto=" + "x".repeat(2000) + i, "/entrar", "/", "/convocatorias")
                    .get(i % 4);
            visits.add(http.sendAsync(
                    HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                            .header("Accept", "text/html")
                            .header("X-Padding", "y".repeat(2000))
                            .build(),
                    BodyHandlers.discarding()));
            if (visits.size() == 20) {
                visits.forEach(CompletableFuture::join);
                visits.clear();
            }
        }
        visits.forEach(CompletableFuture::join);
    }

    private static long used() {
        Runtime memory = Runtime.getRuntime();
        System.gc();
        System.gc();
        return memory.totalMemory() - memory.freeMemory();
    }

    private Manager sessions() {
        return ((Context) ((TomcatWebServer) program.getWebServer())
                        .getTomcat()
                        .getHost()
                        .findChildren()[0])
                .getManager();
    }

    private Visitor browser() {
        return Visitor.unknown(port).accepting("text/html");
    }
}
