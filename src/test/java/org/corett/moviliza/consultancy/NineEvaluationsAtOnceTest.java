package org.corett.moviliza.consultancy;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.corett.moviliza.Coalition;
import org.corett.moviliza.CoalitionTest;
import org.corett.moviliza.calls.Calls;
import org.corett.moviliza.shared.CountryCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@CoalitionTest
class NineEvaluationsAtOnceTest {
    @LocalServerPort
    private int port;

    @Autowired
    private Coalition coalition;

    @Autowired
    private Calls calls;

    @Autowired
    private Evaluations evaluations;

    @Autowired
    private OffersStandIn applicants;

    @BeforeEach
    void startAfresh() {
        coalition.startAfresh();
        coalition.today(LocalDate.parse("2026-07-06"));
    }

    @Test
    void nineCountriesEvaluateInTheSameSecondAndEachIsCounted() throws Exception {
        String cons = coalition.as("secretaria").start("consultantHiring", HiringAnswers.consultancy());
        applicants.submit(cons, 3);
        coalition.today(LocalDate.parse("2026-07-22"));
        coalition.as("presidencia").complete(cons, "firstFilter", HiringAnswers.filter(3));
        coalition.as("secretaria").complete(cons, "firstFilter", HiringAnswers.filter(3));

        CountryCode[] countries = CountryCode.values();
        CyclicBarrier together = new CyclicBarrier(countries.length);
        ExecutorService delegates = Executors.newFixedThreadPool(countries.length);
        List<Future<HttpResponse<String>>> answers = new ArrayList<>();
        for (CountryCode country : countries) {
            String titular = "titular-" + country.name().toLowerCase(Locale.ROOT);
            String task = coalition.as(titular).task(cons, "evaluateOffers").getId();
            Map<String, Object> form = HiringAnswers.evaluation(80 + country.ordinal(), 70, 60);
            answers.add(delegates.submit(() -> {
                together.await();
                return Rest.as(port, titular).submit(task, form);
            }));
        }
        for (Future<HttpResponse<String>> answer : answers) {
            assertThat(answer.get().statusCode()).as(answer.get().body()).isEqualTo(204);
        }
        delegates.shutdown();
        coalition.runDueJobs();
        assertThat(evaluations.of(calls.latest(cons))).hasSize(9);
        assertThat(coalition.openTasks(cons)).containsExactly("confirmSelection", "confirmSelection");
    }
}
