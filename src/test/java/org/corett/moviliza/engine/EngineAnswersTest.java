package org.corett.moviliza.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.corett.moviliza.engine.Visitor.API;
import static org.corett.moviliza.engine.Visitor.json;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.camunda.bpm.engine.TaskService;
import org.corett.moviliza.Coalition;
import org.corett.moviliza.CoalitionTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@CoalitionTest
class EngineAnswersTest {
    private static final String ANSWER = "{\"variables\":{\"answer\":{\"value\":\"sí\"}}}";

    @LocalServerPort
    private int port;

    @Autowired
    private Coalition coalition;

    @Autowired
    private OfferedTasks offered;

    @Autowired
    private TaskService tasks;

    private String task;
    private Visitor titular;

    @BeforeEach
    void aTaskOfGuatemala() {
        coalition.startAfresh();
        task = offered.offer("country-GT");
        titular = Visitor.signedIn(port, "titular-gt");
    }

    @AfterEach
    void withdraw() {
        offered.withdraw();
    }

    @Test
    void namesTheFieldAndWhatToDoInARefusedForm() {
        HttpResponse<String> answer = submit(task, "{\"variables\":{}}");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(json(answer).path("type").asText()).isEqualTo("FormRefused");
        assertThat(json(answer).path("problems").path(0).path("field").asText()).isEqualTo("answer");
        assertThat(json(answer).path("message").asText()).contains("falta este dato");
        assertThat(tasks.createTaskQuery().taskId(task).count()).isOne();
    }

    @Test
    void saysThatATaskIsDoneInThePersonsLanguage() {
        assertThat(submit(task, ANSWER).statusCode()).isEqualTo(204);
        assertRefused(submit(task, ANSWER), 404, "Esta tarea no está abierta para usted");
        assertRefused(titular.get(API + "/task/" + task), 404, "Esta tarea no está abierta para usted");
        for (String read : List.of("deployed-form", "form-variables", "form", "variables")) {
            assertRefused(
                    titular.get("/engine-rest/task/" + task + "/" + read),
                    404,
                    "Esta tarea no está abierta para usted");
        }
        assertRefused(
                titular.get(API + "/task/" + task + "/form-variables"), 404, "Esta tarea no está abierta para usted");
        assertRefused(
                titular.post(API + "/task/" + task + "/claim", "{\"userId\":\"titular-gt\"}"),
                404,
                "no está abierta para usted");
        String belizes = offered.offer("country-BZ");
        Visitor belize = Visitor.signedIn(port, "titular-bz");
        assertThat(belize.post(API + "/task/" + belizes + "/submit-form", ANSWER)
                        .statusCode())
                .isEqualTo(204);
        assertRefused(belize.post(API + "/task/" + belizes + "/submit-form", ANSWER), 404, "is not open to you");
    }

    @Test
    void saysThatAColleagueHasTakenTheTask() {
        tasks.claim(task, "suplente-gt");
        assertRefused(submit(task, ANSWER), 403, "Otra persona de su grupo ya tomó esta tarea");
        assertRefused(
                titular.post(API + "/task/" + task + "/claim", "{\"userId\":\"titular-gt\"}"),
                403,
                "ya tomó esta tarea");
    }

    @Test
    void saysThatTheSessionHasEnded() {
        assertRefused(
                Visitor.unknown(port).post(API + "/task/" + task + "/submit-form", ANSWER), 401, "Su sesión terminó");
        assertRefused(Visitor.unknown(port).get("/engine-rest/task"), 401, "Su sesión terminó");
        assertThat(titular.post("/camunda/api/admin/auth/user/default/logout", "")
                        .statusCode())
                .isEqualTo(204);
        assertRefused(submit(task, ANSWER), 401, "Su sesión terminó");
    }

    @Test
    void refusesWhatCannotBeReadWithoutAFault() {
        for (String body : List.of(
                "{\"variables\":",
                "[]",
                "{\"variables\":{\"answer\":{\"value\":\"a\",\"type\":\"Integer\"}}}",
                "{\"variables\":{\"answer\":{\"value\":\"a\",\"type\":\"NoSuchType\"}}}",
                "{\"variables\":{\"answer\":{\"value\":\"rO0AB\",\"type\":\"Object\",\"valueInfo\":{"
                        + "\"objectTypeName\":\"java.util.ArrayList\","
                        + "\"serializationDataFormat\":\"application/x-java-serialized-object\"}}}}",
                "{\"variables\":{\"answer\":{\"value\":\"{\",\"type\":\"Json\"}}}",
                "{\"variables\":{\"answer\":{\"value\":\"a\\u0000b\"}}}",
                "{\"variables\":{\"answer\":{\"value\":\"" + "x".repeat(10_000) + "\"}}}",
                "{\"nothing\":1}")) {
            HttpResponse<String> answer = submit(task, body);
            assertThat(answer.statusCode()).as(body + " → " + answer.body()).isEqualTo(400);
            assertSpeaksPlainly(answer);
        }
        for (String path : List.of(
                "/task?name=a%00b",
                "/task?createdBefore=ayer",
                "/task?sortBy=nothing&sortOrder=asc",
                "/task?maxResults=999999999",
                "/task?firstResult=-1",
                "/task?firstResult=0&maxResults=-5",
                "/filter?firstResult=-1",
                "/filter?maxResults=-5",
                "/process-definition?firstResult=-1",
                "/history/task?firstResult=-1&maxResults=-5",
                "/task?priority=99999999999999999999",
                "/filter/%27%3B--/list",
                "/process-definition/key/none/startForm",
                "/task/" + "x".repeat(2000))) {
            HttpResponse<String> answer = titular.get(API + path);
            assertThat(answer.statusCode()).as(path + " → " + answer.body()).isBetween(400, 404);
            assertSpeaksPlainly(answer);
        }
        assertThat(titular.get(API + "/task/%00/form").statusCode())
                .as("refused by the container")
                .isEqualTo(400);
        assertRefused(titular.get(API + "/task/%27%20or%20%271%27=%271"), 404, "Esta tarea no está abierta para usted");
        assertThat(titular.get(API + "/deployment/create").statusCode()).isEqualTo(405);
    }

