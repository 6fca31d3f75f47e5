package org.corett.moviliza.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.corett.moviliza.engine.Visitor.API;
import static org.corett.moviliza.engine.Visitor.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Date;
import java.util.List;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.filter.Filter;
import org.corett.moviliza.Coalition;
import org.corett.moviliza.CoalitionTest;
import org.corett.moviliza.identity.People;
import org.corett.moviliza.shared.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@CoalitionTest
class InboxTest {
    @LocalServerPort
    private int port;

    @Autowired
    private Coalition coalition;

    @Autowired
    private OfferedTasks offered;

    @Autowired
    private TaskService tasks;

    @Autowired
    private FilterService filters;

    @Autowired
    private Clock clock;

    @Autowired
    private Grants grants;

    @Autowired
    private People people;

    private String task;

    @BeforeEach
    void aTaskOfTheSecretariat() {
        coalition.startAfresh();
        task = offered.offer("technical-secretariat");
    }

    @AfterEach
    void withdraw() {
        offered.withdraw();
        people.speak("titular-bz", Language.EN);
        people.speak("secretaria", Language.ES);
    }

    @Test
    void listsAndCountsOnlyWhatIsOfferedToThePerson() {
        Visitor secretaria = Visitor.signedIn(port, "secretaria");
        Visitor delegate = Visitor.signedIn(port, "titular-cr");
        assertThat(ids(secretaria.get(API + "/task"))).contains(task);
        assertThat(ids(delegate.get(API + "/task"))).doesNotContain(task);
        assertThat(json(delegate.get(API + "/task/count")).path("count").asInt())
                .isZero();
        assertThat(json(delegate.post(
                                API + "/task/count",
                                "{\"orQueries\":[{\"candidateGroup\":\"technical-secretariat\",\"nameLike\":\"%\"}]}"))
                        .path("count")
                        .asInt())
                .isZero();
        assertThat(delegate.get(API + "/task/" + task).statusCode()).isEqualTo(404);
    }

    @Test
    void findsATaskOfTwoGroupsByTheOtherGroup() {
        String both = offered.offer("country-CR", "country-GT");
        assertThat(ids(Visitor.signedIn(port, "titular-cr").get(API + "/task?candidateGroup=country-GT")))
                .containsExactly(both);
        assertThat(ids(Visitor.signedIn(port, "titular-mx").get(API + "/task?candidateGroup=country-GT")))
                .isEmpty();
    }

    @Test
    void showsTheFiltersOfTasklist() {
        Visitor secretaria = Visitor.signedIn(port, "secretaria");
        JsonNode shown = json(secretaria.get(API + "/filter?resourceType=Task"));
        assertThat(StreamSupport.stream(shown.spliterator(), false)
                        .map(filter -> filter.path("name").asText()))
                .containsExactlyInAnyOrder("Por hacer", "Mis tareas", "Vencidas", "Esta semana", "De mis grupos");
        assertThat(in(secretaria, "Por hacer")).containsExactly(task);
        assertThat(in(secretaria, "Mis tareas")).isEmpty();
        tasks.claim(task, "secretaria");
        assertThat(in(secretaria, "Por hacer")).containsExactly(task);
        assertThat(in(secretaria, "Mis tareas")).containsExactly(task);
        assertThat(in(secretaria, "De mis grupos")).containsExactly(task);
    }

    @Test
    void aDelegationHasItsCountrysTasksWhoeverHasTakenThem() {
        Visitor costaRica = Visitor.signedIn(port, "titular-cr");
        String asked = offered.offer("country-CR");
        String others = offered.offer("country-GT");
        tasks.claim(asked, "suplente-cr");
        assertThat(in(costaRica, "De mi país")).containsExactly(asked);
        assertThat(in(costaRica, "Por hacer")).doesNotContain(asked);
        assertThat(in(Visitor.signedIn(port, "titular-bz"), "My country's tasks"))
                .doesNotContain(asked, others);
    }

    @Test
    void whatIsOverdueAndWhatIsDueThisWeekHaveAViewEach() {
        Instant monday = LocalDate.now(clock)
                .with(TemporalAdjusters.next(DayOfWeek.MONDAY))
                .atStartOfDay(clock.getZone())
                .toInstant();
        due(task, clock.instant().minus(1, ChronoUnit.DAYS));
        String thisWeek = offered.offer("technical-secretariat");
        due(thisWeek, monday.minus(1, ChronoUnit.MINUTES));
        String later = offered.offer("technical-secretariat");
        due(later, monday.plus(1, ChronoUnit.HOURS));
        Visitor secretaria = Visitor.signedIn(port, "secretaria");
        assertThat(in(secretaria, "Vencidas")).containsExactly(task);
        assertThat(in(secretaria, "Esta semana")).containsExactly(thisWeek);
        assertThat(in(secretaria, "De mis grupos")).contains(task, thisWeek, later);
        assertThat(in(Visitor.signedIn(port, "titular-cr"), "Vencidas")).isEmpty();
    }

