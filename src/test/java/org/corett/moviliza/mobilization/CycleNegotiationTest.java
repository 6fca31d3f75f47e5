package org.corett.moviliza.mobilization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.corett.moviliza.Coalition;
import org.corett.moviliza.CoalitionTest;
import org.corett.moviliza.Mailbox;
import org.corett.moviliza.directory.Donors;
import org.corett.moviliza.documents.DocumentKind;
import org.corett.moviliza.engine.FormRefused;
import org.corett.moviliza.plenary.MotionDecided;
import org.corett.moviliza.plenary.MotionKind;
import org.corett.moviliza.plenary.Outcome;
import org.corett.moviliza.projects.Agreements;
import org.corett.moviliza.projects.Sheets;
import org.corett.moviliza.shared.Worded;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;

/** Step 3: rounds, the checklist, the Plenary's word, the agreement, and every way out of the negotiation [gaps 10, 12-15]. */
@CoalitionTest
class CycleNegotiationTest {
    @Autowired
    private Coalition coalition;

    @Autowired
    private PlenaryStandIn plenary;

    @Autowired
    private Mobilizations cases;

    @Autowired
    private Donors donors;

    @Autowired
    private Sheets sheets;

    @Autowired
    private Agreements agreements;

    @Autowired
    private Mailbox mailbox;

    @Autowired
    private ApplicationEventPublisher events;

    private FollowingCase following;

    @BeforeEach
    void startAfresh() {
        coalition.startAfresh();
        mailbox.empty();
        following = new FollowingCase(coalition);
    }

    @Test
    void offersTheNegotiationRoundToBothOrgansAndShowsTheRoundsBefore() {
        String number = following.negotiating();
        coalition.today(LocalDate.of(2026, 3, 3));
        following.by("presidencia", number, "recordNegotiationRound", Answers.firstRound("2026-03-03"));

        Map<String, Object> shown = following.shown("secretaria", number, "recordNegotiationRound");
        assertThat(shown.get("roundFacts").toString()).contains("2 de 3");
        assertThat(shown.get("earlierRounds").toString()).contains("USD 300,000.00", "Campañas: USD 100,000.00");
    }

    @Test
    void refusesARoundOnADayThatCannotBe() {
        String number = following.negotiating();
        coalition.today(LocalDate.of(2026, 3, 24));
        for (String day : List.of("2019-03-03", "2024-12-31")) {
            assertThatThrownBy(() ->
                            following.by("presidencia", number, "recordNegotiationRound", Answers.firstRound(day)))
                    .hasMessageContaining("esa fecha no puede ser");
        }
        following.by("presidencia", number, "recordNegotiationRound", Answers.firstRound("2026-03-20"));
        assertThatThrownBy(() -> following.by(
                        "presidencia", number, "recordNegotiationRound", Answers.secondRound("2026-03-19")))
                .hasMessageContaining("elija el 20 de marzo de 2026 o una posterior");
        following.by("presidencia", number, "recordNegotiationRound", Answers.secondRound("2026-03-24"));
    }

    @Test
    void refusesTermsThatAreAgreedBesideTheAxes() {
        String number = following.negotiating();
        coalition.today(LocalDate.of(2026, 3, 24));
        assertThatThrownBy(() -> following.by(
                        "presidencia",
                        number,
                        "recordNegotiationRound",
                        Answers.but(Answers.secondRound("2026-03-24"), "axisCheck", "NO")))
                .isInstanceOf(FormRefused.class)
                .hasMessageContaining("¿Responde a los ejes");
    }

