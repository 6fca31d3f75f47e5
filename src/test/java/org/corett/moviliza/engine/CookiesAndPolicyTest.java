package org.corett.moviliza.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.corett.moviliza.engine.Visitor.setCookie;
import static org.corett.moviliza.engine.Visitor.setCookies;

import java.net.Socket;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.corett.moviliza.CoalitionTest;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@CoalitionTest
class CookiesAndPolicyTest {
    private static final Pattern INLINE =
            Pattern.compile("<script(?![^>]*\\ssrc=)[^>]*>(.*?)</script>", Pattern.DOTALL);
    private static final List<String> APPLICATIONS = List.of("tasklist", "cockpit", "admin", "welcome");

    @LocalServerPort
    private int port;

    @Test
    void cookiesAreKeptFromScriptsAndOtherSites() {
        String session = setCookie(enter("http"), "MOVILIZA").orElseThrow();
        assertThat(session).contains("HttpOnly", "SameSite=Lax").doesNotContain("Secure");
        Visitor person = Visitor.signedIn(port, "secretaria");
        HttpResponse<String> fresh =
                person.send(person.request("/camunda/app/welcome/default/").GET());
        assertThat(fresh.statusCode()).isEqualTo(200);
        assertThat(person.cookie("XSRF-TOKEN")).isPresent();
    }

    @Test
    void cookiesTravelByTlsAloneBehindAProxyThatEndsIt() {
        assertThat(setCookie(enter("https"), "MOVILIZA").orElseThrow()).contains("Secure", "HttpOnly", "SameSite=Lax");
        for (String cookie : setCookies(enter("https"))) {
            assertThat(cookie).contains("Secure", "HttpOnly", "SameSite=Lax");
        }
        Visitor script = Visitor.unknown(port);
        HttpResponse<String> page = script.send(script.request("/camunda/app/tasklist/default/")
                .header("X-Forwarded-Proto", "https")
                .header(
                        "Cookie",
                        "MOVILIZA="
                                + Visitor.signedIn(port, "secretaria")
                                        .cookie("MOVILIZA")
                                        .orElseThrow())
                .GET());
        setCookie(page, "XSRF-TOKEN").ifPresent(token -> assertThat(token).contains("Secure", "SameSite=Lax"));
        assertThat(page.headers().firstValue("Strict-Transport-Security")).isPresent();
        assertThat(SecureCookies.byTls("https://moviliza.corett.example")).isTrue();
        assertThat(SecureCookies.byTls("http://localhost:8080")).isFalse();
    }

    @Test
    void thePolicyNamesEachInlineScriptByItsHash() throws Exception {
        Visitor admin = Visitor.signedIn(port, "admin").accepting("text/html");
        for (String application : APPLICATIONS) {
            HttpResponse<String> page = admin.get("/camunda/app/" + application + "/default/");
            String policy = page.headers().firstValue("Content-Security-Policy").orElseThrow();
            assertThat(policy).doesNotContain("nonce", "strict-dynamic").contains("frame-ancestors 'none'");
            assertThat(scripts(page.body())).as(application).hasSize(1).allSatisfy(script -> assertThat(policy)
                    .contains("'sha256-" + hash(script) + "'"));
        }
    }