    @Test
    void viewsAreCalledInTheLanguageOfWhoeverReadsThemWhateverHerGroup() {
        assertThat(names("titular-bz"))
                .containsExactlyInAnyOrder(
                        "To do", "My tasks", "My country's tasks", "Overdue", "This week", "My groups' tasks");
        people.speak("titular-bz", Language.ES);
        people.speak("secretaria", Language.EN);
        assertThat(names("titular-bz"))
                .containsExactlyInAnyOrder(
                        "Por hacer", "Mis tareas", "De mi país", "Vencidas", "Esta semana", "De mis grupos");
        assertThat(names("secretaria"))
                .containsExactlyInAnyOrder("To do", "My tasks", "Overdue", "This week", "My groups' tasks");
        Visitor secretaria = Visitor.signedIn(port, "secretaria");
        assertThat(json(secretaria.get(API + "/filter/count?resourceType=Task"))
                        .path("count")
                        .asInt())
                .isEqualTo(5);
        assertThat(json(secretaria.get(API + "/filter?resourceType=Task&firstResult=3&maxResults=15")))
                .hasSize(2);
        assertThat(in(secretaria, "To do")).containsExactly(task);
    }

    @Test
    void aViewThatAsksForSomethingElseIsBroughtUpToDateAtTheStart() {
        Filter view = filters.createFilterQuery().filterName("Mis tareas").singleResult();
        filters.saveFilter(view.setQuery(tasks.createTaskQuery().taskAssignee("nobody")));
        // Somebody's own, of the same name, is left alone.
        Filter hers = filters.saveFilter(filters.newTaskFilter("Mis tareas")
                .setOwner("admin")
                .setQuery(tasks.createTaskQuery().taskPriority(7)));
        try {
            tasks.claim(task, "secretaria");
            Visitor secretaria = Visitor.signedIn(port, "secretaria");
            assertThat(ids(secretaria.post(
                            API + "/filter/" + view.getId() + "/list?firstResult=0&maxResults=15", "{}")))
                    .isEmpty();
            grants.grant();
            assertThat(ids(secretaria.post(
                            API + "/filter/" + view.getId() + "/list?firstResult=0&maxResults=15", "{}")))
                    .containsExactly(task);
            assertThat(filters.createFilterQuery().filterName("Mis tareas").list())
                    .extracting(Filter::getId)
                    .containsExactlyInAnyOrder(view.getId(), hers.getId());
            assertThat(filters.getFilter(hers.getId()).getOwner()).isEqualTo("admin");
        } finally {
            filters.deleteFilter(hers.getId());
        }
    }

    private List<String> names(String person) {
        JsonNode shown = json(Visitor.signedIn(port, person).get(API + "/filter?resourceType=Task&maxResults=8"));
        return StreamSupport.stream(shown.spliterator(), false)
                .map(filter -> filter.path("name").asText())
                .toList();
    }

    private void due(String id, Instant moment) {
        var open = tasks.createTaskQuery().taskId(id).singleResult();
        open.setDueDate(Date.from(moment));
        tasks.saveTask(open);
    }

    @Test
    void letsNobodyClaimForAnother() {
        Visitor secretaria = Visitor.signedIn(port, "secretaria");
        assertThat(secretaria
                        .post(API + "/task/" + task + "/claim", "{\"userId\":\"titular-cr\"}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(secretaria
                        .post(API + "/task/" + task + "/claim", "{\"userId\":\"secretaria\"}")
                        .statusCode())
                .isEqualTo(204);
        assertThat(secretaria.post(API + "/task/" + task + "/unclaim", "").statusCode())
                .isEqualTo(204);
    }

    @Test
    void refusesExpressionsInEveryQueryFromOutside() {
        Visitor secretaria = Visitor.signedIn(port, "secretaria");
        String expression = "{\"orQueries\":[{\"assigneeExpression\":\"${1+1}\"}]}";
        String filter = filters.createFilterQuery()
                .filterName("Por hacer")
                .singleResult()
                .getId();
        for (String path :
                List.of("/task", "/task/count", "/filter/" + filter + "/list", "/filter/" + filter + "/count")) {
            assertThat(secretaria.post(API + path, expression).statusCode()).isEqualTo(400);
            assertThat(Visitor.basic(port, "secretaria", Visitor.PASSWORD, "POST", "/engine-rest" + path, expression)
                            .statusCode())
                    .isEqualTo(400);
        }
    }

    private List<String> in(Visitor person, String filter) {
        String id =
                filters.createFilterQuery().filterName(filter).singleResult().getId();
        return ids(person.post(API + "/filter/" + id + "/list?firstResult=0&maxResults=15", "{}"));
    }

    private static List<String> ids(java.net.http.HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return StreamSupport.stream(json(answer).spliterator(), false)
                .map(found -> found.path("id").asText())
                .toList();
    }
}
