package org.corett.moviliza.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.corett.moviliza.engine.Visitor.API;
import static org.corett.moviliza.engine.Visitor.json;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.rest.impl.DefaultProcessEngineRestServiceImpl;
import org.camunda.bpm.engine.runtime.Job;
import org.corett.moviliza.Coalition;
import org.corett.moviliza.CoalitionTest;
import org.corett.moviliza.mobilization.Answers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An administrator against everything that the engine's interface can do to a case, its history and the groups. */
@CoalitionTest
class AdministratorTest {
    private static final String REST = "/engine-rest";

    /** Changes that administrators may make, and questions that are sent like changes. */
    private static final List<String> ANSWERED = List.of(
            "POST /user/create",
            "PUT /user/\\{id}/(profile|credentials)",
            "POST /user/\\{id}/unlock",
            "DELETE /user/\\{id}",
            "PUT /job/\\{id}/retries",
            "PUT /job-definition/\\{id}/retries",
            "POST /job/\\{id}/execute",
            "(PUT|DELETE) /incident/\\{id}/annotation",
            "POST /identity/(verify|password-policy)",
            "OPTIONS .*",
            "POST /schema/log",
            // Nothing is asked of it here; above it is.
            "POST /process-instance/\\{id}/modification",
            "POST .*/count",
            "POST /filter/\\{id}/(singleResult|list|count)",
            // Lists, asked with a body.
            "POST /(history/)?[a-z-]+(/[a-z-]*(report|statistics|query)[a-z-]*)?",
            "POST /history/[a-z-]+/cleanable-[a-z-]+-report(/count)?",
            "GET .*");

    @LocalServerPort
    private int port;

    @Autowired
    private Coalition coalition;

    @Autowired
    private AnyTask anyTask;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private ManagementService management;

    @Autowired
    private IdentityService identity;

    @Autowired
    private CaseIncidents incidents;

    @Autowired
    private AdministratorActs acts;

    @Autowired
    private JdbcClient database;

    private String number = "";
    private String instance = "";
    private String definition = "";
    private String task = "";
    private Visitor admin;

    @BeforeEach
    void aReportedSource() {
        anyTask.forget();
        coalition.startAfresh();
        number = coalition.as("titular-gt").start("mobilizationCycle", Answers.source());
        var run = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(number)
                .singleResult();
        instance = run.getId();
        definition = run.getProcessDefinitionId();
        task = coalition.as("secretaria").task(number, "completeDonorForm").getId();
        admin = Visitor.signedIn(port, "admin");
    }