    @Test
    void putsTheChoiceToBothAgainUntilTheyChooseTheSameAfterThreeRounds() {
        String number = following.threeRoundsWithoutAgreement();
        following.by("presidencia", number, "decideNegotiationExit", Answers.exit("CLOSE", "No hay interés."));
        following.by(
                "secretaria",
                number,
                "decideNegotiationExit",
                Answers.exit("NEW_SHEET", "Podemos reducir el alcance."));

        assertThat(coalition.openTasks(number)).containsExactly("decideNegotiationExit", "decideNegotiationExit");
        assertThat(following
                        .shown("presidencia", number, "decideNegotiationExit")
                        .get("opinions")
                        .toString())
                .contains("Podemos reducir el alcance.", "Volver al paso 2");
    }

    @Test
    void countsBothChoicesWhenTheyAreMadeAtTheSameMoment() throws Exception {
        String number = following.threeRoundsWithoutAgreement();
        ExecutorService both = Executors.newFixedThreadPool(2);
        try {
            List<Future<?>> choices = new ArrayList<>();
            for (String person : List.of("presidencia", "secretaria")) {
                String task = coalition
                        .as(person)
                        .task(number, "decideNegotiationExit")
                        .getId();
                choices.add(both.submit(
                        () -> coalition.as(person).completeTask(task, Answers.exit("CLOSE", "No hay interés."))));
            }
            for (Future<?> choice : choices) {
                choice.get();
            }
        } finally {
            both.shutdown();
        }
        assertThat(coalition.ended(number)).isTrue();
        assertThat(cases.get(number).status()).isEqualTo(CaseStatus.CLOSED);
    }

    @Test
    void goesBackToANewVersionOfTheSheetAndANewNegotiation() {
        String number = following.threeRoundsWithoutAgreement();
        following.bothChoose(number, "NEW_SHEET");
        assertThat(cases.get(number).step()).isEqualTo(Step.ENGAGE);
        assertThat(following
                        .shown("secretaria", number, "prepareInitiativeSheet")
                        .get("projectName"))
                .isEqualTo("Prevención regional de la trata");
        following.engage(number);

        assertThat(sheets.initiative(number))
                .hasValueSatisfying(sheet -> assertThat(sheet.version()).isEqualTo(2));
        assertThat(following
                        .shown("secretaria", number, "recordNegotiationRound")
                        .get("roundFacts")
                        .toString())
                .contains("1 de 3");
    }

    @Test
    void closesWithAReasonAndTheDonorStaysInTheDirectory() {
        String number = following.threeRoundsWithoutAgreement();
        following.by("presidencia", number, "decideNegotiationExit", Answers.exit("CLOSE", "No hay interés."));
        following.by("secretaria", number, "decideNegotiationExit", Answers.exit("CLOSE", "No hay fondos."));

        assertThat(coalition.ended(number)).isTrue();
        assertThat(cases.get(number).status()).isEqualTo(CaseStatus.CLOSED);
        assertThat(cases.get(number).reason())
                .isEqualTo("Presidencia: No hay interés.\nSecretaría Técnica: No hay fondos.");
        assertThat(donors.active()).hasSize(1);
        assertThat(mailbox.recipientsOf(number, "mobilization.closed"))
                .containsExactlyInAnyOrder("presidencia", "secretaria", "titular-gt", "suplente-gt");
    }

    @Test
    void leavesTheNegotiationWhenTheChecklistFails() {
        String number = following.negotiating();
        coalition.today(LocalDate.of(2026, 3, 25));
        following.by("secretaria", number, "recordNegotiationRound", Answers.secondRound("2026-03-24"));
        assertThatThrownBy(() -> following.by(
                        "secretaria", number, "completeChecklist", Answers.but(Answers.checklist(), "q10", "NO")))
                .isInstanceOf(FormRefused.class)
                .hasMessageContaining("Comentario 10: la pregunta 10 tiene un No");
        following.by("secretaria", number, "completeChecklist", Answers.but(Answers.checklist(), "q08", "NO"));

        assertThat(coalition.openTasks(number)).containsOnly("decideNegotiationExit");
        assertThat(following
                        .shown("presidencia", number, "decideNegotiationExit")
                        .get("why")
                        .toString())
                .contains("no se cumple", "8");
        assertThatThrownBy(() ->
                        following.by("presidencia", number, "decideNegotiationExit", Answers.exit("RESUBMIT", "Sí")))
                .isInstanceOf(FormRefused.class)
                .hasMessageContaining("Cómo seguir");
    }

