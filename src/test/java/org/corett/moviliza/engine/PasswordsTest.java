package org.corett.moviliza.engine;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.corett.moviliza.engine.Visitor.API;
import static org.corett.moviliza.engine.Visitor.PASSWORD;
import static org.corett.moviliza.engine.Visitor.basic;
import static org.corett.moviliza.engine.Visitor.json;
import static org.corett.moviliza.engine.Visitor.location;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.catalina.Context;
import org.apache.catalina.Session;
import org.camunda.bpm.engine.impl.digest.Sha512HashDigest;
import org.corett.moviliza.Coalition;
import org.corett.moviliza.CoalitionTest;
import org.corett.moviliza.PeopleAsTheyWere;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.web.embedded.tomcat.TomcatWebServer;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.test.util.ReflectionTestUtils;

/** How passwords are kept, changed, given and forgotten, and which sessions end with them. */
@CoalitionTest
class PasswordsTest {
    private static final String HER = "suplente-sv";
    private static final String OTHER = "Otra-Clave-77";
    private static final Pattern LINK = Pattern.compile("/acceso/[A-Za-z0-9_-]{43}");

    @LocalServerPort
    private int port;

    @Autowired
    private Coalition coalition;

    @Autowired
    private Passwords passwords;

    @Autowired
    private EngineUsers users;

    @Autowired
    private GivenPasswords given;

    @Autowired
    private JdbcClient database;

    @Autowired
    private ServletWebServerApplicationContext program;

    @Autowired
    private PeopleAsTheyWere everybody;

    @BeforeEach
    void startAfresh() {
        coalition.startAfresh();
        everybody.remember();
    }

    @AfterEach
    void asBefore() {
        coalition.startAfresh();
        everybody.restore();
        users.synchronize();
        passwords.set(HER, PASSWORD);
    }

    @Test
    void everybodyChangesHerOwnAndHerOtherSessionsEnd() {
        Visitor here = Visitor.signedIn(port, HER).accepting("text/html");
        Visitor elsewhere = Visitor.signedIn(port, HER);
        assertThat(here.get("/").body()).contains("href=\"/contrasena\"");
        assertRefused(change(here, "Wrong-2026-x", OTHER, OTHER), "La contraseña actual no es correcta");
        database.sql("update act_id_user set attempts_ = null, lock_exp_time_ = null")
                .update();
        assertRefused(change(here, PASSWORD, "corta", "corta"), "al menos 10 caracteres");
        assertRefused(change(here, PASSWORD, HER + "-A1", HER + "-A1"), "no contener su usuario");
        assertRefused(change(here, PASSWORD, OTHER, OTHER + "x"), "no son iguales");
        assertRefused(change(here, PASSWORD, PASSWORD, PASSWORD), "es la actual");
        assertThat(elsewhere.get(API + "/task").statusCode()).isEqualTo(200);

        HttpResponse<String> changed = change(here, PASSWORD, OTHER, OTHER);
        assertThat(location(changed)).endsWith("/entrar?acceso");
        assertThat(here.get("/entrar?acceso").body()).contains("Su contraseña está guardada");
        assertThat(elsewhere.get(API + "/task").statusCode()).isEqualTo(401);
        assertThat(location(here.get("/"))).endsWith("/entrar");
        assertThat(basic(port, HER, PASSWORD, "GET", "/engine-rest/task", "").statusCode())
                .isEqualTo(401);
        database.sql("update act_id_user set attempts_ = null, lock_exp_time_ = null")
                .update();
        assertThat(basic(port, HER, OTHER, "GET", "/engine-rest/task", "").statusCode())
                .isEqualTo(200);
    }

