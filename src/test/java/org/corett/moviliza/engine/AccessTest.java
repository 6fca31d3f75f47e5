package org.corett.moviliza.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.corett.moviliza.engine.Visitor.API;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.task.Task;
import org.corett.moviliza.Coalition;
import org.corett.moviliza.CoalitionTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Every kind of person against every kind of task and every call that tells of a task or changes it. */
@CoalitionTest
class AccessTest {
    private static final List<String> PEOPLE = List.of(
            "presidencia",
            "secretaria",
            "titular-gt",
            "titular-bz",
            "suplente-cr",
            "comunicacion",
            "observador-oim",
            "gerencia");
    private static final String MANAGER = "gerencia";
    private static final Set<Integer> REFUSED = Set.of(400, 403, 404, 405);

    /** A call: its method, its path with {@code {id}} for the task, and what it sends. */
    private record Call(String method, String path, String body) {
        Call(String path) {
            this("GET", path, "");
        }

        HttpResponse<String> by(Visitor person, String task) {
            return person.call(method, API + path.replace("{id}", task), body.replace("{id}", task));
        }
    }

    /** What shows a task's content: answered to members and managers alone. */
    private static final List<Call> READS = List.of(
            new Call("/task/{id}"),
            new Call("/task/{id}/form"),
            new Call("/task/{id}/deployed-form"),
            new Call("/task/{id}/rendered-form"),
            new Call("/task/{id}/form-variables"),
            new Call("/task/{id}/form-variables?variableNames=secret"),
            new Call("/task/{id}/variables"),
            new Call("/task/{id}/variables/secret"),
            new Call("/task/{id}/variables/secret/data"),
            new Call("/task/{id}/localVariables"),
            new Call("/task/{id}/identity-links"),
            new Call("/task/{id}/comment"),
            new Call("/task/{id}/comment/none"),
            new Call("/task/{id}/attachment"),
            new Call("/task/{id}/attachment/none"),
            new Call("/process-instance/{id}"),
            new Call("/process-instance/{id}/variables"),
            new Call("/process-instance/{id}/variables/secret"),
            new Call("/process-instance/{id}/activity-instances"),
            new Call("/process-instance/{id}/comment"),
            new Call("/execution/{id}"),
            new Call("/execution/{id}/localVariables"),
            new Call("/history/task/{id}"),
            new Call("/history/process-instance/{id}"),
            new Call("/history/variable-instance/{id}"),
            new Call("/task/report/candidate-group-count"),
            new Call("/history/task/report?reportType=count&groupBy=taskName"),
            new Call("/process-definition/statistics?incidents=true"));

    /** Lists and counts: answered to everybody, and empty of what is not hers. */
    private static final List<Call> LISTS = List.of(
            new Call("/task?taskId={id}"),
            new Call("/task?taskIdIn={id}"),
            new Call("/task?processInstanceId={id}"),
            new Call("/task?processInstanceBusinessKey=ANY-2026-001&processInstanceId={id}"),
            new Call("/task?processInstanceId={id}&candidateGroup=technical-secretariat"),
            new Call("/task?processInstanceId={id}&processVariables=secret_eq_confidential-amount"),
            new Call("/task/count?processInstanceId={id}"),
            new Call(
                    "POST",
                    "/task",
                    "{\"processInstanceId\":\"{id}\",\"orQueries\":[{\"nameLike\":\"%\",\"unassigned\":true}]}"),
            new Call("POST", "/task/count", "{\"orQueries\":[{\"taskId\":\"{id}\",\"processInstanceId\":\"{id}\"}]}"),
            new Call("/variable-instance?processInstanceIdIn={id}"),
            new Call("/variable-instance/count?processInstanceIdIn={id}"),
            new Call("/process-instance?processInstanceIds={id}"),
            new Call("/execution?processInstanceId={id}"),
            new Call("/history/task?processInstanceId={id}"),
            new Call("/history/task/count?processInstanceId={id}"),
            new Call("/history/variable-instance?processInstanceId={id}"),
            new Call("/history/detail?processInstanceId={id}"),
            new Call("/history/activity-instance?processInstanceId={id}"),
            new Call("/history/process-instance?processInstanceId={id}"),
            new Call("/history/user-operation?taskId={id}"),
            new Call("/history/identity-link-log?taskId={id}"));