    /** What stood open before: each of these answered 200 or 204. */
    @Test
    void noAdministratorTouchesACaseItsHistoryOrAGroup() {
        String modification =
                "{\"instructions\":[{\"type\":\"startBeforeActivity\",\"activityId\":\"signAgreement\"}]}";
        String variable = "{\"value\":\"1\",\"type\":\"String\"}";
        String batch = "\"processInstanceIds\":[\"" + instance + "\"]";
        List<String> attacks = List.of(
                "POST /process-instance/" + instance + "/modification " + modification,
                "POST /process-instance/" + instance + "/modification-async " + modification,
                "POST /modification/execute {\"processDefinitionId\":\"" + definition + "\"," + batch
                        + ",\"instructions\":[{\"type\":\"startBeforeActivity\",\"activityId\":\"signAgreement\"}]}",
                "POST /modification/executeAsync {\"processDefinitionId\":\"" + definition + "\"," + batch
                        + ",\"instructions\":[{\"type\":\"startBeforeActivity\",\"activityId\":\"signAgreement\"}]}",
                "PUT /process-instance/" + instance + "/variables/amount " + variable,
                "POST /process-instance/" + instance + "/variables {\"modifications\":{\"amount\":" + variable + "}}",
                "POST /process-instance/variables-async {" + batch + ",\"variables\":{\"amount\":" + variable + "}}",
                "PUT /execution/" + instance + "/localVariables/amount " + variable,
                "POST /execution/" + instance + "/signal {}",
                "PUT /task/" + task + "/variables/amount " + variable,
                "PUT /task/" + task + "/localVariables/amount " + variable,
                "DELETE /process-instance/" + instance + "?skipCustomListeners=true ",
                "POST /process-instance/delete {" + batch + ",\"deleteReason\":\"x\"}",
                "PUT /process-instance/" + instance + "/suspended {\"suspended\":true}",
                "PUT /process-instance/suspended {\"suspended\":true," + batch + "}",
                "PUT /process-definition/" + definition + "/suspended {\"suspended\":true}",
                "PUT /process-definition/" + definition + "/history-time-to-live {\"historyTimeToLive\":0}",
                "DELETE /process-definition/" + definition + "?cascade=true ",
                "DELETE /history/process-instance/" + instance + "/variable-instances ",
                "POST /history/process-instance/delete {\"historicProcessInstanceIds\":[\"" + instance + "\"]}",
                "POST /history/process-instance/set-removal-time {\"clearedRemovalTime\":true,"
                        + "\"historicProcessInstanceIds\":[\"" + instance + "\"]}",
                "POST /history/cleanup?immediatelyDue=true ",
                "POST /migration/generate {\"sourceProcessDefinitionId\":\"" + definition
                        + "\",\"targetProcessDefinitionId\":\"" + definition + "\"}",
                "POST /message {\"messageName\":\"motionDecided\",\"businessKey\":\"" + number + "\"}",
                "POST /signal {\"name\":\"x\"}",
                "POST /task/" + task + "/claim {\"userId\":\"admin\"}",
                "POST /task/" + task + "/assignee {\"userId\":\"titular-gt\"}",
                "POST /task/" + task + "/delegate {\"userId\":\"titular-gt\"}",
                "POST /task/" + task + "/unclaim ",
                "POST /task/" + task + "/complete {}",
                "POST /task/" + task + "/identity-links {\"userId\":\"admin\",\"type\":\"candidate\"}",
                "PUT /task/" + task + " {\"name\":\"x\",\"due\":\"2030-01-01T00:00:00.000+0000\"}",
                "DELETE /task/" + task + " ",
                "POST /task/" + task + "/comment/create {\"message\":\"x\"}",
                "POST /process-definition/" + definition + "/start {\"variables\":{}}",
                "POST /process-definition/" + definition + "/submit-form {\"variables\":{}}",
                "PUT /group/country-GT/members/admin ",
                "DELETE /group/country-GT/members/titular-gt ",
                "POST /group/create {\"id\":\"others\",\"name\":\"x\",\"type\":\"WORKFLOW\"}",
                "PUT /group/country-GT {\"id\":\"country-GT\",\"name\":\"x\",\"type\":\"WORKFLOW\"}",
                "DELETE /group/country-GT ",
                "POST /tenant/create {\"id\":\"x\",\"name\":\"x\"}",
                "POST /authorization/create {\"type\":1,\"permissions\":[\"ALL\"],\"userId\":\"admin\","
                        + "\"resourceType\":8,\"resourceId\":\"*\"}",
                "PUT /job-definition/none/suspended {\"suspended\":true}",
                "PUT /batch/none/suspended {\"suspended\":true}",
                "DELETE /metrics/task-worker ");
        Map<String, Object> before = state();
        List<String> let = new ArrayList<>();
        for (String attack : attacks) {
            String[] parts = attack.split(" ", 3);
            for (String base : List.of(REST, API)) {
                HttpResponse<String> answer = base.equals(REST)
                        ? Visitor.basic(port, "admin", Visitor.PASSWORD, parts[0], base + parts[1], parts[2])
                        : admin.call(parts[0], base + parts[1], parts[2]);
                if (answer.statusCode() != 403 && answer.statusCode() != 404) {
                    let.add(parts[0] + " " + parts[1] + " → " + answer.statusCode() + " " + answer.body());
                }
            }
        }
        assertThat(let).isEmpty();
        assertThat(state()).isEqualTo(before);
    }

