package org.corett.moviliza.plenary;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.corett.moviliza.Coalition;
import org.corett.moviliza.CoalitionTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@CoalitionTest
class NinePositionsAtOnceTest {
    @LocalServerPort
    private int port;

    @Autowired
    private Coalition coalition;

    @Autowired
    private Motions motions;

    @Autowired
    private AgendaItems items;

    @Autowired
    private Ballots ballots;

    private final HttpClient http = HttpClient.newHttpClient();

    @BeforeEach
    void startAfresh() {
        coalition.startAfresh();
        coalition.today(LocalDate.of(2026, 3, 30));
    }

    @Test
    void nineCountriesAnswerAtTheSameSecondAndEachIsCounted() throws Exception {
        PlenaryScene plenary = new PlenaryScene(coalition);
        String motion = motions.propose(MotionKind.GENERAL, "", "Calendario", "Dos reuniones al año.");
        String session = plenary.convene("ORDINARY", LocalDate.of(2026, 4, 14), List.of(motion));
        coalition.today(LocalDate.of(2026, 4, 14));
        plenary.attend(session, PlenaryScene.COUNTRIES.toArray(String[]::new));

        List<String> tasks = PlenaryScene.COUNTRIES.stream()
                .map(country ->
                        plenary.titular(country).task(session, "statePosition").getId())
                .toList();
        CyclicBarrier together = new CyclicBarrier(tasks.size());
        ExecutorService delegates = Executors.newFixedThreadPool(tasks.size());
        List<Future<HttpResponse<String>>> answers = new ArrayList<>();
        for (int i = 0; i < tasks.size(); i++) {
            String country = PlenaryScene.COUNTRIES.get(i);
            String task = tasks.get(i);
            answers.add(delegates.submit(() -> {
                together.await();
                return agree(country, task);
            }));
        }
        for (Future<HttpResponse<String>> answer : answers) {
            assertThat(answer.get().statusCode()).as(answer.get().body()).isEqualTo(204);
        }
        delegates.shutdown();
        coalition.runDueJobs();
        assertThat(ballots.kept(motion)).hasSize(9).allMatch(kept -> kept.answer()
                .equals("AGREE"));
        assertThat(items.get(motion).outcome()).isEqualTo(Outcome.ADOPTED);
        assertThat(coalition.openTasks(session)).containsExactly("draftMinutes");
    }

    private HttpResponse<String> agree(String country, String task) throws Exception {
        String who = "titular-" + country.toLowerCase(Locale.ROOT) + ":Moviliza-2026";
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + port + "/engine-rest/task/" + task + "/submit-form"))
                .header("Content-Type", "application/json")
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(who.getBytes(StandardCharsets.UTF_8)))
                .POST(HttpRequest.BodyPublishers.ofString("{\"variables\":{\"stance\":{\"value\":\"AGREE\"}}}"))
                .build();
        return http.send(request, HttpResponse.BodyHandlers.ofString());
    }
}
