package org.corett.moviliza.plenary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.assertj.core.api.SoftAssertions;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.corett.moviliza.BadInput;
import org.corett.moviliza.Coalition;
import org.corett.moviliza.CoalitionTest;
import org.corett.moviliza.engine.FormCatalog;
import org.corett.moviliza.engine.FormRefused;
import org.corett.moviliza.engine.TaskMethods;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whatever is typed into a form of a session, people get one clear sentence and nothing is changed or lost. */
@CoalitionTest
class PlenaryBadInputTest {
    private static final LocalDate SITTING = LocalDate.of(2026, 4, 14);

    @LocalServerPort
    private int port;

    @Autowired
    private Coalition coalition;

    @Autowired
    private AgreedRules rules;

    @Autowired
    private FormCatalog forms;

    @Autowired
    private Sessions sessions;

    @Autowired
    private AgendaItems items;

    @Autowired
    private Ballots ballots;

    @Autowired
    private JdbcClient database;

    private final SoftAssertions softly = new SoftAssertions();
    private PlenaryScene plenary;
    private String session = "";

    @BeforeEach
    void startAfresh() {
        rules.voteAfter(1);
        coalition.startAfresh();
        coalition.today(LocalDate.of(2026, 3, 30));
        plenary = new PlenaryScene(coalition);
    }

    @AfterEach
    void putTheRulesBack() {
        rules.asSet();
    }

    @Test
    void isRefusedByEveryFormOfASessionWithTheFieldsLabel() {
        session = start();
        task("secretaria", "prepareDocuments", Map.of("documents", List.of(document())));
        coalition.today(SITTING);
        task("secretaria", "registerAttendance", PlenaryScene.attendance("HN"));
        task("presidencia", "confirmQuorum", Map.of("decision", "AGREE"));
        task("presidencia", "reconveneSession", Map.of("date", "2026-04-20", "time", "09:00", "place", "En línea"));
        coalition.today(LocalDate.of(2026, 4, 20));
        task("secretaria", "registerAttendance", PlenaryScene.attendance("BZ", "CR", "SV", "GT", "HN"));
        task("presidencia", "confirmQuorum", Map.of("decision", "AGREE"));
        task("titular-cr", "statePosition", Map.of("stance", "OBJECT", "reason", "No considera nuestra ley."));
        plenary.all(session, "AGREE");
        task("presidencia", "amendMotion", Map.of("text", "Texto dos"));
        task("secretaria", "amendMotion", Map.of("decision", "AGREE"));
        plenary.all(session, "OBJECT");
        task("titular-cr", "castVote", Map.of("choice", "YES"));
        String motion = items.of(session).get(0).motion();
        softly.assertThat(ballots.votes(motion)).singleElement().returns(VoteChoice.YES.name(), Answer::answer);
        coalition.today(LocalDate.of(2026, 5, 4));
        task("secretaria", "draftMinutes", Map.of("text", "Acta"));
        task("titular-bz", "commentMinutes", Map.of("comment", "Falta la hora."));
        coalition.today(LocalDate.of(2026, 5, 20));
        task("presidencia", "signMinutes", Map.of("decision", "AGREE"));
        softly.assertAll();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"variables\":{\"stance\":{\"value\":\"AGREE\"}}",
                "{\"variables\":[1,2]}",
                "{\"variables\":{\"stance\":\"AGREE\"}}",
                "{\"variables\":{\"stance\":{\"value\":\"{\\\"a\\\"\",\"type\":\"Json\"}}}",
                "{\"variables\":{\"stance\":{\"value\":\"AGREE\",\"type\":\"Bytes\"}}}",
                "not json at all"
            })
    void malformedJsonIsRefusedAsTheSendersMistakeAndNothingIsKept(String body) throws Exception {
        session = coalition.as("presidencia").start("plenarySession", call());
        coalition.today(SITTING);
        plenary.attend(session, "BZ", "CR", "SV", "GT", "HN");
        String task = plenary.titular("CR").task(session, "statePosition").getId();

        assertThat(submitted(task, body).statusCode()).isEqualTo(400);

        assertThat(ballots.positions(items.of(session).get(0).motion(), 0)).isEmpty();
        assertThat(plenary.titular("CR").tasks(session, "statePosition")).hasSize(1);
        assertThat(sessions.sittings(session)).hasSize(1);
    }

    private HttpResponse<String> submitted(String task, String body) throws IOException, InterruptedException {
        byte[] who = "titular-cr:Moviliza-2026".getBytes(StandardCharsets.UTF_8);
        URI form = URI.create("http://localhost:" + port + "/engine-rest/task/" + task + "/submit-form");
        HttpRequest request = HttpRequest.newBuilder(form)
                .header("Content-Type", "application/json")
                .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(who))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }

    private static Map<String, Object> call() {
        Map<String, Object> form = PlenaryScene.call("ORDINARY", SITTING);
        form.put("points", List.of(PlenaryScene.point("Calendario")));
        return form;
    }

    private static Map<String, Object> document() {
        return Map.of("title", "Agenda comentada", "link", "https://corett.example/1");
    }

    private String start() {
        spoil("conveneSession", call(), bad -> () -> coalition.as("presidencia").start("plenarySession", bad));
        softly.assertThat(database.sql("select count(*) from plenary_session")
                        .query(Integer.class)
                        .single())
                .isZero();
        return coalition.as("presidencia").start("plenarySession", call());
    }

    private void task(String person, String key, Map<String, Object> good) {
        String task = coalition.as(person).task(session, key).getId();
        spoil(key, new HashMap<>(good), bad -> () -> coalition.as(person).completeTask(task, bad));
        softly.assertThat(coalition.openTasks(session)).as("after refusals").contains(key);
        coalition.as(person).completeTask(task, good);
    }

    private void spoil(
            String key,
            Map<String, Object> good,
            java.util.function.Function<Map<String, Object>, ThrowingCallable> submission) {
        JsonNode form = Objects.requireNonNull(forms.form(TaskMethods.formId(key)));
        BadInput.of(form, good).forEach((what, bad) -> refused(key + ": " + what, submission.apply(bad)));
    }

    private void refused(String what, ThrowingCallable submission) {
        Throwable thrown = catchThrowable(submission);
        assertThat(thrown).as(what + " is accepted").isNotNull();
        softly.assertThat(thrown).as(what).isInstanceOf(FormRefused.class);
        if (thrown instanceof FormRefused refusal) {
            softly.assertThat(refusal.problems()).as(what).allSatisfy(problem -> {
                assertThat(problem.label()).isNotBlank();
                assertThat(problem.advice()).isNotBlank();
            });
        }
    }
}
