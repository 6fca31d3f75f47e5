package org.corett.moviliza.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.corett.moviliza.engine.Visitor.API;
import static org.corett.moviliza.engine.Visitor.json;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.corett.moviliza.Coalition;
import org.corett.moviliza.CoalitionTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A titular and her alternate answer the same task at the same moment, and the answer is kept in a table. */
@CoalitionTest
class SameTaskTwiceTest {
    @LocalServerPort
    private int port;

    @Autowired
    private Coalition coalition;

    @Autowired
    private OfferedTasks offered;

    @Autowired
    private JdbcClient database;

    @BeforeEach
    void aTableWithOneRowATask() {
        coalition.startAfresh();
        database.sql("create table if not exists answered_once (case_number text primary key, person text)")
                .update();
    }

    @AfterEach
    void withdraw() {
        offered.withdraw();
        database.sql("drop table if exists answered_once").update();
    }

    @Test
    void countsOnceAndTellsTheOtherClearly() throws Exception {
        Visitor titular = Visitor.signedIn(port, "titular-gt");
        Visitor alternate = Visitor.signedIn(port, "suplente-gt");
        try (var both = new Both(Executors.newFixedThreadPool(2))) {
            for (int round = 0; round < 30; round++) {
                database.sql("delete from answered_once").update();
                String task = offered.offer("country-GT");
                List<HttpResponse<String>> answers = both.submit(List.of(titular, alternate), task);
                assertThat(answers.stream().map(HttpResponse::statusCode))
                        .as(answers.get(0).body() + answers.get(1).body())
                        .containsOnlyOnce(204)
                        .allMatch(status -> status == 204 || status >= 400 && status < 500);
                answers.stream().filter(answer -> answer.statusCode() != 204).forEach(answer -> assertThat(
                                json(answer).path("message").asText())
                        .containsAnyOf("no está abierta", "Envíelo otra vez"));
                assertThat(database.sql("select count(*) from answered_once")
                                .query(Long.class)
                                .single())
                        .isOne();
            }
        }
    }

    @Test
    void aRowThatStandsInTheWayForGoodIsNoFault() {
        database.sql("insert into answered_once values ('T-2026-001', 'x')").update();
        String task = offered.offer("country-GT");
        HttpResponse<String> answer =
                Visitor.signedIn(port, "titular-gt").post(API + "/task/" + task + "/submit-form", BODY);
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(json(answer).path("message").asText()).contains("Envíelo otra vez");
    }

    private static final String BODY = "{\"variables\":{\"answer\":{\"value\":\"once\"}}}";

    private record Both(java.util.concurrent.ExecutorService threads) implements AutoCloseable {
        List<HttpResponse<String>> submit(List<Visitor> people, String task) throws Exception {
            CountDownLatch go = new CountDownLatch(1);
            List<Future<HttpResponse<String>>> sent = people.stream()
                    .map(person -> threads.submit(() -> {
                        go.await();
                        return person.post(API + "/task/" + task + "/submit-form", BODY);
                    }))
                    .toList();
            go.countDown();
            return List.of(sent.get(0).get(), sent.get(1).get());
        }

        @Override
        public void close() {
            threads.shutdownNow();
        }
    }
}
