package org.corett.moviliza.plenary;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.corett.moviliza.Coalition;
import org.corett.moviliza.CoalitionTest;
import org.corett.moviliza.engine.Visitor;
import org.corett.moviliza.identity.People;
import org.corett.moviliza.identity.Person;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** As long as a round or a vote is open, no channel tells anybody else what a country has answered. */
@CoalitionTest
class SealedPositionsTest {
    private static final String MARK = "Q4-only-Costa-Rica-has-said-this";

    @LocalServerPort
    private int port;

    @Autowired
    private Coalition coalition;

    @Autowired
    private AgreedRules rules;

    @Autowired
    private People people;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    @Autowired
    private JdbcClient database;

    private String session = "";

    @BeforeEach
    void aRoundIsOpen() {
        coalition.startAfresh();
        rules.voteAfter(0);
        coalition.today(LocalDate.parse("2026-03-01"));
        Map<String, Object> call = PlenaryScene.call("ORDINARY", LocalDate.parse("2026-03-20"));
        call.put("points", List.of(PlenaryScene.point("Un punto delicado")));
        session = coalition.as("presidencia").start("plenarySession", call);
        coalition.today(LocalDate.parse("2026-03-20"));
        new PlenaryScene(coalition).attend(session, "CR", "GT", "HN", "PA", "BZ");
    }

    @AfterEach
    void asSet() {
        rules.asSet();
    }

    @Test
    void nobodyElseReadsAPositionOfTheOpenRound() {
        coalition
                .as("titular-cr")
                .complete(session, "statePosition", Map.of("stance", "OBJECT", "reason", "No. " + MARK));

        assertThat(database.sql("select count(*) from position_stated where reason like ?")
                        .param("%" + MARK + "%")
                        .query(Integer.class)
                        .single())
                .as("it was kept where it belongs")
                .isEqualTo(1);
        SoftAssertions softly = new SoftAssertions();
        for (Person person : people.all()) {
            if (person.username().endsWith("-cr")) {
                continue;
            }
            Visitor visitor = Visitor.signedIn(port, person.username());
            for (String path : doors()) {
                softly.assertThat(visitor.get(path).body())
                        .as(person.username() + " " + path)
                        .doesNotContain(MARK);
            }
        }
        softly.assertThat(engineHolds("%" + MARK + "%")).isEmpty();
        softly.assertThat(database.sql("select count(*) from mail_message where text like :mark or html like :mark")
                        .param("mark", "%" + MARK + "%")
                        .query(Integer.class)
                        .single())
                .isZero();
        softly.assertAll();
        assertThat(Visitor.signedIn(port, "titular-cr")
                        .get("/plenaria/" + session)
                        .body())
                .as("her own page shows hers")
                .contains("Posición de su país, Costa Rica");
    }

    @Test
    void theEngineHoldsNoVote() {
        PlenaryScene scene = new PlenaryScene(coalition);
        scene.state(session, "CR", "OBJECT");
        for (String country : List.of("GT", "HN", "PA", "BZ")) {
            scene.state(session, country, "AGREE");
        }
        assertThat(coalition.openTasks(session)).contains("castVote");
        coalition.as("titular-cr").complete(session, "castVote", Map.of("choice", VoteChoice.ABSTAIN.name()));

        assertThat(database.sql("select choice from vote_cast")
                        .query(String.class)
                        .list())
                .containsExactly("ABSTAIN");
        assertThat(engineHolds("ABSTAIN")).isEmpty();
    }

    /** Columns of the engine's tables in which such a text stands. */
    private List<String> engineHolds(String text) {
        return database
                .sql("select table_name || '.' || column_name from information_schema.columns"
                        + " where table_schema = 'public' and table_name like 'act\\_%' and data_type in"
                        + " ('character varying', 'text')")
                .query(String.class)
                .list()
                .stream()
                .filter(column -> database.sql("select count(*) from " + column.replaceAll("\\..*", "") + " where "
                                        + column.replaceAll(".*\\.", "") + " like ?")
                                .param(text)
                                .query(Integer.class)
                                .single()
                        > 0)
                .toList();
    }

    private List<String> doors() {
        String instance = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(session)
                .singleResult()
                .getId();
        List<String> doors = new ArrayList<>(List.of(
                "/",
                "/correo",
                "/correo/mios",
                "/casos",
                "/casos/" + session,
                "/plenaria",
                "/plenaria/" + session,
                "/plenaria/" + session + "/cambios",
                "/plenaria/resoluciones.csv",
                "/gestion",
                "/gestion/cifras.csv",
                "/administracion",
                "/transparencia",
                "/buscar?q=" + MARK.substring(0, MARK.length() - 5),
                "/buscar?q=delicado",
                "/actuator/prometheus",
                "/camunda/api/cockpit/plugin/base/default/process-instance/" + instance + "/called-process-instances"));
        for (String list : List.of(
                "/task",
                "/process-instance",
                "/execution",
                "/variable-instance?deserializeValues=false",
                "/process-instance/" + instance + "/variables?deserializeValues=false",
                "/process-instance/" + instance + "/comment",
                "/history/task",
                "/history/variable-instance?deserializeValues=false",
                "/history/detail",
                "/history/user-operation",
                "/history/activity-instance",
                "/history/job-log",
                "/history/decision-instance?includeInputs=true&includeOutputs=true",
                "/history/incident",
                "/incident")) {
            doors.add("/engine-rest" + list);
            doors.add(Visitor.API + list);
        }
        tasks.createTaskQuery().list().forEach(task -> {
            doors.add("/engine-rest/task/" + task.getId() + "/form-variables?deserializeValues=false");
            doors.add("/engine-rest/task/" + task.getId() + "/variables?deserializeValues=false");
            doors.add("/engine-rest/task/" + task.getId() + "/deployed-form");
            doors.add("/tareas/" + task.getId());
        });
        return doors;
    }
}
