package org.corett.moviliza.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.corett.moviliza.Coalition;
import org.corett.moviliza.CoalitionTest;
import org.corett.moviliza.calls.Call;
import org.corett.moviliza.calls.CallKind;
import org.corett.moviliza.calls.Calls;
import org.corett.moviliza.calls.EmptyReason;
import org.corett.moviliza.calls.Offers;
import org.corett.moviliza.consultancy.Hiring;
import org.corett.moviliza.consultancy.HiringStatus;
import org.corett.moviliza.consultancy.Hirings;
import org.corett.moviliza.mobilization.MobilizationCase;
import org.corett.moviliza.mobilization.Mobilizations;
import org.corett.moviliza.mobilization.Step;
import org.corett.moviliza.projects.Agreements;
import org.corett.moviliza.projects.Currency;
import org.corett.moviliza.shared.MovableClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@CoalitionTest
class DemonstrationCasesTest {
    @Autowired
    private Coalition coalition;

    @Autowired
    private DemonstrationCases cases;

    @Autowired
    private DemonstrationProcess process;

    @Autowired
    private DemonstrationOffers applicants;

    @Autowired
    private DemonstrationCycles cycles;

    @Autowired
    private Mobilizations mobilizations;

    @Autowired
    private Agreements agreements;

    @Autowired
    private Hirings hirings;

    @Autowired
    private Calls calls;

    @Autowired
    private Offers offers;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private MovableClock clock;

    @BeforeEach
    void startAfresh() {
        coalition.startAfresh();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-01-05", "2026-11-26", "2026-11-27", "2026-11-28"})
    void thereIsOneOfEachKindAlsoWhereAWeekendMovesACloseOrTheYearIsNew(String day) {
        coalition.turnTo(LocalDate.parse(day));
        OffsetDateTime before = OffsetDateTime.now(clock);
        cases.enter();

        assertThat(OffsetDateTime.now(clock)).isBetween(before, before.plusMinutes(5));
        List<Hiring> entered = hirings.page(10, 0).stream()
                .sorted((one, other) -> one.number().compareTo(other.number()))
                .toList();
        assertThat(entered)
                .extracting(Hiring::status)
                .containsExactly(HiringStatus.EVALUATING, HiringStatus.CALLING, HiringStatus.CALLING);
        Call evaluated = calls.latest(entered.get(0).number());
        assertThat(offers.of(evaluated)).hasSize(4);
        assertThat(offers.admitted(evaluated))
                .hasSize(3)
                .allMatch(offer -> offer.files().size() == 3);
        assertThat(coalition.openTasks(entered.get(0).number())).hasSize(6).containsOnly("evaluateOffers");
        assertThat(calls.of(entered.get(1).number()))
                .extracting(Call::kind)
                .containsExactly(CallKind.FIRST, CallKind.SECOND);
        assertThat(calls.of(entered.get(1).number()).get(0).emptyBecause()).isEqualTo(EmptyReason.NO_OFFERS);
        assertThat(calls.latest(entered.get(1).number()).takesOffers(before)).isTrue();
        Call open = calls.latest(entered.get(2).number());
        assertThat(open.kind()).isEqualTo(CallKind.FIRST);
        assertThat(open.takesOffers(before)).isTrue();
        assertThat(calls.count(open)).isEqualTo(1);

        List<MobilizationCase> mobilized = mobilizations.all();
        assertThat(mobilized)
                .extracting(MobilizationCase::step)
                .containsExactly(Step.MANAGE_AND_REPORT, Step.NEGOTIATE, Step.IDENTIFY);
        assertThat(coalition.openTasks(mobilized.get(1).number())).containsOnly("recordNegotiationRound");
        assertThat(coalition.openTasks(mobilized.get(2).number())).containsOnly("completeDonorForm");
        assertThat(agreements.mobilized()).isEqualTo(Map.of(Currency.USD, new BigDecimal("380000.00")));
    }

    @Test
    void aDemonstrationThatHasHiringsIsLeftAsItIs() {
        DemonstrationCases asked = new DemonstrationCases(
                new DemonstrationSettings("", true),
                process,
                applicants,
                cycles,
                hirings,
                mobilizations,
                transactions,
                clock);
        asked.enterOnce();
        assertThat(hirings.count()).isEqualTo(3);
        asked.enterOnce();
        assertThat(hirings.count()).isEqualTo(3);
    }

    @Test
    void nothingIsEnteredWhereNoCasesAreAskedFor() {
        cases.enterOnce();
        assertThat(hirings.count()).isZero();
    }
}
