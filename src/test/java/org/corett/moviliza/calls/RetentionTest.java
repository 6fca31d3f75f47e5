package org.corett.moviliza.calls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.corett.moviliza.calls.Scene.HIRING;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.corett.moviliza.Coalition;
import org.corett.moviliza.CoalitionTest;
import org.corett.moviliza.Mailbox;
import org.corett.moviliza.NamesKept;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is forgotten when, with the calendar turned forward. */
@CoalitionTest
class RetentionTest {
    private static final String ANA = "ana@ejemplo.example";
    private static final String BEA = "bea@ejemplo.example";

    @LocalServerPort
    private int port;

    @Autowired
    private Scene scene;

    @Autowired
    private Coalition coalition;

    @Autowired
    private Calls calls;

    @Autowired
    private Offers offers;

    @Autowired
    private Mailbox mailbox;

    @Autowired
    private JdbcClient database;

    private Call call;

    @BeforeEach
    void publish() {
        call = scene.firstCall();
    }

    @Test
    void everythingThatNamesAnApplicantGoesTwentyFourMonthsAfterTheEnd() {
        Applicant ana = scene.offer(port, ANA, "Ana López");
        scene.offer(port, BEA, "Bea Ruiz");
        open();
        Call opened = calls.latest(HIRING);
        offers.filter(opened, Map.of(2, "A Bea Ruiz le faltan documentos."));
        offers.select(opened, 1);
        coalition.today(LocalDate.of(2026, 8, 19));
        calls.conclude(opened);
        assertThat(ana.get(ana.page("")).body())
                .as("what is promised is what is set")
                .contains("se borran 24 meses después", "se borra 30 días después del cierre")
                .doesNotContain("se borran el 19 de agosto de 2028");
        calls.end(HIRING);
        assertThat(ana.get(ana.page("")).body()).contains("se borran el 19 de agosto de 2028");

        coalition.today(LocalDate.of(2028, 8, 18));
        assertThat(offers.get(opened, 1).name()).isEqualTo("Ana López");
        coalition.today(LocalDate.of(2028, 8, 19));

        assertThat(offers.of(opened)).hasSize(2).allSatisfy(offer -> {
            assertThat(offer.name()).isNull();
            assertThat(offer.email()).isNull();
            assertThat(offer.documentNumber()).isNull();
            assertThat(offer.telephone()).isNull();
            assertThat(offer.proposal()).isNull();
            assertThat(offer.reason()).isNull();
            assertThat(offer.files()).isEmpty();
        });
        assertThat(offers.of(opened))
                .extracting(Offer::place, Offer::country, offer -> offer.cost().intValue(), Offer::standing)
                .containsExactly(
                        tuple(1, "HN", 17500, Standing.SELECTED), tuple(2, "HN", 17500, Standing.NOT_ADMITTED));
        assertThat(rows("application", "application_link", "application_file", "offer_file"))
                .containsOnly(0);
        assertThat(mailbox.mailsOf(HIRING)).isEmpty();
        assertThat(ana.get(ana.page("")).statusCode()).isEqualTo(404);
        NamesKept.assertNone(database, "Ana López", "Bea Ruiz", ANA, BEA, "0801-1990-12345", "2222-3333");
    }

    @Test
    void aHiringHasNotEndedWhileOneOfItsCallsGoesOn() {
        scene.offer(port, ANA, "Ana López");
        open();
        calls.declareEmpty(calls.latest(HIRING), EmptyReason.NONE_ADMITTED);
        Call second = calls.publishAgain(calls.latest(HIRING));

        coalition.today(LocalDate.of(2028, 9, 1));
        assertThat(offers.of(calls.of(HIRING).get(0))).extracting(Offer::name).containsExactly("Ana López");

        calls.declareEmpty(second, EmptyReason.NO_OFFERS);
        calls.end(HIRING);
        coalition.today(LocalDate.of(2030, 9, 1));
        assertThat(offers.of(calls.of(HIRING).get(0))).extracting(Offer::name).containsOnlyNulls();
    }

    @Test
    void whatWasNeverSubmittedGoesThirtyDaysAfterTheClose() {
        scene.applicant(port, ANA).write(Applicant.data("Ana López"));
        Applicant bea = scene.offer(port, BEA, "Bea Ruiz");
        bea.withdraw();
        scene.offer(port, "cira@ejemplo.example", "Cira Paz");
        open();

        coalition.today(LocalDate.of(2026, 8, 20));
        assertThat(rows("application")).containsExactly(3);
        coalition.today(LocalDate.of(2026, 8, 21));

        assertThat(rows("application")).containsExactly(1);
        assertThat(rows("offer")).containsExactly(1);
        NamesKept.assertNone(database, "Ana López", "Bea Ruiz", ANA, BEA);
        assertThat(offers.of(calls.latest(HIRING))).extracting(Offer::name).containsExactly("Cira Paz");
    }

    @Test
    void inviteesAreForgottenWithTheHiring() {
        open();
        calls.declareEmpty(call, EmptyReason.NO_OFFERS);
        Call invitation = calls.invite(call, List.of(new Invitee("Ana López", ANA)));
        coalition.today(LocalDate.of(2026, 9, 1));
        calls.declareEmpty(invitation, EmptyReason.NO_OFFERS);
        calls.end(HIRING);
        coalition.today(LocalDate.of(2028, 9, 1));

        NamesKept.assertNone(database, "Ana López", ANA);
    }

    private void open() {
        scene.closes(call);
        calls.open(call);
    }

    private List<Integer> rows(String... tables) {
        return Arrays.stream(tables)
                .map(table -> database.sql("select count(*) from " + table)
                        .query(Integer.class)
                        .single())
                .toList();
    }
}
