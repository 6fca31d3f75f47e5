package org.corett.moviliza.consultancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.corett.moviliza.Coalition;
import org.corett.moviliza.CoalitionTest;
import org.corett.moviliza.calls.Calls;
import org.corett.moviliza.calls.Offers;
import org.corett.moviliza.engine.Visitor;
import org.corett.moviliza.identity.People;
import org.corett.moviliza.identity.Person;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Until the evaluations are closed, no channel tells anybody what a country found, whoever asks [gaps 21]. */
@CoalitionTest
class SealedScoresTest {
    private static final String MARK = "Z7-only-Costa-Rica-knows-this";

    @LocalServerPort
    private int port;

    @Autowired
    private Coalition coalition;

    @Autowired
    private People people;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    @Autowired
    private JdbcClient database;

    @Autowired
    private OffersStandIn applicants;

    @Autowired
    private Calls calls;

    @Autowired
    private Offers offers;

    @Autowired
    private Hirings hirings;

    @Autowired
    private ConsultantHiringTasks steps;

    @Autowired
    private ManagementService management;

    private String cons = "";

    @BeforeEach
    void costaRicaHasEvaluated() {
        coalition.startAfresh();
        coalition.today(LocalDate.parse("2026-07-06"));
        cons = coalition.as("secretaria").start("consultantHiring", HiringAnswers.consultancy());
        applicants.submit(cons, 2);
        coalition.today(LocalDate.parse("2026-07-22"));
        coalition.as("presidencia").complete(cons, "firstFilter", HiringAnswers.filter(2));
        coalition.as("secretaria").complete(cons, "firstFilter", HiringAnswers.filter(2));
        coalition.as("titular-cr").complete(cons, "evaluateOffers", HiringAnswers.but(marked(), "remarks", MARK));
    }

    @Test
    void noRestAddressTellsAnybody() {
        SoftAssertions softly = new SoftAssertions();
        for (Person person : people.all()) {
            Rest rest = Rest.as(port, person.username());
            for (String path : restPaths()) {
                softly.assertThat(rest.get(path).body())
                        .as(person.username() + " " + path)
                        .doesNotContain(MARK);
            }
        }
        softly.assertAll();
    }

    @Test
    void whoOverseesReadsFormsWithoutThePeopleInThem() {
        String task = coalition.as("titular-ni").task(cons, "evaluateOffers").getId();
        String name =
                Objects.requireNonNull(offers.of(calls.latest(cons)).get(0).name());
        String path = "/engine-rest/task/" + task + "/form-variables?deserializeValues=false";

        assertThat(Rest.as(port, "titular-ni").get(path).body()).contains(name);
        for (String overseer : List.of("gerencia", "admin")) {
            assertThat(Rest.as(port, overseer).get(path).body())
                    .as(overseer)
                    .doesNotContain(name)
                    .doesNotContain("offerFacts");
        }
    }

    @Test
    void noAdministratorEndsTheEvaluationsBeforeTheirTime() {
        Rest admin = Rest.as(port, "admin");
        List<Job> timers = management.createJobQuery().timers().list();
        assertThat(timers).isNotEmpty();
        for (Job timer : timers) {
            assertThat(admin.post("/engine-rest/job/" + timer.getId() + "/execute", "{}")
                            .statusCode())
                    .isEqualTo(403);
            assertThat(admin.put("/engine-rest/job/" + timer.getId() + "/duedate", "{\"duedate\": null}")
                            .statusCode())
                    .isEqualTo(403);
        }
        assertThatThrownBy(() -> steps.closeEvaluation(cons, "confirm")).hasMessageContaining("is evaluated until");
        assertThat(hirings.get(cons).status()).isEqualTo(HiringStatus.EVALUATING);
    }

    @Test
    void whoIsLateLearnsSoWhenTheTaskIsGone() {
        String task = coalition.as("titular-ni").task(cons, "evaluateOffers").getId();
        coalition.today(LocalDate.parse("2026-08-04"));

        HttpResponse<String> answer = Rest.as(port, "titular-ni").submit(task, HiringAnswers.evaluation(80, 80));

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("El plazo de esta tarea venció", "la tarea nueva está en su bandeja");
        assertThat(coalition.as("titular-ni").tasks(cons, "evaluateOffers")).hasSize(1);
    }

    @Test
    void noPageOfTheApplicationsOrThePortalTellsAnybodyElse() {
        SoftAssertions softly = new SoftAssertions();
        for (Person person : people.all()) {
            if (person.username().endsWith("-cr")) {
                continue;
            }
            Visitor visitor = Visitor.signedIn(port, person.username());
            for (String path : pages()) {
                softly.assertThat(visitor.get(path).body())
                        .as(person.username() + " " + path)
                        .doesNotContain(MARK);
            }
        }
        softly.assertAll();
    }

