package org.corett.moviliza.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.corett.moviliza.Coalition;
import org.corett.moviliza.CoalitionTest;
import org.corett.moviliza.engine.AwaitedTasks;
import org.corett.moviliza.engine.CaseHistory;
import org.corett.moviliza.engine.OpenTasks;
import org.corett.moviliza.plenary.PlenaryScene;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** With several items open at once everybody reads of each task which item it is about. */
@CoalitionTest
class SeveralItemsTest {
    private static final List<String> ITEMS = List.of("1. Acta anterior", "2. Prioridades", "3. Calendario · 2027");
    private static final List<String> SPANISH =
            ITEMS.stream().map(item -> "Fijar posición: " + item).toList();
    private static final List<String> ENGLISH =
            ITEMS.stream().map(item -> "State position: " + item).toList();

    @Autowired
    private WebApplicationContext program;

    @Autowired
    private Coalition coalition;

    @Autowired
    private AwaitedTasks awaited;

    @Autowired
    private OpenTasks openTasks;

    @Autowired
    private CaseHistory history;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private JdbcClient database;

    private MockMvc browser;
    private String session;

    @BeforeEach
    void open() {
        coalition.startAfresh();
        browser = MockMvcBuilders.webAppContextSetup(program)
                .apply(springSecurity())
                .build();
    }

    @Test
    void theHomeOfACountryNamesEachItemInItsLanguage() throws Exception {
        sit();
        assertThat(found("titular-cr", "/", "Fijar posición: [^<]+")).containsAll(SPANISH);
        assertThat(found("titular-bz", "/", "State position: [^<]+")).containsAll(ENGLISH);
        String home = page("titular-cr", "/");
        coalition.as("titular-cr").tasks(session, "statePosition").forEach(task -> assertThat(home)
                .as("the link under an item's name leads to that item")
                .containsPattern("href=\"/tareas/" + task.getId() + "\"[^>]*>[^<]*"
                        + Pattern.quote(task.getName().replaceFirst(" · PL-.*", ""))));
    }

    @Test
    void theCasePageNamesEachItemOnceAndEachCountryOnceForIt() throws Exception {
        sit();
        for (String address : List.of("/casos/" + session, "/casos")) {
            String page = page("presidencia", address);
            for (String task : SPANISH) {
                assertThat(occurrences(
                                page,
                                "Belice, Costa Rica[^<]*</span>(?:(?!Belice)[\\s\\S]){0,400}?" + Pattern.quote(task)))
                        .as(task + " in " + address)
                        .isEqualTo(1);
            }
            assertThat(page).doesNotContainPattern("Costa Rica[^<]*Costa Rica");
        }
    }

    @Test
    void answersStandInTheCourseUnderTheirItem() throws Exception {
        sit();
        var titular = coalition.as("titular-cr");
        titular.tasks(session, "statePosition").stream()
                .filter(task -> task.getName().contains("Prioridades"))
                .forEach(task -> titular.completeTask(task.getId(), PlenaryScene.position("AGREE")));
        assertThat(awaited.of(List.of("country-CR"), "titular-cr").stream()
                        .map(task -> task.name().spanish()))
                .containsExactlyInAnyOrder(SPANISH.get(0), SPANISH.get(2));
        assertThat(history.course(run(session)).stream()
                        .filter(passage -> "titular-cr".equals(passage.person()))
                        .map(passage -> passage.name().spanish()))
                .containsExactly(SPANISH.get(1));
        new PlenaryScene(coalition).all(session, "AGREE");
        assertThat(history.course(run(session)).stream()
                        .filter(passage -> "titular-mx".equals(passage.person()))
                        .map(passage -> passage.name().english()))
                .as("also once all items are closed")
                .containsExactlyInAnyOrderElementsOf(ENGLISH);
        for (String item : ITEMS) {
            assertThat(history.course(run(session)).stream()
                            .filter(passage -> passage.kind() != CaseHistory.Kind.TASK)
                            .map(passage -> passage.name().spanish()))
                    .as("what happened by itself")
                    .contains("Cerrar punto: " + item, "Punto cerrado: " + item)
                    .doesNotContain("Comunicar acuerdos: " + item);
        }
    }