    /** Also what the interface will learn with a later release of the engine. */
    @Test
    void everyOtherCallThatTheInterfaceHasIsRefused() {
        Map<String, Object> before = state();
        Set<String> let = new TreeSet<>();
        Set<String> calls = calls();
        assertThat(calls).hasSizeGreaterThan(300);
        for (String call : calls) {
            if (ANSWERED.stream().anyMatch(call::matches)) {
                continue;
            }
            String[] parts = call.split(" ");
            String path = parts[1].replaceFirst("^(/task/)\\{id}", "$1" + task)
                    .replaceFirst("(/process-instance/|/execution/)\\{[a-zA-Z]+}", "$1" + instance)
                    .replaceFirst("(/process-definition/)\\{[a-zA-Z]+}", "$1" + definition)
                    .replaceFirst("(/process-definition/key/)\\{[a-zA-Z]+}", "$1mobilizationCycle")
                    .replaceAll("\\{[^}]*}", "country-GT");
            HttpResponse<String> answer =
                    Visitor.basic(port, "admin", Visitor.PASSWORD, parts[0], REST + path, "{\"name\":\"x\"}");
            if (answer.statusCode() < 400) {
                let.add(call + " → " + answer.statusCode());
            }
        }
        assertThat(let).isEmpty();
        assertThat(state()).isEqualTo(before);
    }

    @Test
    void aJobThatFailedIsTriedAgainAndNoOtherIsMovedOrStopped() {
        Job failed = aFailedJob();
        String job = API + "/job/" + failed.getId() + "/retries";
        assertThat(admin.call("PUT", job, "{\"retries\":0}").statusCode()).isEqualTo(403);
        assertThat(admin.call("PUT", job, "{\"retries\":1,\"dueDate\":\"2030-01-01T00:00:00.000+0000\"}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(admin.call("PUT", job, "{\"retries\":1}").statusCode()).isEqualTo(204);
        assertThat(admin.call("PUT", job, "{\"retries\":3}").statusCode())
                .as("it has not failed again")
                .isEqualTo(403);
        assertThat(admin.call("DELETE", API + "/job/" + failed.getId(), "").statusCode())
                .isEqualTo(403);
        assertThat(acts.of(number))
                .extracting(AdministratorActs.Act::kind, AdministratorActs.Act::username)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(AdministratorActs.Kind.JOB_RETRIED, "admin"));
        assertThat(Visitor.signedIn(port, "gerencia")
                        .accepting("text/html")
                        .get("/casos/" + number)
                        .body())
                .contains("Administración", "volvió a intentar");
    }

    @Test
    void whatAnAdministratorDoesToAccountsIsRecordedAndStays() {
        try {
            HttpResponse<String> weak = admin.call(
                    "PUT",
                    API + "/user/suplente-do/credentials",
                    "{\"password\":\"corta\",\"authenticatedUserPassword\":\"" + Visitor.PASSWORD + "\"}");
            assertThat(weak.statusCode()).isEqualTo(400);
            assertThat(json(weak).path("message").asText()).contains("al menos 10 caracteres");
            assertThat(admin.post(
                                    API + "/user/create",
                                    "{\"profile\":{\"id\":\"otra\"},\"credentials\":{\"password\":\"corta\"}}")
                            .statusCode())
                    .isEqualTo(400);
            assertThat(admin.post(
                                    API + "/user/create",
                                    "{\"profile\":{\"id\":\"otra\"},\"credentials\":{\"password\":\"Larga-y-rara-7\"}}")
                            .statusCode())
                    .isEqualTo(204);
            assertThat(admin.call("DELETE", API + "/user/otra", "").statusCode())
                    .isEqualTo(204);
            assertThat(acts.latest(2, 0))
                    .extracting(AdministratorActs.Act::kind, AdministratorActs.Act::subject)
                    .containsExactly(
                            org.assertj.core.groups.Tuple.tuple(AdministratorActs.Kind.USER_DELETED, "otra"),
                            org.assertj.core.groups.Tuple.tuple(AdministratorActs.Kind.USER_ENTERED, "otra"));
            for (String erasing : List.of(
                    "delete from administrator_act",
                    "update administrator_act set username = 'nobody'",
                    "truncate administrator_act")) {
                assertThatThrownBy(() -> database.sql(erasing).update()).isInstanceOf(DataAccessException.class);
            }
        } finally {
            identity.deleteUser("otra");
        }
    }