    /** A selection of what {@link WrongBodiesStorm} finds in all operations. */
    @Test
    void aBodyThatIsNoneIsTheSendersMistakeAndWhatIsSwitchedOffIsNotThere() {
        Visitor admin = Visitor.signedIn(port, "admin");
        for (String path : List.of(
                "/authorization/create",
                "/group/create",
                "/tenant/create",
                "/migration/execute",
                "/identity/password-policy",
                "/identity/verify",
                "/condition",
                "/task/" + task + "/claim",
                "/task/" + task + "/submit-form",
                "/task",
                "/user/create",
                "/process-instance/message-async",
                "/telemetry/configuration",
                "/execution/x/messageSubscriptions/x/trigger")) {
            for (Visitor person : List.of(titular, admin)) {
                for (String body :
                        List.of("null", "[null]", "5", person == titular ? "{\"x\":{\"y\":[null]}}" : "null")) {
                    HttpResponse<String> answer = person.post(API + path, body);
                    assertThat(answer.statusCode()).as(path + " " + body).isBetween(200, 499);
                }
            }
        }
        for (String off : List.of("/case-execution", "/case-instance/count", "/history/case-instance", "/metrics")) {
            assertThat(admin.get(API + off).statusCode()).as(off).isIn(403, 404);
        }
    }

    @Test
    void refusesWhatIsLongerThanAnyFormOrModel() {
        String body = "{\"variables\":{\"answer\":{\"value\":\"" + "x".repeat(2 * 1024 * 1024) + "\"}}}";
        assertRefused(submit(task, body), 413, "2 MB");
        for (String text : List.of(body, ANSWER)) {
            HttpResponse<String> chunked = titular.send(titular.request("/engine-rest/task/" + task + "/submit-form")
                    .header("Content-Type", "application/json")
                    .header("Authorization", Visitor.authorization("titular-gt", Visitor.PASSWORD))
                    .POST(BodyPublishers.ofInputStream(
                            () -> new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)))));
            assertThat(chunked.statusCode()).isEqualTo(text.equals(body) ? 413 : 204);
        }
    }

    /** Each alternative is one more join to plan: twenty thousand kept a connection of the database for a minute. */
    @Test
    void aQueryOfManyAlternativesIsRefusedBeforeTheDatabaseIsAsked() {
        String view = json(titular.get(API + "/filter")).path(0).path("id").asText();
        assertThat(titular.post(API + "/task/count", alternatives(5)).statusCode())
                .isEqualTo(200);
        for (String path : List.of("/task/count", "/task", "/history/task", "/filter/" + view + "/count")) {
            assertRefused(titular.post(API + path, alternatives(20_000)), 400, "No se entendió");
        }
        for (String path :
                List.of("/process-instance/count", "/history/process-instance/count", "/history/task/count")) {
            assertRefused(
                    Visitor.basic(port, "gerencia", Visitor.PASSWORD, "POST", "/engine-rest" + path, alternatives(20)),
                    400,
                    "No se entendió");
        }
    }

    private static String alternatives(int many) {
        return "{\"orQueries\":[" + "{},".repeat(many - 1) + "{}]}";
    }

    @Test
    void aPackedBodyIsNotUnpacked() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream packing = new GZIPOutputStream(packed)) {
            packing.write("{}".getBytes(StandardCharsets.UTF_8));
        }
        HttpResponse<String> answer = titular.send(titular.request("/engine-rest/task/count")
                .header("Content-Type", "application/json")
                .header("Content-Encoding", "gzip")
                .header("Authorization", Visitor.authorization("titular-gt", Visitor.PASSWORD))
                .POST(BodyPublishers.ofByteArray(packed.toByteArray())));
        assertRefused(answer, 400, "No se entendió");
    }

    @Test
    void aCommentIsMadeInTheTasksOwnCase() {
        String another = offered.offer("country-BZ");
        String foreign = tasks.createTaskQuery().taskId(another).singleResult().getProcessInstanceId();
        String own = tasks.createTaskQuery().taskId(task).singleResult().getProcessInstanceId();
        String comment = API + "/task/" + task + "/comment/create";
        assertThat(titular.post(comment, "{\"message\":\"x\",\"processInstanceId\":\"" + foreign + "\"}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(titular.post(comment, "{\"message\":\"x\",\"processInstanceId\":\"" + own + "\"}")
                        .statusCode())
                .isEqualTo(200);
        assertThat(tasks.getProcessInstanceComments(foreign)).isEmpty();
    }

    private HttpResponse<String> submit(String id, String body) {
        return titular.post(API + "/task/" + id + "/submit-form", body);
    }

    private static void assertRefused(HttpResponse<String> answer, int status, String sentence) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(json(answer).path("message").asText()).contains(sentence);
        assertSpeaksPlainly(answer);
    }

    private static void assertSpeaksPlainly(HttpResponse<String> answer) {
        assertThat(json(answer).path("message").asText()).isNotBlank();
        assertThat(answer.body())
                .doesNotContain("ENGINE-", "Exception", "org.", "java.", "\tat ", "sql", "SQL", "SELECT", "<html");
    }
}