    /** What nobody but administrators does to a task, not even its members. */
    private static final List<Call> NEVER = List.of(
            new Call("POST", "/task/{id}/claim", "{\"userId\":\"observador-oim\"}"),
            new Call("POST", "/task/{id}/assignee", "{\"userId\":\"observador-oim\"}"),
            new Call("POST", "/task/{id}/delegate", "{\"userId\":\"observador-oim\"}"),
            new Call("POST", "/task/{id}/resolve", "{\"variables\":{\"secret\":{\"value\":\"1\"}}}"),
            new Call(
                    "POST",
                    "/task/{id}/bpmnError",
                    "{\"errorCode\":\"x\",\"variables\":{\"secret\":{\"value\":\"1\"}}}"),
            new Call("POST", "/task/{id}/bpmnEscalation", "{\"escalationCode\":\"x\"}"),
            new Call("POST", "/task/{id}/identity-links", "{\"groupId\":\"observers\",\"type\":\"candidate\"}"),
            new Call("POST", "/task/{id}/identity-links/delete", "{\"groupId\":\"presidency\",\"type\":\"candidate\"}"),
            new Call("PUT", "/task/{id}/variables/secret", "{\"value\":\"1\"}"),
            new Call("POST", "/task/{id}/variables", "{\"modifications\":{\"secret\":{\"value\":\"1\"}}}"),
            new Call("DELETE", "/task/{id}/variables/secret", ""),
            new Call("PUT", "/task/{id}/localVariables/secret", "{\"value\":\"1\"}"),
            new Call("POST", "/task/{id}/localVariables", "{\"modifications\":{\"secret\":{\"value\":\"1\"}}}"),
            new Call("PUT", "/task/{id}", "{\"name\":\"x\",\"assignee\":\"observador-oim\",\"priority\":1}"),
            new Call("DELETE", "/task/{id}", ""),
            new Call("POST", "/task/create", "{\"name\":\"x\",\"parentTaskId\":\"{id}\"}"),
            new Call("DELETE", "/task/{id}/comment", ""),
            new Call("DELETE", "/task/{id}/attachment/none", ""),
            new Call("PUT", "/process-instance/{id}/variables/secret", "{\"value\":\"1\"}"),
            new Call("PUT", "/execution/{id}/localVariables/secret", "{\"value\":\"1\"}"),
            new Call("DELETE", "/process-instance/{id}?skipCustomListeners=true", ""),
            new Call("PUT", "/process-instance/{id}/suspended", "{\"suspended\":true}"),
            new Call(
                    "POST",
                    "/process-instance/{id}/modification",
                    "{\"instructions\":[{\"type\":\"cancel\",\"activityId\":\"x\"}]}"),
            new Call("POST", "/execution/{id}/signal", "{}"),
            new Call("POST", "/message", "{\"messageName\":\"x\",\"processInstanceId\":\"{id}\"}"),
            new Call("POST", "/signal", "{\"name\":\"x\",\"executionId\":\"{id}\"}"),
            new Call("DELETE", "/history/task/{id}", ""),
            new Call("DELETE", "/history/process-instance/{id}", ""));

    /** What only members do. */
    private static final List<Call> WORK = List.of(
            new Call("POST", "/task/{id}/complete", "{\"variables\":{\"secret\":{\"value\":\"1\"}}}"),
            new Call("POST", "/task/{id}/submit-form", "{\"variables\":{\"secret\":{\"value\":\"1\"}}}"),
            new Call("POST", "/task/{id}/unclaim", ""),
            new Call("POST", "/task/{id}/comment/create", "{\"message\":\"x\"}"));

    @LocalServerPort
    private int port;

    @Autowired
    private Coalition coalition;

    @Autowired
    private AnyTask anyTask;

    @Autowired
    private TaskService tasks;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private IdentityService identity;

