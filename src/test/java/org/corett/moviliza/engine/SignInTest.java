package org.corett.moviliza.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.corett.moviliza.engine.Visitor.API;
import static org.corett.moviliza.engine.Visitor.PASSWORD;
import static org.corett.moviliza.engine.Visitor.basic;
import static org.corett.moviliza.engine.Visitor.json;
import static org.corett.moviliza.engine.Visitor.location;
import static org.corett.moviliza.engine.Visitor.setCookie;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import javax.script.ScriptEngineFactory;
import javax.script.ScriptEngineManager;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.corett.moviliza.Coalition;
import org.corett.moviliza.CoalitionTest;
import org.corett.moviliza.shared.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@CoalitionTest
class SignInTest {
    @LocalServerPort
    private int port;

    @Autowired
    private Coalition coalition;

    @Autowired
    private IdentityService identity;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private Passwords passwords;

    @Autowired
    private JdbcClient database;

    @BeforeEach
    void startAfresh() {
        coalition.startAfresh();
    }

    @Test
    void sendsWhoeverIsNotSignedInToTheOnePage() {
        Visitor unknown = Visitor.unknown(port);
        for (String page : List.of(
                "/",
                "/tareas",
                "/camunda/app/tasklist/default/",
                "/camunda/app/cockpit/default/",
                "/camunda/app/admin/default/")) {
            HttpResponse<String> answer = unknown.get(page);
            assertThat(answer.statusCode()).as(page).isEqualTo(302);
            assertThat(location(answer)).endsWith("/entrar");
        }
        assertThat(unknown.get("/engine-rest/task").statusCode()).isEqualTo(401);
        assertThat(unknown.get("/engine-rest/engine").statusCode()).isEqualTo(401);
        assertThat(unknown.get("/engine-rest").statusCode()).isEqualTo(401);
        assertThat(unknown.get(API + "/task").statusCode()).isEqualTo(401);
        assertThat(unknown.get("/actuator/prometheus").statusCode()).isIn(302, 401);
        assertThat(unknown.get("/actuator/health").statusCode()).isEqualTo(200);
    }

