package org.corett.moviliza.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.corett.moviliza.engine.Visitor.API;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collections;
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
import org.corett.moviliza.process.CoalitionProcess;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Every kind of person against every kind of task: reading, claiming, completing it and fetching its form and variables;
 * and for one task of each process against every other call that tells of a task or changes it.
 */
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
    private List<CoalitionProcess> processes;

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
    void everyCallAboutATaskAnswersEverybodyAsTheTableSays() {
        List<AnyTask.Open> open = anyTask.ofEveryKind();
        assertThat(open).hasSizeGreaterThan(1);
        // All at once: thousands of calls, each waiting for the server.
        try (var everybody = new Everybody(PEOPLE.size())) {
            everybody.eachOf(PEOPLE, username -> {
                Visitor person = Visitor.signedIn(port, username).accepting("application/json, */*;q=0.5");
                open.stream().filter(task -> !member(username, task)).forEach(task -> callAll(person, username, task));
                EngineCall.OF_ALL.forEach(call -> check(person, username, open.get(0), call));
            });
        }
        for (AnyTask.Open task : open) {
            assertUntouched(task);
            assertThat(anyTask.traces(task)).as(task.id()).isZero();
        }
        // One after the other: they claim the same tasks.
        for (String username : PEOPLE) {
            Visitor person = Visitor.signedIn(port, username).accepting("application/json, */*;q=0.5");
            open.stream().filter(task -> member(username, task)).forEach(task -> {
                callAll(person, username, task);
                assertUntouched(task);
            });
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
                boolean may = processes.stream()
                        .anyMatch(process ->
                                process.key().equals(key) && process.starters().includes(groups(username)));
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
            for (EngineCall call : EngineCall.COMPLETING) {
                HttpResponse<String> answer = call.by(admin, "admin", task);
                check(EngineCall.Answer.REFUSED.is(answer), said("admin", task, call, answer));
            }
            assertUntouched(task);
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void noViewOfTasksIsNarrowedByAVariable() {
        for (String username : List.of("titular-gt", "secretaria")) {
            Visitor person = Visitor.signedIn(port, username);
            String view =
                    Visitor.json(person.get(API + "/filter")).path(0).path("id").asText();
            String byVariable = "{\"processVariables\":[{\"name\":\"country\",\"operator\":\"eq\",\"value\":\"CR\"}]}";
            for (String what : List.of("/list?firstResult=0&maxResults=15", "/count")) {
                String path = API + "/filter/" + view + what;
                assertThat(person.post(path, "{}").statusCode()).as(path).isEqualTo(200);
                assertThat(person.post(path, byVariable).statusCode()).as(path).isEqualTo(403);
            }
        }
    }

    private void callAll(Visitor person, String username, AnyTask.Open task) {
        EngineCall.OF_A_TASK.stream()
                .filter(call -> call.essential() || task.first())
                .forEach(call -> check(person, username, task, call));
    }

    private void check(Visitor person, String username, AnyTask.Open task, EngineCall call) {
        EngineCall.Answer expected = call.expected(standing(username, task));
        HttpResponse<String> answer = call.by(person, username, task);
        check(expected.is(answer), "not " + expected + ": " + said(username, task, call, answer));
    }

    private EngineCall.Standing standing(String username, AnyTask.Open task) {
        if (username.equals(MANAGER)) {
            return EngineCall.Standing.MANAGER;
        }
        return member(username, task) ? EngineCall.Standing.MEMBER : EngineCall.Standing.STRANGER;
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
        assertThat(tasks.getVariables(open.id())).containsOnly(Map.entry("secret", AnyTask.SECRET));
        assertThat(tasks.getIdentityLinksForTask(open.id())).hasSameSizeAs(open.groups());
    }

    private void check(boolean holds, String otherwise) {
        if (!holds) {
            wrong.add(otherwise);
        }
    }

    private static String said(String username, AnyTask.Open task, EngineCall call, HttpResponse<String> answer) {
        return username + " " + task.key() + " " + call + " → " + answer.statusCode() + " " + answer.body();
    }
}