    @Test
    void aManagerChangesNothingAndTriesNobodysPassword() {
        Map<String, Object> before = state();
        for (String call : List.of(
                "POST /identity/verify {\"username\":\"admin\",\"password\":\"x\"}",
                "POST /user/create {\"profile\":{\"id\":\"otra\"},\"credentials\":{\"password\":\"Larga-y-rara-7\"}}",
                "PUT /user/titular-gt/credentials {\"password\":\"Larga-y-rara-7\",\"authenticatedUserPassword\":\""
                        + Visitor.PASSWORD + "\"}",
                "DELETE /user/titular-gt ",
                "POST /user/titular-gt/unlock ",
                "PUT /process-instance/" + instance + "/suspended {\"suspended\":true}",
                "PUT /process-instance/" + instance + "/variables/amount {\"value\":\"1\"}",
                "DELETE /process-instance/" + instance + " ",
                "POST /task/" + task + "/assignee {\"userId\":\"gerencia\"}")) {
            String[] parts = call.split(" ", 3);
            HttpResponse<String> answer =
                    Visitor.basic(port, "gerencia", Visitor.PASSWORD, parts[0], REST + parts[1], parts[2]);
            assertThat(answer.statusCode()).as(call + answer.body()).isEqualTo(403);
        }
        assertThat(state()).isEqualTo(before);
    }

    /** A password that is tried leaves no trace, and whoever finds it acts in another's name. */
    @Test
    void anAdministratorTriesNobodysPasswordButHerOwnAndThatOneNotForEver() {
        assertThat(verify("titular-gt", Visitor.PASSWORD).statusCode()).isEqualTo(403);
        assertThat(verify("nadie", "x").statusCode()).isEqualTo(403);
        assertThat(json(verify("admin", "x")).path("authenticated").asBoolean(true))
                .isFalse();
        assertThat(json(verify("admin", Visitor.PASSWORD)).path("authenticated").asBoolean())
                .isTrue();
        for (int tries = 0; tries < 30; tries++) {
            verify("admin", "x" + tries);
        }
        assertThat(json(verify("admin", Visitor.PASSWORD)).path("authenticated").asBoolean(true))
                .as("after too many it is not looked at")
                .isFalse();
    }

    /** Saved under another's name, an account would bring its password along, and nobody would hear of it. */
    @Test
    void noAccountIsSavedUnderAnothersNameOrUnderNone() {
        String hers = kept("suplente-do");
        try {
            assertThat(admin.post(
                                    API + "/user/create",
                                    "{\"profile\":{\"id\":\"otra\"},\"credentials\":{\"password\":\"Larga-y-rara-7\"}}")
                            .statusCode())
                    .isEqualTo(204);
            // The engine looks at nothing but the number of changes.
            database.sql("update act_id_user set rev_ = (select rev_ from act_id_user where id_ = 'suplente-do')"
                            + " where id_ = 'otra'")
                    .update();
            assertThat(profile("{\"id\":\"suplente-do\",\"firstName\":\"X\",\"lastName\":\"\"}"))
                    .isEqualTo(400);
            assertThat(profile("{\"firstName\":\"X\",\"lastName\":\"\"}")).isEqualTo(400);
            assertThat(profile("{\"id\":\"otra\",\"firstName\":\"X\",\"lastName\":\"\"}"))
                    .isEqualTo(204);
            assertThat(kept("suplente-do")).isEqualTo(hers);
            for (String name : List.of("a b", "../x", "ñ", "admin ")) {
                assertThat(admin.post(
                                        API + "/user/create",
                                        "{\"profile\":{\"id\":\"" + name
                                                + "\"},\"credentials\":{\"password\":\"Larga-y-rara-7\"}}")
                                .statusCode())
                        .as(name)
                        .isEqualTo(400);
            }
        } finally {
            identity.deleteUser("otra");
        }
    }