    @Test
    void onlyNotifiesANationalAgreementAndWaitsForNobody() {
        String number = following.withDonor();
        coalition.today(LocalDate.of(2026, 3, 25));
        following.by(
                "secretaria",
                number,
                "prepareInitiativeSheet",
                Answers.but(Answers.initiativeSheet(), "coverage", "NATIONAL"));
        coalition.attach(number, DocumentKind.MEETING_MINUTES);
        following.by("secretaria", number, "recordEngagement", Answers.engagement("2026-02-10"));
        following.by("secretaria", number, "recordNegotiationRound", Answers.secondRound("2026-03-24"));
        following.by("secretaria", number, "completeChecklist", Answers.checklist());

        assertThat(coalition.openTasks(number)).containsExactly("signAgreement");
        assertThat(mailbox.recipientsOf(number, "mobilization.nationalAgreement"))
                .hasSize(18);
    }

    @Test
    void submitsTheAgreementToThePlenaryAgainWhenItWasDeferredAndBothWantIt() {
        String number = following.beforeThePlenary();
        String first = plenary.lastMotion(number);
        plenary.defers(number);
        assertThat(following
                        .shown("secretaria", number, "decideNegotiationExit")
                        .get("why")
                        .toString())
                .contains("aplazó", "PL-2026-001");
        following.bothChoose(number, "RESUBMIT");

        assertThat(plenary.lastMotion(number)).isNotEqualTo(first);
        plenary.adopts(number);
        assertThat(coalition.openTasks(number)).containsExactly("signAgreement");
    }

    @Test
    void goesBackToTheSheetWhenThePlenaryRejects() {
        String number = following.beforeThePlenary();
        plenary.decides(number, Outcome.REJECTED);
        following.bothChoose(number, "NEW_SHEET");

        assertThat(coalition.openTasks(number)).containsExactly("prepareInitiativeSheet");
    }

    @Test
    void hearsOfAMotionThatNobodyWaitsForWithoutFailing() {
        String number = following.beforeThePlenary();
        events.publishEvent(new MotionDecided(
                "MO-2026-999",
                MotionKind.AGREEMENT_ENDORSEMENT,
                number,
                Outcome.ADOPTED,
                "PL-2026-001",
                Worded.asWritten("Otro asunto")));
        events.publishEvent(new MotionDecided(
                "MO-2026-998",
                MotionKind.RESULTS_REPORT,
                "MR-1999-001",
                Outcome.ADOPTED,
                "PL-2026-001",
                Worded.asWritten("Otro caso")));

        assertThat(coalition.openTasks(number)).isEmpty();
        assertThat(coalition.ended(number)).isFalse();
    }

    @Test
    void refusesAnAgreementWithReversedDatesOrAnotherAmount() {
        String number = following.beforeThePlenary();
        plenary.adopts(number);
        coalition.today(LocalDate.of(2026, 5, 5));
        assertThatThrownBy(() -> following.by(
                        "presidencia",
                        number,
                        "signAgreement",
                        Answers.but(Answers.agreement(), "termTo", "2026-05-31")))
                .hasMessageContaining("Vigente hasta");
        assertThatThrownBy(() -> following.by(
                        "presidencia", number, "signAgreement", Answers.but(Answers.agreement(), "amount", "380001")))
                .hasMessageContaining("USD 380,000.00");
        assertThatThrownBy(() -> following.by(
                        "presidencia",
                        number,
                        "signAgreement",
                        Answers.but(Answers.agreement(), "signedOn", "2026-05-06")))
                .hasMessageContaining("Fecha de firma");
        assertThat(agreements.find(number)).isEmpty();
    }
}
