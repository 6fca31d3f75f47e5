package org.corett.moviliza.insights;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.corett.moviliza.Books;
import org.corett.moviliza.Coalition;
import org.corett.moviliza.CoalitionTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@CoalitionTest
class FiguresTest {
    @Autowired
    private Coalition coalition;

    @Autowired
    private Books books;

    @Autowired
    private Figures figures;

    @Autowired
    private JdbcClient database;

    @Autowired
    private TransactionTemplate transaction;

    @BeforeEach
    void enter() {
        coalition.startAfresh();
        books.enter();
        coalition.turnTo(LocalDate.of(2026, 4, 1));
    }

    @AfterEach
    void forget() {
        books.forget();
    }

    @Test
    void everythingIsCountedAtOneMoment() throws Exception {
        CompletableFuture<Snapshot> reading = transaction.execute(running -> {
            // The reader gets through the cases and stands before the resolutions.
            database.sql("lock table agenda_item in access exclusive mode").update();
            CompletableFuture<Snapshot> read = CompletableFuture.supplyAsync(figures::latest);
            Awaitility.await()
                    .atMost(Duration.ofSeconds(20))
                    .until(() -> database.sql("select count(*) from pg_locks where relation = 'agenda_item'::regclass"
                                            + " and not granted")
                                    .query(Integer.class)
                                    .single()
                            > 0);
            database.sql("insert into motion (number, kind, subject_case, title, title_english, text, text_english,"
                            + " proposed_on, session) values ('MO-2026-003', 'GENERAL', '', 'Otra', 'Other', 'Texto',"
                            + " 'Text', '2026-04-01', 'PL-2026-001')")
                    .update();
            database.sql("insert into agenda_item (motion, session, position, text, text_english, outcome, agreement,"
                            + " summary, closed_at) values ('MO-2026-003', 'PL-2026-001', 3, 'Texto', 'Text', 'ADOPTED',"
                            + " 'A-02-I-2026', 'Resumen', '2026-03-20 12:00-06')")
                    .update();
            return read;
        });
        Snapshot snapshot = reading.get(20, TimeUnit.SECONDS);
        assertThat(snapshot.cases()).isNotEmpty();
        assertThat(snapshot.resolutions()).hasSize(3);
        coalition.turnTo(LocalDate.of(2026, 4, 1));
        assertThat(figures.latest().resolutions()).hasSize(4);
    }
}
