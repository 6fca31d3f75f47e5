package org.corett.moviliza.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.corett.moviliza.engine.Visitor.PASSWORD;
import static org.corett.moviliza.engine.Visitor.json;

import java.net.http.HttpResponse;
import java.util.List;
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
        database.sql("delete from appointment where username = 'titular-gt' and role = 'OBSERVER'")
                .update();
        database.sql("update appointment set ends_on = null where username = 'titular-gt'")
                .update();
        users.synchronize();
        offered.withdraw();
    }

    @Test
    void mayNoLongerReadOrAnswerWhatSheHadTaken() {
        identity.deleteMembership("titular-gt", "country-GT");
        identity.createMembership("titular-gt", "observers");
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
    void isSignedOutAtOnceInEveryBrowserAndDoesNotComeInAgain() {
        Visitor delegate = Visitor.signedIn(port, "titular-gt");
        Visitor elsewhere = Visitor.signedIn(port, "titular-gt");
        Visitor colleague = Visitor.signedIn(port, "suplente-gt");
        assertThat(delegate.get(Visitor.API + "/task/" + task).statusCode()).isEqualTo(200);
        herTermEnds();
        assertThat(delegate.get(Visitor.API + "/task/" + task).statusCode()).isEqualTo(401);
        assertThat(delegate.post(Visitor.API + "/task/" + task + "/submit-form", ANSWER)
                        .statusCode())
                .isIn(401, 403);
        assertThat(Visitor.location(elsewhere.get("/"))).endsWith("/entrar?sesion");
        assertThat(elsewhere.get("/engine-rest/task").statusCode()).isEqualTo(401);
        assertThat(colleague.get(Visitor.API + "/task/" + task).statusCode()).isEqualTo(200);
        assertThat(Visitor.location(Visitor.unknown(port).signIn("titular-gt", PASSWORD)))
                .contains("/entrar?error");
        assertThat(call("titular-gt", "GET", "/task", "").statusCode()).isEqualTo(401);
        assertThat(tasks.createTaskQuery().taskId(task).count()).isOne();
    }

    @Test
    void leavesItToTheOthersWhenHerTermEnds() {
        herTermEnds();
        assertThat(tasks.createTaskQuery().taskId(task).singleResult().getAssignee())
                .isNull();
        assertThat(post("titular-gt", "submit-form", ANSWER)).isEqualTo(401);
        assertThat(post("suplente-gt", "claim", "{\"userId\":\"suplente-gt\"}")).isEqualTo(204);
        assertThat(post("suplente-gt", "submit-form", ANSWER)).isEqualTo(204);
        assertThat(tasks.createTaskQuery().taskId(task).count()).isZero();
    }

    /** What waited for her is withdrawn and says so; what waits for others, and what has left, stays as it is. */
    @Test
    void getsNoMailThatStillWaitedForHer() {
        offered.offer("country-GT");
        mail("state = 'WAITING', finished_at = null");
        mail("state = 'SENT' where id = (select min(id) from mail_message where username = 'titular-gt')");
        herTermEnds();
        assertThat(states("titular-gt")).containsExactly("SENT", "WITHDRAWN");
        assertThat(states("suplente-gt")).containsOnly("WAITING");
        int before = states("titular-gt").size();
        offered.offer("country-GT");
        assertThat(states("titular-gt")).hasSize(before);
    }

    @Test
    void keepsTheMailOfTheRoleThatSheStillHas() {
        database.sql(
                        "insert into appointment (username, role, starts_on) values ('titular-gt', 'OBSERVER', '2020-01-01')")
                .update();
        users.synchronize();
        String both = offered.offer("country-GT", "observers");
        mail("state = 'WAITING', finished_at = null");
        herTermEnds();
        assertThat(database.sql("select mail.state from mail_task told join mail_message mail on mail.id = told.mail"
                                + " where told.username = 'titular-gt' and told.task_id = :task")
                        .param("task", both)
                        .query(String.class)
                        .single())
                .isEqualTo("WAITING");
        assertThat(states("titular-gt")).contains("WITHDRAWN");
        assertThat(call("titular-gt", "GET", "/task", "").statusCode()).isEqualTo(200);
    }

    private void herTermEnds() {
        database.sql("update appointment set ends_on = :today where username = 'titular-gt' and country = 'GT'")
                .param("today", coalition.today())
                .update();
        users.synchronize();
    }

    private void mail(String change) {
        database.sql("update mail_message set " + change).update();
    }

    private List<String> states(String username) {
        return database.sql("select state from mail_message where username = :user order by id")
                .param("user", username)
                .query(String.class)
                .list();
    }

    @Test
    void anAdministratorAnswersForNoCountryEither() {
        tasks.setAssignee(task, null);
        assertThat(post("admin", "submit-form", ANSWER)).isEqualTo(403);
        assertThat(post("admin", "complete", ANSWER)).isEqualTo(403);
        assertThat(post("admin", "assignee", "{\"userId\":\"admin\"}")).isEqualTo(403);
        tasks.setAssignee(task, "admin");
        assertThat(post("admin", "submit-form", ANSWER))
                .as("not even having taken it")
                .isEqualTo(403);
        tasks.setAssignee(task, null);
        assertThat(tasks.createTaskQuery().taskId(task).count()).isOne();
    }

    private int post(String person, String act, String json) {
        return call(person, "POST", "/task/" + task + "/" + act, json).statusCode();
    }

    private HttpResponse<String> call(String person, String method, String path, String json) {
        return Visitor.basic(port, person, PASSWORD, method, "/engine-rest" + path, json);
    }
}