    @Autowired
    private RepositoryService repository;

    private final List<String> wrong = Collections.synchronizedList(new ArrayList<>());

    @BeforeEach
    void startAfresh() {
        anyTask.forget();
        coalition.startAfresh();
    }

    @AfterEach
    void forget() {
        anyTask.forget();
    }

    @Test
    void nobodyOutsideATasksGroupsReadsOrChangesAnythingOfIt() {
        List<AnyTask.Open> open = anyTask.ofEveryKind();
        assertThat(open).hasSizeGreaterThan(1);
        // All at once: thousands of calls, each waiting for the server.
        try (var everybody = new Everybody(PEOPLE.size())) {
            everybody.eachOf(PEOPLE, username -> {
                Visitor person = Visitor.signedIn(port, username).accepting("application/json, */*;q=0.5");
                open.stream().filter(task -> !member(username, task)).forEach(task -> outside(person, username, task));
            });
        }
        for (AnyTask.Open task : open) {
            assertUntouched(task);
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void membersDoTheirWorkAndNothingElse() {
        List<AnyTask.Open> open = anyTask.ofEveryKind();
        for (String username : PEOPLE) {
            Visitor person = Visitor.signedIn(port, username);
            for (AnyTask.Open task : open) {
                if (member(username, task)) {
                    inside(person, username, task);
                }
            }
        }
        for (AnyTask.Open task : open) {
            assertUntouched(task);
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void eachRoleStartsItsProcessesAndNoOthers() {
        for (String username : PEOPLE) {
            Visitor person = Visitor.signedIn(port, username);
            Set<String> offered = new java.util.TreeSet<>();
            JsonNode shown = Visitor.json(person.get(API
                    + "/process-definition?latestVersion=true&startablePermissionCheck=true&startableInTasklist=true"));
            shown.forEach(definition -> offered.add(definition.path("key").asText()));
            for (var definition :
                    repository.createProcessDefinitionQuery().latestVersion().list()) {
                String key = definition.getKey();
                boolean may = Rights.startersOf(key).stream().anyMatch(groups(username)::contains);
                check(offered.contains(key) == may, username + " offered " + key + ": " + !may);
                String base = API + "/process-definition/" + definition.getId();
                List<HttpResponse<String>> starts = List.of(
                        person.post(base + "/submit-form", "{\"variables\":{}}"),
                        person.post(base + "/start", "{\"businessKey\":\"x\",\"variables\":{\"x\":{\"value\":1}}}"),
                        person.get(base + "/deployed-start-form"));
                for (HttpResponse<String> start : starts) {
                    check(
                            (start.statusCode() == 403) == !may,
                            username + " " + start.uri().getPath() + " " + start.statusCode());
                }
            }
        }
        assertThat(runtime.createProcessInstanceQuery().count()).isZero();
        assertThat(wrong).isEmpty();
    }

    @Test
    void noAdministratorAnswersForACountryOrAnOrgan() {
        Visitor admin = Visitor.signedIn(port, "admin");
        for (AnyTask.Open task : anyTask.ofEveryKind()) {
            for (Call call : WORK.subList(0, 2)) {
                HttpResponse<String> answer = call.by(admin, task.id());
                check(answer.statusCode() == 403, said("admin", task, call, answer));
            }
            assertUntouched(task);
        }
        assertThat(wrong).isEmpty();
    }

    private void outside(Visitor person, String username, AnyTask.Open task) {
        boolean readsAll = username.equals(MANAGER);
        for (Call call : READS) {
            HttpResponse<String> answer = call.by(person, task.id());
            check(
                    readsAll
                            || REFUSED.contains(answer.statusCode())
                                    && !answer.body().contains("confidential"),
                    said(username, task, call, answer));
        }
        for (Call call : LISTS) {
            HttpResponse<String> answer = call.by(person, task.id());
            check(
                    readsAll || empty(answer) || REFUSED.contains(answer.statusCode()),
                    said(username, task, call, answer));
        }
        refusedToAll(person, username, task);
        List<Call> acts = new ArrayList<>(WORK);
        acts.add(new Call("POST", "/task/{id}/claim", "{\"userId\":\"" + username + "\"}"));
        for (Call call : acts) {
            HttpResponse<String> answer = call.by(person, task.id());
            check(REFUSED.contains(answer.statusCode()), said(username, task, call, answer));
        }
    }

    private void inside(Visitor person, String username, AnyTask.Open task) {
        for (String path : List.of(
                "/task/{id}",
                "/task/{id}/form",
                "/task/{id}/deployed-form",
                "/task/{id}/identity-links",
                "/task/{id}/comment")) {
            HttpResponse<String> answer = new Call(path).by(person, task.id());
            check(answer.statusCode() == 200, said(username, task, new Call(path), answer));
        }
        refusedToAll(person, username, task);
        Map<Call, Integer> steps = new LinkedHashMap<>();
        steps.put(new Call("POST", "/task/{id}/claim", "{\"userId\":\"" + username + "\"}"), 204);
        steps.put(new Call("POST", "/task/{id}/assignee", "{\"userId\":\"observador-oim\"}"), 403);
        steps.put(new Call("POST", "/task/{id}/resolve", "{}"), 403);
        steps.put(new Call("POST", "/task/{id}/comment/create", "{\"message\":\"De acuerdo\"}"), 200);
        steps.put(new Call("POST", "/task/{id}/unclaim", ""), 204);
        steps.forEach((call, status) -> {
            HttpResponse<String> answer = call.by(person, task.id());
            check(answer.statusCode() == status, said(username, task, call, answer));
        });
    }

    private void refusedToAll(Visitor person, String username, AnyTask.Open task) {
        for (Call call : NEVER) {
            HttpResponse<String> answer = call.by(person, task.id());
            check(REFUSED.contains(answer.statusCode()), said(username, task, call, answer));
        }
    }

    /** People at work at the same time. */
    private record Everybody(ExecutorService threads) implements AutoCloseable {
        Everybody(int people) {
            this(Executors.newFixedThreadPool(people));
        }

        void eachOf(List<String> people, Consumer<String> work) {
            List<Future<?>> working = people.stream()
                    .<Future<?>>map(person -> threads.submit(() -> work.accept(person)))
                    .toList();
            for (Future<?> one : working) {
                try {
                    one.get();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                } catch (ExecutionException e) {
                    throw new AssertionError(e.getCause());
                }
            }
        }

        @Override
        public void close() {
            threads.shutdownNow();
        }
    }

    private boolean member(String username, AnyTask.Open task) {
        return task.groups().stream().anyMatch(groups(username)::contains);
    }

    private final Map<String, Set<String>> groups = new ConcurrentHashMap<>();

    private Set<String> groups(String username) {
        return groups.computeIfAbsent(username, user -> identity.createGroupQuery().groupMember(user).list().stream()
                .map(Group::getId)
                .collect(Collectors.toSet()));
    }

    private void assertUntouched(AnyTask.Open open) {
        Task task = tasks.createTaskQuery().taskId(open.id()).singleResult();
        assertThat(task).as(open.id()).isNotNull();
        assertThat(task.getAssignee()).as(open.id()).isNull();
        assertThat(task.getName()).isEqualTo(open.key());
        assertThat(tasks.getVariables(open.id())).containsOnly(Map.entry("secret", "confidential-amount"));
        assertThat(tasks.getIdentityLinksForTask(open.id())).hasSameSizeAs(open.groups());
    }

    private static boolean empty(HttpResponse<String> answer) {
        JsonNode body = Visitor.json(answer);
        return answer.statusCode() == 200
                && (body.isArray() ? body.isEmpty() : body.path("count").asInt(1) == 0);
    }

    private void check(boolean holds, String otherwise) {
        if (!holds) {
            wrong.add(otherwise);
        }
    }

    private static String said(String username, AnyTask.Open task, Call call, HttpResponse<String> answer) {
        return username + " " + task.key() + " " + call.method() + " " + call.path() + " → " + answer.statusCode() + " "
                + answer.body();
    }
}
