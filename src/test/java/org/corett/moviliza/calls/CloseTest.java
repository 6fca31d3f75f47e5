package org.corett.moviliza.calls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.corett.moviliza.calls.Scene.HIRING;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.corett.moviliza.CoalitionTest;
import org.corett.moviliza.shared.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Offers and the opening that meet in the database: none is lost, none slips in. */
@CoalitionTest
class CloseTest {
    @Autowired
    private Scene scene;

    @Autowired
    private Calls calls;

    @Autowired
    private Offers offers;

    @Autowired
    private Applications applications;

    @Autowired
    private Submissions submissions;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient database;

    private final ExecutorService others = Executors.newCachedThreadPool();
    private Call call;

    @BeforeEach
    void publish() {
        call = scene.firstCall();
    }

    @AfterEach
    void stop() {
        others.shutdownNow();
    }

    @Test
    void theOpeningWaitsForWhoeverWasInTime() throws Exception {
        Application ana = ready("ana@ejemplo.example");
        CountDownLatch submitted = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        scene.before(call, Duration.ofSeconds(30));
        Future<?> submission = others.submit(() -> transaction.executeWithoutResult(status -> {
            submissions.submit(ana);
            submitted.countDown();
            awaitQuietly(goOn);
        }));
        submitted.await();
        scene.closes(call);
        Future<?> opening = others.submit(() -> calls.open(call));

        await().until(this::somebodyWaits);
        assertThat(opening.isDone()).isFalse();
        goOn.countDown();
        submission.get();
        opening.get();

        assertThat(offers.of(calls.latest(HIRING))).extracting(Offer::place).containsExactly(1);
    }

    @Test
    void whoeverMeetsTheOpeningIsTooLateEvenByASlowClock() throws Exception {
        Application ana = ready("ana@ejemplo.example");
        CountDownLatch opened = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        scene.closes(call);
        Future<?> opening = others.submit(() -> transaction.executeWithoutResult(status -> {
            calls.open(call);
            opened.countDown();
            awaitQuietly(goOn);
        }));
        opened.await();
        // As another machine's clock might still say.
        scene.before(call, Duration.ofSeconds(30));
        Future<?> submission = others.submit(() -> submissions.submit(ana));

        await().until(this::somebodyWaits);
        goOn.countDown();
        opening.get();

        assertThatThrownBy(submission::get)
                .isInstanceOf(ExecutionException.class)
                .hasCauseInstanceOf(CallClosed.class);
        assertThat(offers.of(calls.latest(HIRING))).isEmpty();
    }

    @Test
    void fortyAtOnceAroundTheCloseAreEachInOrRefused() throws Exception {
        List<Application> ready = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            ready.add(ready("a" + i + "@ejemplo.example"));
        }
        scene.before(call, Duration.ofMillis(400));
        List<Future<Boolean>> answers = new ArrayList<>();
        ExecutorService eight = Executors.newFixedThreadPool(8);
        for (int i = 0; i < ready.size(); i++) {
            Application one = ready.get(i);
            if (i == ready.size() / 2) {
                Thread.sleep(350);
            }
            answers.add(eight.submit(() -> {
                try {
                    return submissions.submit(one).isEmpty();
                } catch (CallClosed e) {
                    return false;
                }
            }));
        }
        int received = 0;
        for (Future<Boolean> answer : answers) {
            received += answer.get() ? 1 : 0;
        }
        eight.shutdown();
        scene.closes(call);
        calls.open(call);

        List<Offer> opened = offers.of(calls.latest(HIRING));
        assertThat(opened).hasSize(received);
        assertThat(opened).allSatisfy(offer -> assertThat(offer.submittedAt()).isBefore(call.closesAt()));
    }

    @Test
    void nothingIsOpenedBeforeTheClose() {
        scene.before(call, Duration.ofSeconds(5));
        assertThatThrownBy(() -> calls.open(call)).isInstanceOf(IllegalStateException.class);
    }

    private Application ready(String address) {
        applications.sendLink(call, address, Language.ES);
        Application application = database.sql(Applications.SELECT + "a.email = ?")
                .param(address)
                .query(Applications::application)
                .single();
        Map<String, String> data = Applicant.data(address);
        applications.save(application, application.draft().with(data::get), "", Language.ES);
        return application;
    }

    private boolean somebodyWaits() {
        return database.sql("select count(*) from pg_stat_activity where wait_event_type = 'Lock'")
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