    /** What is not there leads nobody to the sign-in, and what is there for another method says so. */
    @Test
    void nothingUnknownLeadsToTheSignIn() {
        for (String path : List.of(
                "/nada",
                "/nada/mas",
                "/wp-login.php",
                "/.env",
                "/camunda/nada",
                "/camunda/app/nada/default/",
                "/actuator/env",
                "/camunda/lib/nada.js",
                "/camunda/assets/.env",
                "/camunda/app/tasklist/nada",
                "/camunda/app/tasklist/nada/",
                "/camunda/app/tasklist/scripts/nada.js",
                "/camunda/app/cockpit/default/nada",
                "/ayuda/nada.webp",
                "/.well-known/change-password",
                "/casos/nada/de/nada")) {
            Visitor unknown = Visitor.unknown(port).accepting("text/html");
            HttpResponse<String> answer = unknown.get(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(404);
            assertThat(answer.body()).as(path).contains("Esta página no existe");
            assertThat(unknown.form(path, Map.of()).statusCode())
                    .as("POST " + path)
                    .isEqualTo(404);
        }
        for (String path : List.of("/casos", "/convocatorias", "/", "/transparencia/datos.csv")) {
            HttpResponse<String> answer = Visitor.unknown(port).form(path, Map.of());
            assertThat(answer.statusCode()).as("POST " + path).isEqualTo(405);
            assertThat(answer.headers().firstValue("Allow").orElse("")).contains("GET");
            assertThat(Visitor.signedIn(port, "secretaria").form(path, Map.of()).statusCode())
                    .as("POST " + path)
                    .isEqualTo(405);
        }
        assertThat(Visitor.unknown(port).get("/informes/pedir").statusCode()).isEqualTo(405);
        for (String path : List.of("/camunda/lib/deps.js", "/camunda/app/admin/styles/user-styles.css")) {
            assertThat(location(Visitor.unknown(port).get(path))).as(path).endsWith("/entrar");
        }
        // Whoever is in finds no fault of ours there either.
        for (String path : List.of(
                "/camunda/app/tasklist/nada", "/camunda/app/cockpit/nada/", "/camunda/app/admin/default/nada")) {
            assertThat(Visitor.signedIn(port, "admin")
                            .accepting("text/html")
                            .get(path)
                            .statusCode())
                    .as(path)
                    .isEqualTo(404);
        }
        assertThat(location(Visitor.unknown(port).get("/ayuda/inicio-secretaria-es.webp")))
                .endsWith("/entrar");
        assertThat(Visitor.unknown(port).post("/engine-rest/task/count", "{}").statusCode())
                .isEqualTo(401);
    }

    @Test
    void whatNobodyAnswersIsNoFaultOfOurs() throws Exception {
        for (Visitor visitor : List.of(Visitor.unknown(port), Visitor.signedIn(port, "secretaria"))) {
            assertThat(visitor.get("/error").statusCode()).isEqualTo(404);
            HttpResponse<String> page = visitor.accepting("text/html").get("/error");
            assertThat(page.statusCode()).isEqualTo(404);
            assertThat(page.body()).contains("Esta página no existe");
        }
        for (String method : List.of("TRACE", "PROPFIND", "SEARCH")) {
            for (String path : List.of("/convocatorias", "/nada", "/engine-rest/task", API + "/task")) {
                Visitor unknown = Visitor.unknown(port);
                HttpResponse<String> answer =
                        unknown.send(unknown.request(path).method(method, HttpRequest.BodyPublishers.noBody()));
                assertThat(answer.statusCode()).as(method + " " + path).isEqualTo(405);
                assertThat(answer.headers().firstValue("Allow").orElse(""))
                        .as(method + " " + path)
                        .contains("GET");
            }
        }
    }

    @Test
    void capitalsAndBlanksMakeNoOtherPerson() {
        for (String typed : List.of("Secretaria", "SECRETARIA", " secretaria ", "secretaria\u200b")) {
            Visitor same = Visitor.signedIn(port, typed);
            assertThat(same.get("/plazos/feriados").statusCode()).as(typed).isEqualTo(200);
        }
        assertThatThrownBy(() -> identity.saveUser(identity.newUser("Secretaria")))
                .hasStackTraceContaining("moviliza_user_name");
        assertThatThrownBy(() -> database.sql(
                                "insert into person values ('Secretaria', 'Otra', 'otra@corett.example', 'ES')")
                        .update())
                .hasStackTraceContaining("person_name");
    }

    @Test
    void oneSignInOpensPortalTasklistCockpitAdminAndRest() {
        Visitor admin = Visitor.signedIn(port, "admin");
        for (String page : List.of(
                "/",
                "/camunda/app/tasklist/default/",
                "/camunda/app/cockpit/default/",
                "/camunda/app/admin/default/",
                "/camunda/app/welcome/default/",
                "/engine-rest/engine")) {
            assertThat(admin.accepting("*/*").get(page).statusCode()).as(page).isEqualTo(200);
        }
        assertThat(Visitor.signedIn(port, "gerencia")
                        .get("/actuator/prometheus")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void signingOutAnywhereEndsTheSession() {
        for (String door : List.of("/salir", "/camunda/api/admin/auth/user/default/logout")) {
            Visitor person = Visitor.signedIn(port, "secretaria");
            String session = person.cookie("MOVILIZA").orElseThrow();
            HttpResponse<String> answer = door.equals("/salir")
                    ? person.form(
                            door, Map.of("_csrf", person.accepting("text/html").token("/")))
                    : person.post(door, "");
            assertThat(answer.statusCode()).isIn(204, 302);
            Visitor stolen = Visitor.unknown(port);
            HttpResponse<String> again =
                    stolen.send(stolen.request(API + "/task").header("Cookie", "MOVILIZA=" + session));
            assertThat(again.statusCode()).isEqualTo(401);
        }
    }

    @Test
    void changesTheSessionAtSignIn() {
        Visitor person = Visitor.unknown(port);
        String token = person.accepting("text/html").token("/entrar");
        String before = person.cookie("MOVILIZA").orElse("");
        person.form("/entrar", Map.of("username", "secretaria", "password", PASSWORD, "_csrf", token));
        assertThat(person.cookie("MOVILIZA").orElseThrow()).isNotEqualTo(before);
    }

    @Test
    void takesNoFormWithoutItsToken() {
        Visitor person = Visitor.unknown(port);
        HttpResponse<String> forged = person.form("/entrar", Map.of("username", "secretaria", "password", PASSWORD));
        assertThat(forged.statusCode()).isEqualTo(302);
        assertThat(location(forged)).endsWith("/entrar?sesion");
        assertThat(person.get(API + "/task").statusCode()).isEqualTo(401);
        Visitor signedIn = Visitor.signedIn(port, "secretaria");
        assertThat(signedIn.form("/salir", Map.of()).statusCode()).isEqualTo(403);
        assertThat(signedIn.send(signedIn.request(API + "/task/count")
                                .header("Content-Type", "application/json")
                                .POST(java.net.http.HttpRequest.BodyPublishers.ofString("{}")))
                        .statusCode())
                .isEqualTo(403);
        // The engine's applications end the session that they doubt.
        assertThat(Visitor.signedIn(port, "secretaria")
                        .post("/engine-rest/task/count", "{}")
                        .statusCode())
                .as("a session alone, without the portal's token, may not write by REST")
                .isEqualTo(403);
    }

    @Test
    void restTakesThePasswordWithEachCall() {
        assertThat(basic(port, "secretaria", PASSWORD, "GET", "/engine-rest/task/count", "")
                        .statusCode())
                .isEqualTo(200);
        HttpResponse<String> answer = basic(port, "secretaria", PASSWORD, "POST", "/engine-rest/task/count", "{}");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(setCookie(answer, "MOVILIZA")).isEmpty();
    }

    @Test
    void aPasswordThatABrowserKeepsWritesNothingForAnotherSite() {
        for (String header : List.of("Origin=https://elsewhere.example", "Sec-Fetch-Site=cross-site")) {
            Visitor browser = Visitor.unknown(port);
            HttpResponse<String> answer = browser.send(browser.request("/engine-rest/task/count")
                    .header("Authorization", authorization("secretaria"))
                    .header(header.split("=")[0], header.split("=")[1])
                    .header("Content-Type", "application/json")
                    .POST(java.net.http.HttpRequest.BodyPublishers.ofString("{}")));
            assertThat(answer.statusCode()).as(header).isEqualTo(403);
            HttpResponse<String> unknown = Visitor.unknown(port)
                    .send(Visitor.unknown(port)
                            .request("/engine-rest/task/count")
                            .header(header.split("=")[0], header.split("=")[1]));
            assertThat(unknown.statusCode()).isEqualTo(401);
            assertThat(unknown.headers().firstValue("WWW-Authenticate")).isEmpty();
        }
        assertThat(Visitor.unknown(port)
                        .get("/engine-rest/task/count")
                        .headers()
                        .firstValue("WWW-Authenticate"))
                .isPresent();
    }

    @Test
    void aNulIsJustAWrongCharacter() {
        assertThat(location(Visitor.unknown(port).accepting("text/html").signIn("secre\0taria", PASSWORD)))
                .endsWith("/entrar?error");
        assertThat(basic(port, "secre\0taria", PASSWORD, "GET", "/engine-rest/engine", "")
                        .statusCode())
                .isEqualTo(401);
        Visitor secretaria = Visitor.signedIn(port, "secretaria").accepting("text/html");
        assertThat(secretaria.get("/correo?persona=a%00b&caso=%00").statusCode())
                .isEqualTo(200);
    }

    @Test
    void theEngineItselfLocksNobody() {
        assertThat(location(Visitor.unknown(port).accepting("text/html").signIn("suplente-do", "Wrong-2026-x")))
                .contains("error");
        assertThat(basic(port, "suplente-do", PASSWORD, "GET", "/engine-rest/engine", "")
                        .statusCode())
                .as("the right one, at once")
                .isEqualTo(200);
        assertThat(configuration().getLoginMaxAttempts()).isEqualTo(Integer.MAX_VALUE);
    }

    @Test
    void refusesAWeakPasswordInThePersonsWords() {
        assertThatThrownBy(() -> passwords.set("suplente-do", "corta"))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("password.weak"));
        assertThatThrownBy(() -> passwords.set("suplente-do", "suplente-do-A1")).isInstanceOf(Refusal.class);
        assertThat(configuration().isEnablePasswordPolicy()).isTrue();
    }

    @Test
    void nobodyMakesAnAdministratorThroughTheSetUp() {
        String user = "{\"profile\":{\"id\":\"intruso\"},\"credentials\":{\"password\":\"" + PASSWORD + "\"}}";
        for (String person : List.of("", "titular-gt", "admin")) {
            Visitor visitor = person.isEmpty() ? Visitor.unknown(port) : Visitor.signedIn(port, person);
            for (String path : List.of(
                    "/camunda/api/admin/setup/default/user/create",
                    "/camunda/api/admin/%73etup/default/user/create",
                    "/camunda/api/admin/setup/default/user/create/",
                    "/camunda/api/admin/./setup/default/user/create",
                    "/camunda/api/admin//setup/default/user/create",
                    "/camunda/api/admin/setup;x=1/default/user/create")) {
                assertThat(visitor.post(path, user).statusCode())
                        .as(person + " " + path)
                        .isIn(400, 401, 403);
            }
            assertThat(visitor.get("/camunda/app/admin/default/setup/").statusCode())
                    .isIn(302, 403);
        }
        assertThat(identity.createUserQuery().userId("intruso").count()).isZero();
        assertThat(identity.createUserQuery().memberOfGroup("camunda-admin").count())
                .isPositive();
    }

    @Test
    void thereIsNoSecondSignInInsideTheFirst() {
        Visitor titular = Visitor.signedIn(port, "titular-gt");
        assertThat(titular.form(
                                "/camunda/api/admin/auth/user/default/login/tasklist",
                                Map.of("username", "admin", "password", PASSWORD))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void nobodyBringsModelsAlong() {
        String boundary = "xxBOUNDARYxx";
        String body =
                "--" + boundary + "\r\nContent-Disposition: form-data; name=\"deployment-name\"\r\n\r\nintruso\r\n--"
                        + boundary
                        + "\r\nContent-Disposition: form-data; name=\"x\"; filename=\"x.form\"\r\n"
                        + "Content-Type: application/json\r\n\r\n{\"id\":\"x\"}\r\n--" + boundary + "--\r\n";
        for (String person :
                List.of("titular-gt", "secretaria", "presidencia", "gerencia", "observador-oim", "admin")) {
            Visitor visitor = Visitor.unknown(port);
            HttpResponse<String> answer = visitor.send(visitor.request("/engine-rest/deployment/create")
                    .header("Authorization", authorization(person))
                    .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                    .POST(java.net.http.HttpRequest.BodyPublishers.ofString(body)));
            assertThat(answer.statusCode()).as(person + answer.body()).isEqualTo(403);
        }
        assertThat(repository.createDeploymentQuery().deploymentName("intruso").count())
                .isZero();
    }

    @Test
    void nobodyStoresAFilterThatRunsCode() {
        Visitor admin = Visitor.signedIn(port, "admin");
        String filter = "{\"resourceType\": \"Task\", \"name\": \"intruso\", \"query\": {\"assigneeExpression\":"
                + " \"${jdbcTemplate.queryForList('select 1')}\"}, \"properties\": {}}";
        assertThat(admin.post(API + "/filter/create", filter).statusCode()).isEqualTo(403);
        assertThat(admin.post(
                                API + "/filter/create",
                                filter.replaceAll("\\$\\{[^}]*}", "titular-gt").replace("Expression", ""))
                        .statusCode())
                .as("views are the program's")
                .isEqualTo(403);
    }

    @Test
    void noScriptingLanguageIsThere() {
        assertThat(new ScriptEngineManager()
                        .getEngineFactories().stream()
                                .map(ScriptEngineFactory::getLanguageName)
                                .map(name -> name.toLowerCase(java.util.Locale.ROOT)))
                .doesNotContain("ecmascript", "javascript", "groovy", "python", "ruby", "kotlin");
    }

    @Test
    void theEnginesUnsafeDefaultsAreOff() {
        ProcessEngineConfigurationImpl configuration = configuration();
        assertThat(configuration.isAuthorizationEnabled()).isTrue();
        assertThat(configuration.isDeserializationTypeValidationEnabled()).isTrue();
        assertThat(configuration.getQueryMaxResultsLimit()).isEqualTo(2000);
        assertThat(configuration.isEnableExpressionsInAdhocQueries()).isFalse();
        assertThat(configuration.isEnableExpressionsInStoredQueries()).isTrue();
        assertThat(configuration.getGeneralResourceWhitelistPattern()).isEqualTo("[a-zA-Z0-9@._-]+");
        assertThat(configuration.isStandaloneTasksEnabled()).isFalse();
    }

    @Test
    void refusesListsWithoutAnEndOnlyWhenTheyAreLong() {
        Visitor secretaria = Visitor.signedIn(port, "secretaria");
        assertThat(secretaria.get(API + "/task").statusCode()).isEqualTo(200);
        assertThat(secretaria.get(API + "/task?firstResult=0&maxResults=2001").statusCode())
                .isEqualTo(400);
        assertThat(json(secretaria.get(API + "/process-definition")).isArray()).isTrue();
    }

    @Test
    void whoseSessionEndedWhileSheWroteFindsWhatSheWrote() {
        Map<String, String> absence =
                Map.of("from", "2026-12-01", "reason", "Viaje <b>oficial</b>", "_csrf", "token-of-yesterday");
        for (int status : List.of(401, 403)) {
            Visitor person = status == 401 ? Visitor.unknown(port) : Visitor.signedIn(port, "titular-gt");
            person.accepting("text/html");
            HttpResponse<String> answer = person.form("/ausencia", absence);
            assertThat(answer.statusCode()).isEqualTo(status);
            assertThat(answer.body())
                    .contains("Su sesión terminó", "2026-12-01", "Viaje &lt;b&gt;oficial&lt;/b&gt;")
                    .doesNotContain("token-of-yesterday");
        }
        HttpResponse<String> forged = Visitor.unknown(port)
                .send(Visitor.unknown(port)
                        .request("/ausencia")
                        .setHeader("Accept", "text/html")
                        .header("Sec-Fetch-Site", "cross-site")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString("reason=Viaje")));
        assertThat(forged.body()).contains("Su sesión terminó").doesNotContain("Viaje");
        assertThat(Visitor.signedIn(port, "titular-gt")
                        .accepting("text/html")
                        .get("/plazos")
                        .body())
                .contains("no le corresponde a su cuenta")
                .doesNotContain("sesión terminó");
    }

    @Test
    void nobodyButAdministratorsSkipsListeners() {
        for (String person : List.of("secretaria", "presidencia", "gerencia")) {
            String definition = repository
                    .createProcessDefinitionQuery()
                    .processDefinitionKey("mobilizationCycle")
                    .latestVersion()
                    .singleResult()
                    .getId();
            assertThat(basic(
                                    port,
                                    person,
                                    PASSWORD,
                                    "POST",
                                    "/engine-rest/process-definition/" + definition + "/start",
                                    "{\"skipCustomListeners\":true,\"startInstructions\":[{\"type\":"
                                            + "\"startBeforeActivity\",\"activityId\":\"completeDonorForm\"}]}")
                            .statusCode())
                    .isEqualTo(403);
            assertThat(basic(
                                    port,
                                    person,
                                    PASSWORD,
                                    "DELETE",
                                    "/engine-rest/process-instance/none?skipCustomListeners=true",
                                    "")
                            .statusCode())
                    .isEqualTo(403);
        }
    }

    private static String authorization(String person) {
        return "Basic "
                + java.util.Base64.getEncoder()
                        .encodeToString((person + ":" + PASSWORD).getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    private ProcessEngineConfigurationImpl configuration() {
        return (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
    }
}