    @Test
    void neitherMailNorTheEnginesTablesHoldAScore() {
        assertThat(database.sql("select count(*) from mail_message where text like :mark or html like :mark")
                        .param("mark", "%" + MARK + "%")
                        .query(Integer.class)
                        .single())
                .isZero();
        for (Map<String, Object> column : database.sql("select table_name, column_name from information_schema.columns"
                        + " where table_schema = 'public' and table_name like 'act\\_%' and data_type in"
                        + " ('character varying', 'text')")
                .query()
                .listOfRows()) {
            assertThat(database.sql("select count(*) from " + column.get("table_name") + " where "
                                    + column.get("column_name") + " like :mark")
                            .param("mark", "%" + MARK + "%")
                            .query(Integer.class)
                            .single())
                    .as(column.toString())
                    .isZero();
        }
        assertThat(database.sql("select count(*) from score where comment = :mark")
                        .param("mark", MARK)
                        .query(Integer.class)
                        .single())
                .as("it was kept where it belongs")
                .isEqualTo(6);
    }

    @Test
    void noMailToAnOfficialNamesAnApplicant() {
        List<String> mails = database.sql(
                        "select recipient || subject || text || html from mail_message" + " where secrecy <> 'READER'")
                .query(String.class)
                .list();
        List<String> names = offers.of(calls.latest(cons)).stream()
                .map(offer -> Objects.requireNonNull(offer.name()))
                .toList();

        assertThat(names).hasSize(2);
        assertThat(mails)
                .hasSizeGreaterThan(20)
                .allSatisfy(mail -> assertThat(mail).doesNotContain(names).doesNotContain("@ofertas.example"));
        assertThat(database.sql("select recipient from mail_message where secrecy = 'READER'")
                        .query(String.class)
                        .list())
                .as("the applicants' own letters would be found")
                .allSatisfy(address -> assertThat(address).endsWith("@ofertas.example"));
    }

    @Test
    void aFinishedEvaluationStaysAsItWasGiven() {
        for (String change : List.of(
                "update score set points = 0",
                "delete from score",
                "update evaluation set person = 'x'",
                "delete from evaluation")) {
            assertThatThrownBy(() -> database.sql(change).update())
                    .as(change)
                    .hasMessageContaining("keeps what was recorded");
        }
    }

    private List<String> restPaths() {
        String instance = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(cons)
                .singleResult()
                .getId();
        List<String> paths = new ArrayList<>(List.of(
                "/engine-rest/task",
                "/engine-rest/process-instance",
                "/engine-rest/execution",
                "/engine-rest/process-instance/" + instance + "/variables?deserializeValues=false",
                "/engine-rest/process-instance/" + instance + "/comment",
                "/engine-rest/variable-instance?deserializeValues=false",
                "/engine-rest/history/task",
                "/engine-rest/history/variable-instance?deserializeValues=false",
                "/engine-rest/history/detail",
                "/engine-rest/history/user-operation",
                "/engine-rest/history/activity-instance",
                "/engine-rest/history/process-instance",
                "/engine-rest/history/job-log",
                "/engine-rest/history/decision-instance?includeInputs=true&includeOutputs=true",
                "/engine-rest/history/incident"));
        tasks.createTaskQuery().list().forEach(task -> {
            paths.add("/engine-rest/task/" + task.getId() + "/form-variables?deserializeValues=false");
            paths.add("/engine-rest/task/" + task.getId() + "/variables?deserializeValues=false");
            paths.add("/engine-rest/task/" + task.getId() + "/deployed-form");
        });
        return paths;
    }

    private List<String> pages() {
        String instance = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(cons)
                .singleResult()
                .getId();
        return Stream.of(
                        "/",
                        "/correo",
                        "/actuator/prometheus",
                        "/convocatorias/" + cons,
                        "/consultorias",
                        "/consultorias/" + cons,
                        "/consultorias/" + cons + "/comparacion",
                        "/camunda/api/engine/engine/default/history/detail",
                        "/camunda/api/engine/engine/default/variable-instance?deserializeValues=false",
                        "/camunda/api/engine/engine/default/history/variable-instance?deserializeValues=false",
                        "/camunda/api/cockpit/plugin/base/default/process-instance/" + instance
                                + "/called-process-instances")
                .toList();
    }

    private static Map<String, Object> marked() {
        Map<String, Object> form = new HashMap<>(HiringAnswers.evaluation(83, 47));
        List<Map<String, Object>> scores = new ArrayList<>();
        for (Object row : (List<?>) form.get("scores")) {
            Map<String, Object> score = new HashMap<>();
            ((Map<?, ?>) row).forEach((key, value) -> score.put(key.toString(), value));
            score.put("comment", MARK);
            scores.add(score);
        }
        form.put("scores", scores);
        return form;
    }
}