    @Test
    void onePasswordThatAnAdministratorGaveIsChangedBeforeAnythingElse() {
        Visitor before = Visitor.signedIn(port, HER);
        giveHer(OTHER);
        assertThat(before.get(API + "/task").statusCode())
                .as("sessions end with the former password")
                .isEqualTo(401);
        assertThat(mails("access.given")).containsExactly(HER);

        HttpResponse<String> script = basic(port, HER, OTHER, "GET", "/engine-rest/task", "");
        assertThat(script.statusCode()).isEqualTo(403);
        assertThat(json(script).path("message").asText()).contains("/contrasena");
        Visitor she = Visitor.unknown(port).accepting("text/html");
        she.signIn(HER, OTHER);
        for (String page : List.of("/", "/casos", "/camunda/app/tasklist/default/", "/correo", "/convocatorias")) {
            assertThat(location(she.get(page))).as(page).endsWith("/contrasena");
        }
        assertThat(she.get(API + "/task").statusCode()).isEqualTo(403);
        assertThat(she.get("/contrasena").body()).contains("Otra persona le dio su contraseña");
        assertRefused(change(she, OTHER, OTHER, OTHER), "es la actual");
        assertThat(location(change(she, OTHER, "Propia-Clave-88", "Propia-Clave-88")))
                .endsWith("?acceso");
        she.signIn(HER, "Propia-Clave-88");
        assertThat(she.get("/casos").statusCode()).isEqualTo(200);
        assertThat(given.stands(HER)).isFalse();
    }

    @Test
    void whoeverIsDeletedIsOutAtOnce() {
        Visitor she = Visitor.signedIn(port, HER);
        Visitor inPages = Visitor.signedIn(port, HER).accepting("text/html");
        String link = forgottenLink();
        assertThat(Visitor.signedIn(port, "admin")
                        .call("DELETE", API + "/user/" + HER, "")
                        .statusCode())
                .isEqualTo(204);
        assertThat(she.get(API + "/task").statusCode()).isEqualTo(401);
        assertThat(location(inPages.get("/casos"))).endsWith("/entrar?sesion");
        assertThat(Visitor.unknown(port).accepting("text/html").get(link).statusCode())
                .isEqualTo(404);
        HttpResponse<String> sent = Visitor.signedIn(port, "titular-sv")
                .accepting("text/html")
                .form("/ausencia", Map.of("reason", "Viaje", "_csrf", "former"));
        assertThat(sent.body()).contains("Viaje");
    }

    @Test
    void aSessionEndsAfterAWorkingDayWhateverIsDoneInIt() {
        Visitor she = Visitor.signedIn(port, HER);
        Session session = session(she.cookie("MOVILIZA").orElseThrow());
        assertThat(session.getMaxInactiveInterval())
                .isEqualTo((int) Duration.ofHours(2).toSeconds());
        signedInBefore(session, Duration.ofHours(9).plusMinutes(50));
        assertThat(she.get(API + "/task").statusCode()).isEqualTo(200);
        signedInBefore(session, Duration.ofHours(10).plusSeconds(1));
        assertThat(she.get(API + "/task").statusCode()).isEqualTo(401);
        assertThat(session.isValid()).isFalse();
    }

    @Test
    void passwordsAreKeptSlowlyHashedAndOldHashesAreTakenOver() {
        assertThat(hash()).startsWith("{PBKDF2}");
        String old = "{SHA-512}" + new Sha512HashDigest().encrypt(PASSWORD + "salt");
        database.sql("update act_id_user set pwd_ = ?, salt_ = 'salt' where id_ = ?")
                .params(old, HER)
                .update();
        assertThat(basic(port, HER, "Wrong-2026-x", "GET", "/engine-rest/task", "")
                        .statusCode())
                .isEqualTo(401);
        assertThat(hash()).isEqualTo(old);
        database.sql("update act_id_user set attempts_ = null, lock_exp_time_ = null")
                .update();
        assertThat(Visitor.signedIn(port, HER).get(API + "/task").statusCode()).isEqualTo(200);
        assertThat(hash()).startsWith("{PBKDF2}1000$");
        assertThat(Visitor.signedIn(port, HER).get(API + "/task").statusCode()).isEqualTo(200);
        database.sql("update act_id_user set pwd_ = replace(pwd_, '{PBKDF2}1000$', '{PBKDF2}999$') where id_ = ?")
                .param(HER)
                .update();
        assertThat(basic(port, HER, PASSWORD, "GET", "/engine-rest/task", "").statusCode())
                .as("another number of rounds is another hash")
                .isEqualTo(401);
    }

