package org.corett.moviliza.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.corett.moviliza.engine.Visitor.PASSWORD;
import static org.corett.moviliza.engine.Visitor.json;

import java.net.http.HttpResponse;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.corett.moviliza.Coalition;
import org.corett.moviliza.CoalitionTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody who has taken a task and then leaves the delegation. */
@CoalitionTest
class FormerDelegateTest {
    private static final String ANSWER = "{\"variables\":{\"answer\":{\"value\":\"sí\"}}}";

    @LocalServerPort
    private int port;

    @Autowired
    private Coalition coalition;

    @Autowired
    private OfferedTasks offered;

    @Autowired
    private TaskService tasks;

    @Autowired
    private IdentityService identity;

    @Autowired
    private EngineUsers users;

    @Autowired
    private JdbcClient database;

    private String task;

    @BeforeEach
    void takesATask() {
        coalition.startAfresh();
        task = offered.offer("country-GT");
        assertThat(post("titular-gt", "claim", "{\"userId\":\"titular-gt\"}")).isEqualTo(204);
    }

    @AfterEach
    void isAppointedAgain() {
        database.sql("update appointment set ends_on = null where username = 'titular-gt'")
                .update();
        users.synchronize();
        offered.withdraw();
    }

    @Test
    void mayNoLongerReadOrAnswerWhatSheHadTaken() {
        identity.deleteMembership("titular-gt", "country-GT");
        assertThat(tasks.createTaskQuery().taskId(task).singleResult().getAssignee())
                .isEqualTo("titular-gt");
        assertThat(post("titular-gt", "submit-form", ANSWER)).isEqualTo(403);
        assertThat(post("titular-gt", "complete", ANSWER)).isEqualTo(403);
        assertThat(post("titular-gt", "comment/create", "{\"message\":\"x\"}")).isEqualTo(404);
        assertThat(call("titular-gt", "GET", "/task/" + task + "/form-variables", "")
                        .statusCode())
                .isEqualTo(403);
        assertThat(json(call("titular-gt", "GET", "/task?assignee=titular-gt", "")))
                .isEmpty();
        assertThat(tasks.createTaskQuery().taskId(task).count()).isOne();
    }

    @Test
    void losesItAtOnceInTheBrowserWhereSheIsSignedIn() {
        Visitor delegate = Visitor.signedIn(port, "titular-gt");
        assertThat(delegate.get(Visitor.API + "/task/" + task).statusCode()).isEqualTo(200);
        database.sql("update appointment set ends_on = :today where username = 'titular-gt'")
                .param("today", coalition.today())
                .update();
        users.synchronize();
        assertThat(delegate.get(Visitor.API + "/task/" + task).statusCode()).isEqualTo(404);
        assertThat(delegate.post(Visitor.API + "/task/" + task + "/submit-form", ANSWER)
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void leavesItToTheOthersWhenHerTermEnds() {
        database.sql("update appointment set ends_on = :today where username = 'titular-gt'")
                .param("today", coalition.today())
                .update();
        users.synchronize();
        assertThat(tasks.createTaskQuery().taskId(task).singleResult().getAssignee())
                .isNull();
        assertThat(post("titular-gt", "submit-form", ANSWER)).isEqualTo(403);
        assertThat(post("suplente-gt", "claim", "{\"userId\":\"suplente-gt\"}")).isEqualTo(204);
        assertThat(post("suplente-gt", "submit-form", ANSWER)).isEqualTo(204);
        assertThat(tasks.createTaskQuery().taskId(task).count()).isZero();
    }

    @Test
    void anAdministratorAnswersForNoCountryEither() {
        tasks.setAssignee(task, null);
        assertThat(post("admin", "submit-form", ANSWER)).isEqualTo(403);
        assertThat(post("admin", "complete", ANSWER)).isEqualTo(403);
        assertThat(post("admin", "assignee", "{\"userId\":\"admin\"}")).isEqualTo(204);
        assertThat(post("admin", "submit-form", ANSWER))
                .as("not even having taken it")
                .isEqualTo(403);
        assertThat(tasks.createTaskQuery().taskId(task).count()).isOne();
    }

    private int post(String person, String act, String json) {
        return call(person, "POST", "/task/" + task + "/" + act, json).statusCode();
    }

    private HttpResponse<String> call(String person, String method, String path, String json) {
        return Visitor.basic(port, person, PASSWORD, method, "/engine-rest" + path, json);
    }
}