    /** What is handed on to a successor is told by name, whatever signs an item's title holds. */
    @Test
    void whatIsHandedOnIsNamedInFull() {
        sit();
        assertThat(openTasks.of("country-CR").stream().map(open -> open.name().spanish()))
                .containsExactlyElementsOf(
                        SPANISH.stream().map(name -> name + " · " + session).toList());
        assertThat(openTasks.of("country-BZ").stream().map(open -> open.name().english()))
                .containsExactlyElementsOf(
                        ENGLISH.stream().map(name -> name + " · " + session).toList());
    }

    @Test
    void mailNamesTheItemOfItsTask() {
        sit();
        var titular = coalition.as("titular-cr");
        titular.tasks(session, "statePosition")
                .forEach(task -> assertThat(database.sql("select subject || text from mail_message where id in"
                                        + " (select mail from mail_task where task_id = ? and username = 'titular-cr')")
                                .param(task.getId())
                                .query(String.class)
                                .single())
                        .contains(task.getName().replaceFirst("Fijar posición: (.*?) · PL-.*", "$1")));
    }

    /** The models run their items side by side; one that takes them in turn is read as well. */
    @Test
    void itemsOneAfterTheOtherAreNamedEachByItsOwn() {
        repository
                .createDeployment()
                .name("test")
                .addModelInstance(
                        "turns.bpmn",
                        Bpmn.createExecutableProcess("offered")
                                .name("De prueba")
                                .camundaHistoryTimeToLiveString("P1D")
                                .startEvent()
                                .subProcess("turn")
                                .embeddedSubProcess()
                                .startEvent()
                                .userTask("work")
                                .name("Responder")
                                .camundaCandidateGroups("country-CR")
                                .endEvent()
                                .subProcessDone()
                                .camundaInputParameter("itemName", "${item}")
                                .multiInstance()
                                .sequential()
                                .camundaCollection("${joint.organs()}")
                                .camundaElementVariable("item")
                                .multiInstanceDone()
                                .endEvent()
                                .done())
                .deploy();
        try {
            String number = "TT-2026-009";
            runtime.createProcessInstanceByKey("offered").businessKey(number).execute();
            List<String> turns = List.of("presidency", "technical-secretariat");
            List<String> asked = new ArrayList<>();
            for (int turn = 0; turn < turns.size(); turn++) {
                awaited.in(List.of(number))
                        .forEach(task -> asked.add(task.name().spanish()));
                coalition.as("titular-cr").complete(number, "work", Map.of("answer", "sí"));
            }
            assertThat(asked)
                    .containsExactlyElementsOf(
                            turns.stream().map(item -> "Responder: " + item).toList());
            assertThat(history.course(run(number)).stream()
                            .filter(passage -> passage.kind() == CaseHistory.Kind.TASK)
                            .map(passage -> passage.name().spanish()))
                    .containsExactlyElementsOf(asked);
        } finally {
            repository
                    .createDeploymentQuery()
                    .deploymentName("test")
                    .list()
                    .forEach(made -> repository.deleteDeployment(made.getId(), true));
        }
    }

    /** A session with three items, of which nine countries state their positions. */
    private void sit() {
        Map<String, Object> call =
                PlenaryScene.call("ORDINARY", coalition.today().plusDays(20));
        call.put(
                "points",
                ITEMS.stream()
                        .map(item -> PlenaryScene.point(item.substring("1. ".length())))
                        .toList());
        session = coalition.as("presidencia").start("plenarySession", call);
        PlenaryScene scene = new PlenaryScene(coalition);
        scene.prepare(session);
        coalition.today(coalition.today().plusDays(20));
        scene.register(session, "BZ", "CR", "SV", "GT", "HN", "MX", "NI", "PA", "DO");
    }

    private List<String> found(String person, String address, String pattern) throws Exception {
        Matcher matcher = Pattern.compile(pattern).matcher(page(person, address));
        List<String> found = new ArrayList<>();
        while (matcher.find()) {
            found.add(matcher.group());
        }
        return found;
    }

    private static int occurrences(String page, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(page);
        int found = 0;
        while (matcher.find()) {
            found++;
        }
        return found;
    }

    private String page(String person, String address) throws Exception {
        return browser.perform(get(address).with(user(person)))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private CaseHistory.Run run(String number) {
        String id = database.sql("select id_ from act_hi_procinst where business_key_ = ?")
                .param(number)
                .query(String.class)
                .single();
        return history.runs(List.of(id)).get(0);
    }
}