    @Test
    void whoForgotHersIsSentALinkThatIsGoodOnce() {
        Visitor elsewhere = Visitor.signedIn(port, HER);
        String link = forgottenLink();
        Visitor she = Visitor.unknown(port).accepting("text/html");
        assertThat(she.get(link).body()).contains("value=\"" + HER + "\"");
        String token = she.token(link);
        assertThat(location(she.form(link, Map.of("password", OTHER, "again", OTHER, "_csrf", token))))
                .endsWith("/entrar?acceso");
        assertThat(she.get(link).statusCode()).isEqualTo(404);
        assertThat(elsewhere.get(API + "/task").statusCode()).isEqualTo(401);
        she.signIn(HER, OTHER);
        assertThat(she.get("/casos").statusCode()).isEqualTo(200);
        forgotten(HER);
        await().atMost(10, SECONDS).until(() -> mails("access.forgotten").size() == 2);
        database.sql("update access_link set expires_at = expires_at - interval '61 minutes'")
                .update();
        assertThat(she.get(lastLink()).statusCode()).as("an hour later").isEqualTo(404);
    }

    @Test
    void ofManyWhoUseOneLinkAtOnceOneChoosesThePassword() throws Exception {
        String link = forgottenLink();
        Visitor.unknown(port).accepting("text/html").get("/entrar");
        ExecutorService threads = Executors.newFixedThreadPool(6);
        try {
            List<Callable<HttpResponse<String>>> uses = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                String password = "Elegida-2026-" + i;
                Visitor one = Visitor.unknown(port).accepting("text/html");
                String token = one.token(link);
                uses.add(() -> one.form(link, Map.of("password", password, "again", password, "_csrf", token)));
            }
            List<Integer> answers = new ArrayList<>();
            for (Future<HttpResponse<String>> answer : threads.invokeAll(uses)) {
                answers.add(answer.get().statusCode());
            }
            assertThat(answers).containsOnlyOnce(302).containsOnly(302, 404);
            int chosen = answers.indexOf(302);
            assertThat(basic(port, HER, "Elegida-2026-" + chosen, "GET", "/engine-rest/task", "")
                            .statusCode())
                    .isEqualTo(200);
        } finally {
            threads.shutdownNow();
        }
    }

    /** Whoever once read her mail does not undo what she, or an administrator for her, has changed since. */
    @Test
    void aLinkEndsWithThePasswordThatStoodWhenItWasSent() {
        String link = forgottenLink();
        Visitor thief = Visitor.unknown(port).accepting("text/html");
        assertThat(thief.get(link).statusCode()).isEqualTo(200);
        assertThat(thief.get(link).headers().map())
                .containsEntry("Referrer-Policy", List.of("no-referrer"))
                .containsEntry("X-Robots-Tag", List.of("noindex, nofollow"))
                .containsEntry("Cache-Control", List.of("no-store"));
        String token = thief.token(link);
        assertThat(location(change(Visitor.signedIn(port, HER).accepting("text/html"), PASSWORD, OTHER, OTHER)))
                .endsWith("/entrar?acceso");

        assertThat(thief.get(link).statusCode()).isEqualTo(404);
        String hers = hash();
        assertThat(thief.form(link, Map.of("password", "Ladron-2026-x", "again", "Ladron-2026-x", "_csrf", token))
                        .statusCode())
                .isEqualTo(404);
        assertThat(hash()).isEqualTo(hers);

        forgotten(HER);
        await().atMost(10, SECONDS).until(() -> mails("access.forgotten").size() == 2);
        String second = lastLink();
        assertThat(thief.get(second).statusCode()).isEqualTo(200);
        giveHer("Dada-2026-xyz");
        assertThat(thief.get(second).statusCode()).as("given another").isEqualTo(404);
    }

    @Test
    void askingTellsNobodyWhoHasAnAccountAndFloodsNobody() {
        assertThat(forgotten("nadie@ejemplo.org").body())
                .isEqualTo(forgotten(HER).body());
        for (int i = 0; i < 5; i++) {
            HttpResponse<String> answer = forgotten(HER.toUpperCase(java.util.Locale.ROOT) + "@corett.example");
            assertThat(location(answer)).endsWith("/contrasena/olvidada?enviado");
        }
        await().atMost(10, SECONDS).until(() -> mails("access.forgotten").size() == 3);
        assertThat(Visitor.unknown(port)
                        .accepting("text/html")
                        .get("/contrasena/olvidada?enviado")
                        .body())
                .contains("Si hay una cuenta con ese usuario o correo");
        assertThat(forgotten(" ").statusCode()).isEqualTo(422);
        assertThat(forgotten("x".repeat(300)).statusCode()).isEqualTo(422);
        HttpResponse<String> answer = forgotten("a");
        for (int i = 0; i < 20 && answer.statusCode() == 302; i++) {
            answer = forgotten("a");
        }
        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.body()).contains("Espere una hora", "value=\"a\"");
        assertThat(mails("access.forgotten")).hasSize(3);
    }

    /** Whoever asked was told that a message comes: what a fault or a restart has left is sent after all. */
    @Test
    void aLinkThatIsAskedForIsKeptUntilItIsSent() {
        database.sql("insert into password_request (account, requested_at) values (?, ?)")
                .params(
                        HER + "@corett.example",
                        OffsetDateTime.now(program.getBean(Clock.class)).minusHours(1))
                .update();
        ReflectionTestUtils.invokeMethod(program.getBean("forgottenPages"), "answerWhoWaits");

        await().atMost(10, SECONDS).until(() -> mails("access.forgotten").size() == 1);
        assertThat(database.sql("select count(*) from password_request")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private HttpResponse<String> change(Visitor person, String present, String chosen, String again) {
        return person.form(
                "/contrasena",
                Map.of(
                        "present", present,
                        "password", chosen,
                        "again", again,
                        "_csrf", person.token("/contrasena")));
    }

    private static void assertRefused(HttpResponse<String> answer, String sentence) {
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains(sentence);
    }

    private void giveHer(String password) {
        assertThat(Visitor.signedIn(port, "admin")
                        .call(
                                "PUT",
                                API + "/user/" + HER + "/credentials",
                                "{\"password\":\"" + password + "\",\"authenticatedUserPassword\":\"" + PASSWORD
                                        + "\"}")
                        .statusCode())
                .isEqualTo(204);
    }

    private HttpResponse<String> forgotten(String account) {
        return Visitor.unknown(port).accepting("text/html").form("/contrasena/olvidada", Map.of("account", account));
    }

    private String forgottenLink() {
        assertThat(location(forgotten(HER))).endsWith("/contrasena/olvidada?enviado");
        await().atMost(10, SECONDS).until(() -> !mails("access.forgotten").isEmpty());
        return lastLink();
    }

    private String lastLink() {
        Matcher link = LINK.matcher(database.sql("select html from mail_message order by id desc limit 1")
                .query(String.class)
                .single());
        assertThat(link.find()).isTrue();
        return link.group();
    }

    private List<String> mails(String code) {
        return database.sql("select username from mail_message where code = ? order by id")
                .param(code)
                .query(String.class)
                .list();
    }

    private String hash() {
        return database.sql("select pwd_ from act_id_user where id_ = ?")
                .param(HER)
                .query(String.class)
                .single();
    }

    private Session session(String id) {
        Context context = (Context)
                ((TomcatWebServer) program.getWebServer()).getTomcat().getHost().findChildren()[0];
        try {
            return context.getManager().findSession(id);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static void signedInBefore(Session session, Duration ago) {
        SecurityContext signedIn = (SecurityContext) session.getSession().getAttribute("SPRING_SECURITY_CONTEXT");
        UsernamePasswordAuthenticationToken person = (UsernamePasswordAuthenticationToken) signedIn.getAuthentication();
        person.setDetails(new SignedInWith(Instant.now().minus(ago), ((SignedInWith) person.getDetails()).hash()));
    }
}
