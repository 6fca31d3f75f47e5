package org.corett.moviliza.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.corett.moviliza.engine.Visitor.PASSWORD;
import static org.corett.moviliza.engine.Visitor.location;

import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.corett.moviliza.Coalition;
import org.corett.moviliza.CoalitionTest;
import org.corett.moviliza.shared.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.test.util.ReflectionTestUtils;

/** Whoever guesses a password is slowed down, and its owner is not. */
@CoalitionTest
class GuessingTest {
    private static final String WRONG = "Wrong-2026-x";
    private static final String GUESSER = "198.51.100.66";
    private static final String OFFICE = "203.0.113.9";

    @LocalServerPort
    private int port;

    @Autowired
    private Coalition coalition;

    @Autowired
    private PasswordGuesses guesses;

    @Autowired
    private Passwords passwords;

    @Autowired
    private KnownDevices devices;

    @BeforeEach
    void startAfresh() {
        coalition.startAfresh();
        guesses.forget();
    }

    @Test
    void theRightPasswordEntersFromElsewhereWhileSomebodyGuesses() {
        int entered = 0;
        for (int i = 0; i < 43; i++) {
            script("titular-cr", WRONG, GUESSER);
            script("titular-cr", WRONG, GUESSER);
            script("titular-cr", WRONG, GUESSER);
            entered += enter(browser(), "titular-cr", PASSWORD, OFFICE).endsWith("/") ? 1 : 0;
        }
        assertThat(entered).isEqualTo(43);
    }

    @Test
    void whereOnceSheEnteredSheEntersWhileSomebodyBesideHerGuesses() {
        Visitor own = browser();
        assertThat(enter(own, "titular-ni", PASSWORD, OFFICE)).endsWith("/");
        for (int i = 0; i < 30; i++) {
            enter(browser(), "titular-ni", WRONG, OFFICE);
        }
        assertThat(enter(browser(), "titular-ni", PASSWORD, OFFICE)).endsWith("/entrar?espera");
        assertThat(enter(own, "titular-ni", PASSWORD, OFFICE)).endsWith("/");
        assertThat(own.accepting("text/html").get("/entrar?espera").body())
                .contains("su cuenta no está bloqueada", "role=\"alert\"");
    }

    @Test
    void strangersOfManyAddressesKeepNobodyOutWhoHasEnteredBefore() {
        assertThat(enter(browser(), "titular-pa", PASSWORD, OFFICE)).endsWith("/");
        int lookedAt = 0;
        for (int i = 0; i < 60; i++) {
            lookedAt += script("titular-pa", WRONG, "2001:db8:" + i + "::1") == 401 ? 1 : 0;
        }
        assertThat(lookedAt).isEqualTo(20);
        assertThat(enter(browser(), "titular-pa", PASSWORD, OFFICE)).endsWith("/");
    }

    @Test
    void oneAddressGuessesOnlySoOftenHoweverManyAccountsItTries() {
        int lookedAt = 0;
        for (int i = 0; i < 130; i++) {
            lookedAt += script("persona-" + i, WRONG, GUESSER) == 401 ? 1 : 0;
        }
        assertThat(lookedAt).isEqualTo(100);
        int network = 0;
        for (int i = 0; i < 20; i++) {
            network += script("titular-do", WRONG, "2001:db8:1:2::" + i) == 401 ? 1 : 0;
        }
        assertThat(network)
                .as("of a network of the new addresses, which is one client's")
                .isEqualTo(10);
        assertThat(script("titular-do", PASSWORD, OFFICE)).isEqualTo(200);
    }

    @Test
    void anotherPersonsPasswordIsNotTriedThroughTheEngine() {
        Visitor official = Visitor.signedIn(port, "titular-gt");
        String verify = "{\"username\":\"admin\",\"password\":\"" + PASSWORD + "\"}";
        assertThat(official.post(Visitor.API.replace("/engine/default", "/engine/default") + "/identity/verify", verify)
                        .statusCode())
                .isIn(403, 404);
        assertThat(Visitor.basic(port, "titular-gt", PASSWORD, "POST", "/engine-rest/identity/verify", verify)
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void whoHasASessionGuessesNoFasterThanOthers() {
        int lookedAt = 0;
        for (int i = 0; i < 15; i++) {
            try {
                passwords.change("titular-hn", WRONG, "Another-2026-x");
            } catch (Refusal e) {
                lookedAt += e.code().equals("password.wrong") ? 1 : 0;
                assertThat(e.code()).startsWith("password.");
            }
        }
        assertThat(lookedAt).isEqualTo(10);
    }

    @Test
    void manyAtOnceAreAnsweredAndTheRightOneAmongThem() throws Exception {
        assertThat(enter(browser(), "titular-sv", PASSWORD, OFFICE)).endsWith("/");
        ExecutorService many = Executors.newFixedThreadPool(24);
        try {
            List<Future<Integer>> answers = new ArrayList<>();
            for (int i = 0; i < 24; i++) {
                int client = i;
                answers.add(many.submit(() -> script("titular-sv", WRONG, "192.0.2." + client)));
            }
            assertThat(script("titular-sv", PASSWORD, OFFICE)).isEqualTo(200);
            for (Future<Integer> answer : answers) {
                assertThat(answer.get()).isIn(401, 429);
            }
        } finally {
            many.shutdownNow();
        }
    }

    @Test
    void whoSignsInFromEverNewAddressesTakesNoMoreMemory() {
        var own = new PasswordGuesses(devices, new GuessSettings(10, 20, 100, 2), Clock.systemUTC());
        for (int i = 0; i < 11_000; i++) {
            MockHttpServletRequest request = new MockHttpServletRequest();
            request.setRemoteAddr("10." + i / 62_500 + "." + i / 250 % 250 + "." + i % 250);
            assertThat(own.right(request, "titular-cr", () -> true, () -> true)).isTrue();
        }
        assertThat((Map<?, ?>) ReflectionTestUtils.getField(own, "signedInFrom"))
                .hasSize(10_000);
    }

    private Visitor browser() {
        return Visitor.unknown(port).accepting("text/html");
    }

    private static String enter(Visitor browser, String user, String password, String from) {
        String token = browser.token("/entrar");
        return location(browser.send(browser.request("/entrar")
                .header("X-Forwarded-For", from)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("username=" + user + "&password=" + password + "&_csrf="
                        + URLEncoder.encode(token, StandardCharsets.UTF_8)))));
    }

    private int script(String user, String password, String from) {
        Visitor script = Visitor.unknown(port);
        HttpResponse<String> answer = script.send(script.request("/engine-rest/engine")
                .header("X-Forwarded-For", from)
                .header("Authorization", Visitor.authorization(user, password))
                .GET());
        return answer.statusCode();
    }
}
