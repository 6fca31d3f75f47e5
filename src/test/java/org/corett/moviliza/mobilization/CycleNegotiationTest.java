package org.corett.moviliza.mobilization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

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
import org.corett.moviliza.Roles;
import org.corett.moviliza.directory.DonorHistory;
import org.corett.moviliza.directory.Donors;
import org.corett.moviliza.engine.FormRefused;
import org.corett.moviliza.plenary.MotionDecided;
import org.corett.moviliza.plenary.MotionKind;
import org.corett.moviliza.plenary.Outcome;
import org.corett.moviliza.projects.Agreements;
import org.corett.moviliza.projects.Sheets;
import org.corett.moviliza.shared.Language;
import org.corett.moviliza.shared.Worded;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.WebApplicationContext;

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

    @Autowired
    private DonorHistory history;

    @Autowired
    private WebApplicationContext program;

    @Autowired
    private JdbcClient database;

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
    void negotiatesOnceMoreWhenTheChecklistFailsWhileRoundsRemain() {
        String number = following.negotiating();
        coalition.today(LocalDate.of(2026, 3, 25));
        following.by("presidencia", number, "recordNegotiationRound", Answers.firstRound("2026-03-03"));
        following.by("secretaria", number, "recordNegotiationRound", Answers.secondRound("2026-03-24"));
        assertThatThrownBy(() -> following.by(
                        "secretaria", number, "completeChecklist", Answers.but(Answers.checklist(), "q10", "NO")))
                .isInstanceOf(FormRefused.class)
                .hasMessageContaining("Comentario 10: la pregunta 10 tiene un No");
        following.by("secretaria", number, "completeChecklist", Answers.but(Answers.checklist(), "q08", "NO"));

        assertThat(coalition.openTasks(number)).containsExactly("recordNegotiationRound");
        assertThat(following
                        .shown("presidencia", number, "recordNegotiationRound")
                        .get("roundFacts")
                        .toString())
                .contains("3 de 3", "8. ")
                .doesNotContain("9. ");
        assertThat(mailbox.recipientsOf(number, "mobilization.checklistBlocks"))
                .containsExactly("presidencia", "secretaria");
        assertThat(mailbox.mailsOf(number, "mobilization.checklistBlocks")
                        .get(0)
                        .text())
                .contains("8. ", "quedan rondas")
                .doesNotContain("9. ");

        following.by("secretaria", number, "recordNegotiationRound", Answers.secondRound("2026-03-24"));
        following.by("secretaria", number, "completeChecklist", Answers.checklist());
        assertThat(coalition.openTasks(number)).as("the Plenary is awaited").isEmpty();
        assertThat(plenary.lastMotion(number)).isNotEmpty();
    }

    @Test
    void saysThatTheRoundsAreExhaustedWhenTheLastOneAfterABlockingChecklistBringsNothing() {
        String number = following.negotiating();
        coalition.today(LocalDate.of(2026, 3, 25));
        following.by("presidencia", number, "recordNegotiationRound", Answers.firstRound("2026-03-03"));
        following.by("secretaria", number, "recordNegotiationRound", Answers.secondRound("2026-03-24"));
        following.by("secretaria", number, "completeChecklist", Answers.but(Answers.checklist(), "q08", "NO"));
        following.by("presidencia", number, "recordNegotiationRound", Answers.firstRound("2026-03-25"));

        assertThat(following
                        .shown("presidencia", number, "decideNegotiationExit")
                        .get("why")
                        .toString())
                .contains("rondas sin acuerdo");
    }

    @Test
    void leavesTheNegotiationWhenTheChecklistFailsAfterTheLastRound() {
        String number = following.negotiating();
        coalition.today(LocalDate.of(2026, 3, 25));
        for (int round = 1; round <= 3; round++) {
            following.by("secretaria", number, "recordNegotiationRound", Answers.secondRound("2026-03-24"));
            following.by("secretaria", number, "completeChecklist", Answers.but(Answers.checklist(), "q08", "NO"));
        }

        assertThat(coalition.openTasks(number)).containsOnly("decideNegotiationExit");
        assertThat(mailbox.recipientsOf(number, "mobilization.checklistBlocksForGood"))
                .containsExactly("presidencia", "secretaria");
        assertThat(following
                        .shown("presidencia", number, "decideNegotiationExit")
                        .get("why")
                        .toString())
                .contains("no se cumple", "8. ");
        assertThatThrownBy(() ->
                        following.by("presidencia", number, "decideNegotiationExit", Answers.exit("RESUBMIT", "Sí")))
                .isInstanceOf(FormRefused.class)
                .hasMessageContaining("Cómo seguir");
    }

    @Test
    void keepsWithAFormerDonorWhatWasDoneWithItAndPlansOnlyWithWhatStands() {
        String number = following.threeRoundsWithoutAgreement();
        long former = cases.get(number).donor();
        assertThat(planned(number)).isEqualTo("USD 300000.00");
        mailbox.empty();
        following.bothChoose(number, "REVIEW_DONOR");

        assertThat(mailbox.recipientsOf(number, "mobilization.sourcesAsked")).hasSize(20);
        assertThat(mailbox.mailsOf(number, "mobilization.sourcesAsked").get(0).text())
                .contains(
                        "Agencia Bilateral de Cooperación (ABC)", "Volver al paso 1", "Así lo vemos.", "Informar una");
        assertThat(mailbox.recipientsOf(number, "mobilization.donorThanked")).containsExactly("ana.perez@abc.example");
        assertThat(planned(number)).as("nobody offers it any more").isEqualTo("USD 420000.00");
        assertThat(following.shown("secretaria", number, "completeDonorForm"))
                .containsEntry("donorName", "")
                .doesNotContainKeys("contributionModality", "contactAddress");

        following.by(
                "secretaria",
                number,
                "completeDonorForm",
                Answers.but(
                        Answers.but(Answers.donor(), "donorName", "Fundación Nueva"),
                        "contactAddress",
                        "eva@nueva.example"));
        assertThat(mailbox.mailsOf(number)).extracting(Mailbox.Mail::to).doesNotContain("eva@nueva.example");
        following.bothValidate(number);
        long next = cases.get(number).donor();
        assertThat(next).isNotEqualTo(former);
        assertThat(contacts(next)).isEmpty();
        assertThat(contacts(former))
                .extracting(DonorHistory.Contact::what, DonorHistory.Contact::detail)
                .contains(
                        tuple("Se informó como posible fuente", ""),
                        tuple("Reunión", "Virtual"),
                        tuple("Ronda 3 de negociación", "USD 300,000.00"),
                        tuple(
                                "La negociación terminó sin acuerdo: el caso volvió al paso 1",
                                "Presidencia: Así lo vemos.\nSecretaría Técnica: Así lo vemos."))
                .hasSize(6);

        following.engage(number);
        following.by("secretaria", number, "recordNegotiationRound", Answers.secondRound("2026-03-03"));
        assertThat(contacts(next))
                .extracting(DonorHistory.Contact::what)
                .containsExactlyInAnyOrder("Reunión", "Ronda 1 de negociación");
        assertThat(contacts(former)).hasSize(6);
        assertThat(new Roles(program).page("titular-cr", "/casos/" + number))
                .contains(
                        "con quién se negoció y cómo terminó",
                        "Agencia Bilateral de Cooperación (ABC)",
                        "Fundación Nueva",
                        "el caso volvió al paso 1");
        assertThat(planned(number)).isEqualTo("USD 380000.00");
    }

    @Test
    void asksCountriesForSourcesAndThanksTheDonorWhenANewSheetFollowsOrTheCycleCloses() {
        String number = following.threeRoundsWithoutAgreement();
        following.bothChoose(number, "NEW_SHEET");
        assertThat(mailbox.recipientsOf(number, "mobilization.sourcesAsked")).hasSize(20);
        assertThat(mailbox.recipientsOf(number, "mobilization.newSheetToCome"))
                .containsExactly("ana.perez@abc.example");
        assertThat(contacts(cases.get(number).donor()))
                .extracting(DonorHistory.Contact::what)
                .contains("La negociación terminó sin acuerdo: se le presenta una ficha nueva");

        String other = following.threeRoundsWithoutAgreement();
        following.bothChoose(other, "CLOSE");
        assertThat(mailbox.recipientsOf(other, "mobilization.donorThanked")).containsExactly("ana.perez@abc.example");
    }

    private List<DonorHistory.Contact> contacts(long donor) {
        return history.of(donor, Language.ES, 0, 50).lines();
    }

    private String planned(String number) {
        return database.sql("select planned_currency || ' ' || planned from portfolio where number = ?")
                .param(number)
                .query(String.class)
                .single();
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
        coalition.attach(number, CycleDocuments.MEETING_MINUTES);
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