    private int profile(String body) {
        return admin.call("PUT", API + "/user/otra/profile", body).statusCode();
    }

    private String kept(String username) {
        return database.sql("select concat(pwd_, salt_, first_, email_) from act_id_user where id_ = ?")
                .param(username)
                .query(String.class)
                .single();
    }

    private HttpResponse<String> verify(String username, String password) {
        return admin.post(
                API + "/identity/verify", "{\"username\":\"" + username + "\",\"password\":\"" + password + "\"}");
    }

    @Test
    void cockpitAndAdminShowAnAdministratorWhatRemains() {
        for (String path : List.of(
                API + "/user",
                API + "/user/titular-gt/profile",
                API + "/group",
                API + "/authorization",
                API + "/process-definition/count",
                API + "/process-definition/statistics?incidents=true",
                API + "/process-instance/" + instance,
                API + "/process-instance/" + instance + "/activity-instances",
                API + "/variable-instance?processInstanceIdIn=" + instance,
                API + "/incident",
                API + "/job",
                API + "/deployment",
                API + "/history/user-operation",
                "/camunda/api/cockpit/plugin/base/default/incident?firstResult=0&maxResults=5")) {
            assertThat(admin.get(path).statusCode()).as(path).isEqualTo(200);
        }
    }

    private Job aFailedJob() {
        incidents.raise(number, task, "test", "it failed");
        return management
                .createJobQuery()
                .processInstanceId(instance)
                .noRetriesLeft()
                .singleResult();
    }

    private Map<String, Object> state() {
        Map<String, Object> state = new HashMap<>();
        for (String table : List.of(
                "act_ru_execution",
                "act_ru_variable",
                "act_ru_task",
                "act_ru_identitylink",
                "act_ru_job",
                "act_hi_procinst",
                "act_hi_varinst",
                "act_hi_actinst",
                "act_hi_comment",
                "act_id_group",
                "act_id_membership",
                "act_id_tenant",
                "act_ru_authorization",
                "act_re_procdef",
                "act_re_deployment",
                "act_ru_batch",
                "act_ru_filter",
                "act_id_user")) {
            state.put(
                    table,
                    database.sql("select coalesce(md5(string_agg(row::text, '|' order by row::text)), '') from " + table
                                    + " row")
                            .query(String.class)
                            .single());
        }
        return state;
    }

    /** Every call of the engine's interface, from its own declarations. */
    private static Set<String> calls() {
        Set<String> calls = new TreeSet<>();
        walk(DefaultProcessEngineRestServiceImpl.class, "", calls, 0);
        return calls;
    }

    private static void walk(Class<?> resource, String path, Set<String> calls, int depth) {
        if (depth > 6) {
            return;
        }
        for (Method method : resource.getMethods()) {
            Path own = method.getAnnotation(Path.class);
            String here = own == null ? path : path + "/" + own.value().replaceAll("^/|/$", "");
            here = here.replaceAll("\\{\\s*(\\w+)\\s*:[^{}]*(\\{[^}]*})?[^}]*}", "{$1}")
                    .replaceAll("/$", "");
            String verb = Arrays.stream(method.getAnnotations())
                    .map(Annotation::annotationType)
                    .map(type -> type.getAnnotation(HttpMethod.class))
                    .filter(java.util.Objects::nonNull)
                    .map(HttpMethod::value)
                    .findFirst()
                    .orElse("");
            if (!verb.isEmpty()) {
                calls.add(verb + " " + (here.isEmpty() ? "/" : here));
            } else if (own != null) {
                walk(method.getReturnType(), here, calls, depth + 1);
            }
        }
    }
}