    @Test
    void manyPagesAtOnceAllRun() throws Exception {
        Visitor admin = Visitor.signedIn(port, "admin").accepting("text/html");
        var threads = Executors.newFixedThreadPool(8);
        try {
            List<Callable<HttpResponse<String>>> loads = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                String application = APPLICATIONS.get(i % APPLICATIONS.size());
                loads.add(() -> admin.get("/camunda/app/" + application + "/default/"));
            }
            for (Future<HttpResponse<String>> load : threads.invokeAll(loads)) {
                HttpResponse<String> page = load.get();
                String policy =
                        page.headers().firstValue("Content-Security-Policy").orElseThrow();
                assertThat(scripts(page.body())).hasSize(1).allSatisfy(script -> assertThat(policy)
                        .contains("'sha256-" + hash(script) + "'"));
            }
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void portalPagesSayWhatTheyMayLoad() {
        HttpResponse<String> page = Visitor.unknown(port).accepting("text/html").get("/entrar");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("script-src 'self'", "style-src 'self';", "object-src 'none'")
                .doesNotContain("unsafe-inline");
        for (String address : List.of("/entrar", "/camunda/app/tasklist/default/", "/nada")) {
            HttpResponse<String> any = Visitor.signedIn(port, "secretaria").get(address);
            assertThat(any.headers().firstValue("Permissions-Policy").orElse(""))
                    .as(address)
                    .contains("camera=()", "geolocation=()");
            assertThat(any.headers().firstValue("Cross-Origin-Opener-Policy"))
                    .as(address)
                    .contains("same-origin");
        }
        assertThat(page.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(page.headers().firstValue("X-Frame-Options")).isPresent();
        assertThat(page.headers().firstValue("Referrer-Policy")).isPresent();
    }

    /** Also data, and what tells of a mistake inside the engine's applications. */
    @Test
    void everyAnswerSaysWhatABrowserMayDoWithIt() {
        List<HttpResponse<String>> answers = new ArrayList<>();
        for (Visitor visitor : List.of(
                Visitor.unknown(port).accepting("text/html"),
                Visitor.signedIn(port, "observador-oim").accepting("text/html"))) {
            for (String address : List.of(
                    "/engine-rest/task",
                    "/engine-rest/nada",
                    "/camunda/app/tasklist/default/",
                    "/camunda/app/nada",
                    "/camunda/api/nada",
                    "/error",
                    "/transparencia/datos.csv",
                    "/actuator/health")) {
                answers.add(visitor.get(address));
            }
        }
        for (HttpResponse<String> answer : answers) {
            assertThat(answer.headers().map())
                    .as(answer.request().uri().getPath() + " " + answer.statusCode())
                    .containsKeys(
                            "Content-Security-Policy",
                            "Permissions-Policy",
                            "Cross-Origin-Opener-Policy",
                            "Referrer-Policy",
                            "X-Content-Type-Options",
                            "X-Frame-Options");
        }
    }

    /** The request is written by hand: the client would not name another host. */
    @Test
    void noAnswerLeadsToTheHostThatARequestNames() throws Exception {
        String password = Visitor.authorization("titular-gt", Visitor.PASSWORD);
        String form = "{\"variables\":{}}";
        for (String request : List.of(
                "GET / HTTP/1.1\r\n",
                "GET /casos HTTP/1.1\r\nAccept: text/html\r\n",
                "GET /camunda HTTP/1.1\r\n",
                "GET /camunda/app/tasklist HTTP/1.1\r\n",
                "GET /convocatorias HTTP/1.1\r\nAccept: text/html\r\n",
                "GET /transparencia HTTP/1.1\r\nAccept: text/html\r\n",
                "GET /entrar HTTP/1.1\r\nAccept: text/html\r\n",
                "GET /nothing HTTP/1.1\r\nAccept: text/html\r\n",
                "OPTIONS /engine-rest/process-definition HTTP/1.1\r\nAuthorization: " + password + "\r\n",
                "OPTIONS /engine-rest/user HTTP/1.1\r\nAuthorization: " + password + "\r\n",
                "POST /convocatorias HTTP/1.1\r\nContent-Length: 0\r\n",
                "POST /entrar HTTP/1.1\r\nContent-Length: 0\r\n",
                "POST /engine-rest/process-definition/key/mobilizationCycle/submit-form HTTP/1.1\r\nAuthorization: "
                        + password + "\r\nContent-Type: application/json\r\nContent-Length: " + form.length()
                        + "\r\n")) {
            for (String host : List.of("Host: evil.example", "Host: localhost\r\nX-Forwarded-Host: evil.example")) {
                String answer = raw(request + host + "\r\nConnection: close\r\n\r\n" + form);
                assertThat(answer).as(request).startsWith("HTTP/1.1 ").doesNotContain("evil.example");
                answer.lines()
                        .filter(line -> line.startsWith("Location: "))
                        .forEach(line -> assertThat(line).as(request).startsWith("Location: /"));
            }
        }
        assertThat(raw("GET / HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n"))
                .contains("Location: /entrar");
    }

    /** What the server refuses before any of our pages is asked, in nobody's own words. */
    @Test
    void whatCannotBeReadIsRefusedInBothLanguages() throws Exception {
        for (String path : List.of("/%00", "/%ff", "/convocatorias/%", "/a\\b")) {
            String answer = raw(
                    "GET " + path + " HTTP/1.1\r\nHost: localhost\r\nAccept: text/html\r\nConnection: close\r\n\r\n");
            assertThat(answer)
                    .as(path)
                    .startsWith("HTTP/1.1 400")
                    .contains(
                            "No se pudo atender la solicitud",
                            "The request could not be handled",
                            "Content-Security-Policy: default-src 'none'")
                    .doesNotContain("HTTP Status", "Apache", "Tomcat");
        }
    }

    private String raw(String request) throws Exception {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private HttpResponse<String> enter(String scheme) {
        Visitor person = Visitor.unknown(port).accepting("text/html");
        String token = person.token("/entrar");
        return person.send(person.request("/entrar")
                .header("X-Forwarded-Proto", scheme)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("username=secretaria&password=" + Visitor.PASSWORD + "&_csrf="
                        + URLEncoder.encode(token, StandardCharsets.UTF_8))));
    }

    private static List<String> scripts(String page) {
        Matcher script = INLINE.matcher(page);
        List<String> scripts = new ArrayList<>();
        while (script.find()) {
            scripts.add(script.group(1));
        }
        return scripts;
    }

    private static String hash(String script) throws Exception {
        return Base64.getEncoder()
                .encodeToString(MessageDigest.getInstance("SHA-256").digest(script.getBytes(StandardCharsets.UTF_8)));
    }
}
