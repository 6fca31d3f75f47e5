package org.corett.moviliza.consultancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.corett.moviliza.consultancy.HiringAnswers.but;
import static org.corett.moviliza.consultancy.HiringAnswers.confirmation;
import static org.corett.moviliza.consultancy.HiringAnswers.consultancy;
import static org.corett.moviliza.consultancy.HiringAnswers.contract;
import static org.corett.moviliza.consultancy.HiringAnswers.evaluation;
import static org.corett.moviliza.consultancy.HiringAnswers.exit;
import static org.corett.moviliza.consultancy.HiringAnswers.filter;
import static org.corett.moviliza.consultancy.HiringAnswers.objection;
import static org.corett.moviliza.consultancy.HiringAnswers.proposal;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.TaskService;
import org.corett.moviliza.Coalition;
import org.corett.moviliza.CoalitionTest;
import org.corett.moviliza.Mailbox;
import org.corett.moviliza.NamesKept;
import org.corett.moviliza.Roles;
import org.corett.moviliza.calls.CallKind;
import org.corett.moviliza.calls.CallResult;
import org.corett.moviliza.calls.Calls;
import org.corett.moviliza.calls.EmptyReason;
import org.corett.moviliza.calls.Offers;
import org.corett.moviliza.calls.Standing;
import org.corett.moviliza.consultancy.Selection.Ground;
import org.corett.moviliza.engine.DeadlinePassed;
import org.corett.moviliza.engine.FormRefused;
import org.corett.moviliza.projects.ProjectFunded;
import org.corett.moviliza.shared.CountryCode;
import org.corett.moviliza.shared.Language;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.RequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Every way in which a hiring can go and end. */
@CoalitionTest
class ConsultantHiringProcessTest {
    @Autowired
    private Coalition coalition;

    @Autowired
    private Mailbox mailbox;

    @Autowired
    private Hirings hirings;

    @Autowired
    private Calls calls;

    @Autowired
    private Offers offers;

    @Autowired
    private Selecting selecting;

    @Autowired
    private Judging judging;

    @Autowired
    private OffersStandIn applicants;

    @Autowired
    private JdbcClient database;

    @Autowired
    private HiringLog log;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private OfficialConflicts conflicts;

    @Autowired
    private Invitations invitations;

    @Autowired
    private TaskService claims;

    @Autowired
    private WebApplicationContext program;

    private String cons;

    @BeforeEach
    void startAfresh() {
        coalition.startAfresh();
        mailbox.empty();
        on("2026-07-06");
        cons = coalition.as("secretaria").start("consultantHiring", consultancy());
    }

    @Test
    void hiresWhoeverHasTheHighestMeanAfterTheFirstCall() {
        offersPassTheFilter(2);
        everyCountryEvaluates(70, 90);

        assertThat(selection().ground()).isEqualTo(Ground.CLEAR);
        assertThatThrownBy(() -> by("secretaria", "confirmSelection", confirmation(1)))
                .hasMessageContaining("elija una de las opciones");
        bothOrgans("confirmSelection", confirmation(2));

        assertThat(offers.of(calls.latest(cons)))
                .extracting(offer -> offer.standing())
                .containsExactly(Standing.NOT_SELECTED, Standing.SELECTED);
        by("secretaria", "recordContract", contract("2026-07-22"));
        assertThat(coalition.ended(cons)).isTrue();
        assertThat(hirings.get(cons).status()).isEqualTo(HiringStatus.CONTRACTED);
        assertThat(calls.latest(cons).result()).isEqualTo(CallResult.SELECTED);
    }

    @Test
    void opensASecondCallOnceWhenTheFirstEndsWithoutOffers() {
        on("2026-07-22");

        assertThat(calls.of(cons)).extracting(call -> call.kind()).containsExactly(CallKind.FIRST, CallKind.SECOND);
        assertThat(calls.of(cons).get(0).emptyBecause()).isEqualTo(EmptyReason.NO_OFFERS);
        assertThat(calls.of(cons).get(1).previous())
                .isEqualTo(calls.of(cons).get(0).id());
        assertThat(calls.terms(calls.latest(cons)))
                .isEqualTo(calls.terms(calls.of(cons).get(0)));
        on("2026-08-04");
        assertThat(calls.of(cons)).hasSize(2);
        assertThat(coalition.openTasks(cons)).containsExactly("decideAfterEmptyCalls", "decideAfterEmptyCalls");
    }

    @Test
    void opensTheSecondCallAlsoWhenNoOfferPassesTheFilter() {
        applicants.submit(cons, 2);
        on("2026-07-22");
        bothOrgans("firstFilter", filter(2, 1, 2));

        assertThat(calls.of(cons)).extracting(call -> call.kind()).containsExactly(CallKind.FIRST, CallKind.SECOND);
        assertThat(calls.of(cons).get(0).emptyBecause()).isEqualTo(EmptyReason.NONE_ADMITTED);
        assertThat(mailbox.recipientsOf(cons, "consultancy.callEmpty")).containsExactly("presidencia", "secretaria");
    }

    @Test
    void asksBothOrgansAgainWithEachOthersReasonsUntilTheyAdmitTheSame() {
        applicants.submit(cons, 2);
        on("2026-07-22");
        assertThat(shown("presidencia", "firstFilter").get("letters").toString())
                .as("both organs see who will be written to")
                .contains("app-1@ofertas.example", "app-2@ofertas.example");
        by("presidencia", "firstFilter", filter(2));
        by("secretaria", "firstFilter", filter(2, 2));

        assertThat(coalition.openTasks(cons)).containsExactly("firstFilter", "firstFilter");
        assertThat(shown("presidencia", "firstFilter").get("opinions").toString())
                .contains("Admite: 1, 2", "Admite: 1", "2: Faltan los documentos legales.");
        bothOrgans("firstFilter", filter(2, 2));
        assertThat(coalition.openTasks(cons)).hasSize(9).containsOnly("evaluateOffers");
        assertThat(mailbox.mailsOf(cons, "calls.notAdmitted")).hasSize(1);
    }

    @Test
    void startsANewLinkedHiringWhenBothOrgansWantItRedefined() {
        bothCallsEndEmpty();
        by("presidencia", "decideAfterEmptyCalls", exit(AfterEmptyCalls.RESTART));
        by("secretaria", "decideAfterEmptyCalls", exit(AfterEmptyCalls.CANCEL));
        assertThat(coalition.openTasks(cons)).containsExactly("decideAfterEmptyCalls", "decideAfterEmptyCalls");
        by("presidencia", "decideAfterEmptyCalls", exit(AfterEmptyCalls.RESTART));
        by("secretaria", "decideAfterEmptyCalls", but(exit(AfterEmptyCalls.RESTART), "reason", "Se amplía el perfil."));
        assertThat(mailbox.mailsOf(cons, "consultancy.afterEmptyCalls").get(0).text())
                .contains(
                        "Razones de la Presidencia: Nadie respondió a dos convocatorias.",
                        "Razones de la Secretaría Técnica: Se amplía el perfil.");

        assertThat(coalition.ended(cons)).isTrue();
        assertThat(hirings.get(cons).status()).isEqualTo(HiringStatus.RESTARTED);
        String next = coalition.onlyCase("consultantHiring");
        assertThat(next).isEqualTo("CONS-2026-02");
        assertThat(hirings.get(next).restarts()).isEqualTo(cons);
        assertThat(coalition
                        .as("secretaria")
                        .shown(coalition
                                .as("secretaria")
                                .task(next, "specifyConsultancy")
                                .getId()))
                .containsEntry("title", "Línea de base y monitoreo");
        coalition.as("secretaria").complete(next, "specifyConsultancy", consultancy());
        assertThat(calls.latest(next).kind()).isEqualTo(CallKind.FIRST);
        assertThat(calls.latest(next).previous()).isEqualTo(calls.latest(cons).id());
        assertThat(mailbox.recipientsOf(cons, "consultancy.afterEmptyCalls"))
                .contains("titular-bz", "suplente-do", "presidencia", "secretaria");
    }

    @Test
    void invitesAtLeastThreeDirectlyAndEvaluatesWhatTheyOffer() {
        bothCallsEndEmpty();
        assertThatThrownBy(() -> by(
                        "secretaria",
                        "decideAfterEmptyCalls",
                        HiringAnswers.but(
                                exit(AfterEmptyCalls.INVITE),
                                "invitees",
                                Collections.nCopies(3, Map.of("name", "Uno", "email", "uno@firmas.example")))))
                .isInstanceOf(FormRefused.class)
                .hasMessageContaining("nombre al menos 3 personas");
        bothOrgans("decideAfterEmptyCalls", exit(AfterEmptyCalls.INVITE));

        assertThat(suggestions()).isZero();
        assertThat(calls.latest(cons).kind()).isEqualTo(CallKind.INVITATION);
        applicants.submit(cons, 1);
        on("2026-08-15");
        bothOrgans("firstFilter", filter(1));
        assertThat(coalition.openTasks(cons)).hasSize(9).containsOnly("evaluateOffers");
    }

    @Test
    void givesTheProjectBackToTheSecretariatWithTheFreedBudgetWhenBothOrgansGiveUp() {
        bothCallsEndEmpty();
        bothOrgans("decideAfterEmptyCalls", exit(AfterEmptyCalls.CANCEL));

        assertThat(hirings.get(cons).status()).isEqualTo(HiringStatus.CANCELLED);
        assertThat(mailbox.recipientsOf(cons, "consultancy.budgetFreed")).containsExactly("presidencia", "secretaria");
        assertThat(mailbox.mailsOf(cons, "consultancy.budgetFreed").get(0).text())
                .contains("Su presupuesto de USD 18,000.00 queda libre, sin ningún proyecto vinculado;");
        assertThat(coalition.openTasks(cons)).containsExactly("reassignBudget");
        assertThat(shown("secretaria", "reassignBudget").get("freedFacts").toString())
                .contains("USD 18,000.00");
        by("secretaria", "reassignBudget", Map.of("note", "Se suma a la formación."));

        assertThat(coalition.ended(cons)).isTrue();
        assertThat(mailbox.recipientsOf(cons, "consultancy.budgetReassigned"))
                .containsExactly("presidencia", "secretaria");
        assertThat(motion())
                .as("no project reports it, so the next session hears of it by itself")
                .contains("RESULTS_REPORT", cons, "cancelada el 4 de agosto de 2026", "USD 18,000.00", "formación");
    }

    @Test
    void tellsTheNextSessionWhatAHiringEndedAsWhereNoProjectReportsIt() {
        offersPassTheFilter(1);
        everyCountryEvaluates(80);
        assertThat(shown("secretaria", "confirmSelection").get("letters").toString())
                .contains("Oferta 1: APP-1", "app-1@ofertas.example");
        bothOrgans("confirmSelection", confirmation(1));
        by("secretaria", "recordContract", contract("2026-07-22"));
        assertThat(motion()).contains("contratada el 22 de julio de 2026 por USD 17,500.00");
    }

    private String motion() {
        return database.sql("select kind || ' ' || title || ' ' || text from motion where subject_case = ?")
                .param(cons)
                .query(String.class)
                .single();
    }

    @Test
    void tellsWhoeverWasRefusedThatAnotherCallOpens() {
        applicants.submit(cons, 2);
        on("2026-07-22");
        mailbox.empty();
        bothOrgans("firstFilter", filter(2, 1, 2));

        assertThat(mailbox.mailsOf(cons, "calls.opensAgain")).hasSize(2).allSatisfy(mail -> assertThat(mail.text())
                .contains("Línea de base y monitoreo", "oferta nueva"));
        assertThat(mailbox.recipientsOf(cons, "calls.opensAgain"))
                .isEqualTo(mailbox.recipientsOf(cons, "calls.notAdmitted"));
    }

    @Test
    void countsTheOneExtensionFromTheDeadlineThoughTheTimerRanLate() {
        offersPassTheFilter(1);
        assertThat(coalition.as("titular-mx").task(cons, "evaluateOffers").getDueDate())
                .isEqualTo("2026-08-03T23:59:00-06:00");
        on("2026-08-06");

        assertThat(judging.endsAt(calls.latest(cons))).isEqualTo("2026-08-11T05:59:00Z");
        assertThat(mailbox.recipientsOf(cons, "consultancy.extended"))
                .contains("presidencia", "secretaria", "titular-mx", "suplente-do")
                .hasSize(20);
        assertThat(mailbox.mailsOf(cons, "consultancy.extended").get(0).text()).contains("10 de agosto de 2026");
    }

    @Test
    void tellsWhoWasSilentThatTheEvaluationClosedAndCountsTrulyWhoEvaluated() {
        offersPassTheFilter(2);
        for (String country : List.of("bz", "cr", "sv", "gt", "hn")) {
            by("titular-" + country, "evaluateOffers", evaluation(80, 70));
        }
        by("titular-mx", "evaluateOffers", evaluation(1, new int[] {0, 60}));
        assertThat(mailbox.recipientsOf(cons, "consultancy.recused")).containsExactly("presidencia", "secretaria");
        assertThat(mailbox.mailsOf(cons, "consultancy.recused").get(0).text()).contains("México", "excusó: 1.");
        on("2026-08-04");

        assertThat(mailbox.recipientsOf(cons, "consultancy.closedWithoutYou"))
                .containsExactlyInAnyOrder(
                        "titular-ni", "suplente-ni", "titular-pa", "suplente-pa", "titular-do", "suplente-do");
        assertThat(mailbox.mailsOf(cons, "consultancy.evaluationsClosed").get(0).text())
                .contains("evaluaron: 6 de 9", "todas las ofertas: 0", "no respondieron: 3");
    }

    @Test
    void doesNotCountAsEvaluationsThoseOfCountriesThatAreAllOut() {
        offersPassTheFilter(1);
        for (CountryCode country : CountryCode.values()) {
            by("titular-" + lower(country), "evaluateOffers", evaluation(1, new int[] {0}));
        }
        assertThat(mailbox.mailsOf(cons, "consultancy.evaluationsClosed").get(0).text())
                .contains("evaluaron: 0 de 9", "todas las ofertas: 9", "no respondieron: 0");
    }

    @Test
    void keepsAnOfficialWhoDeclaredAConflictOutOfTheDecisions() throws Exception {
        applicants.submit(cons, 1);
        on("2026-07-22");
        String task = coalition.as("secretaria").task(cons, "firstFilter").getId();
        coalition.as("secretaria").signedIn(() -> {
            claims.claim(task, "secretaria");
            return task;
        });
        Hiring hiring = hirings.get(cons);
        HiringReader secretariat = new HiringReader(
                "secretaria",
                Set.of("technical-secretariat"),
                HiringSight.of(Set.of("technical-secretariat")),
                Language.ES);
        assertThat(conflicts.declare(hiring, secretariat, "Es pariente de quien oferta."))
                .isTrue();
        assertThat(conflicts.declare(hiring, secretariat, "Otra vez.")).isFalse();

        assertThat(mailbox.recipientsOf(cons, "consultancy.conflictDeclared"))
                .containsExactly("presidencia", "secretaria");
        assertThat(mailbox.mailsOf(cons, "consultancy.conflictDeclared").get(0).text())
                .contains("Secretaría Técnica")
                .doesNotContain("pariente");
        assertThat(coalition.as("secretaria").task(cons, "firstFilter").getAssignee())
                .as("what she had taken is the others' again")
                .isNull();
        assertThatThrownBy(() -> by("secretaria", "firstFilter", filter(1)))
                .isInstanceOf(FormRefused.class)
                .hasMessageContaining("otra persona de su órgano");
        assertThat(conflicts.of(cons)).singleElement().satisfies(declared -> assertThat(declared.reason())
                .contains("pariente"));
    }

    @Test
    void takesTheDeclarationOfAConflictOnItsPageFromTheOrgansAlone() throws Exception {
        Roles roles = new Roles(program);
        assertThat(roles.page("presidencia", "/consultorias/" + cons)).contains("/consultorias/" + cons + "/conflicto");
        assertThat(roles.page("presidencia", "/consultorias/" + cons + "/conflicto"))
                .contains("no decide nada más en esta contratación");
        assertThat(roles.admittedTo("/consultorias/" + cons + "/conflicto"))
                .containsExactlyInAnyOrder("presidencia", "secretaria");
        assertThat(roles.page("titular-bz", "/consultorias/" + cons)).doesNotContain("/conflicto");
        applicants.submit(cons, 1);
        on("2026-07-22");
        assertThat(shown("presidencia", "firstFilter"))
                .containsEntry("conflictAddress", "/consultorias/" + cons + "/conflicto");

        String task = coalition.as("presidencia").task(cons, "firstFilter").getId();
        coalition.as("presidencia").signedIn(() -> {
            claims.claim(task, "presidencia");
            return task;
        });
        MockMvc browser = MockMvcBuilders.webAppContextSetup(program)
                .apply(springSecurity())
                .build();
        assertThat(browser.perform(declaration(" ")).andReturn().getResponse().getStatus())
                .isEqualTo(400);
        assertThat(conflicts.of(cons)).isEmpty();
        assertThat(browser.perform(declaration("Es su cuñado."))
                        .andReturn()
                        .getResponse()
                        .getRedirectedUrl())
                .isEqualTo("/consultorias/" + cons);
        assertThat(conflicts.of(cons)).hasSize(1);
        assertThat(coalition.as("presidencia").task(cons, "firstFilter").getAssignee())
                .isNull();
        assertThat(roles.page("secretaria", "/consultorias/" + cons)).contains("Es su cuñado.");
        assertThat(roles.page("titular-cr", "/consultorias/" + cons)).doesNotContain("Es su cuñado.");
    }

    private RequestBuilder declaration(String reason) {
        return post("/consultorias/" + cons + "/conflicto")
                .param("reason", reason)
                .with(user("presidencia"))
                .with(csrf());
    }

    @Test
    void keepsWhatBecameOfEachDirectInvitationForBothOrgans() {
        bothCallsEndEmpty();
        bothOrgans("decideAfterEmptyCalls", exit(AfterEmptyCalls.INVITE));

        assertThat(mailbox.recipientsOf(cons, "consultancy.invited")).containsExactly("presidencia", "secretaria");
        assertThat(mailbox.mailsOf(cons, "consultancy.invited").get(0).text()).contains("Invitadas: 3");
        assertThat(invitations.of(cons, Language.ES))
                .extracting(Invitations.Line::name, Invitations.Line::email, Invitations.Line::state)
                .containsExactly(
                        tuple("Dos", "dos@firmas.example", "Enviado"),
                        tuple("Tres", "tres@firmas.example", "Enviado"),
                        tuple("Uno", "uno@firmas.example", "Enviado"));
        database.sql("update mail_message set state = 'FAILED' where recipient = 'dos@firmas.example'")
                .update();
        assertThat(invitations.of(cons, Language.ES).get(0).state()).isNotEqualTo("Enviado");
        assertThat(new Roles(program).page("presidencia", "/consultorias/" + cons))
                .contains("Invitaciones directas", "tres@firmas.example");
        assertThat(new Roles(program).page("secretaria", "/correo?caso=" + cons))
                .contains("dos@firmas.example");
        assertThat(new Roles(program).page("titular-bz", "/consultorias/" + cons))
                .doesNotContain("tres@firmas.example");
    }

    @Test
    void showsAtTheMailWhatApplicantsWereToldOnceTheOffersAreOpenWithoutWordsAndLinks() {
        applicants.submit(cons, 1);
        Roles roles = new Roles(program);
        assertThat(roles.page("secretaria", "/correo?caso=" + cons)).doesNotContain("@ofertas.example");
        on("2026-07-22");
        bothOrgans("firstFilter", filter(1, 1));

        Mailbox.Mail letter = mailbox.mailsOf(cons, "calls.notAdmitted").get(0);
        assertThat(roles.page("secretaria", "/correo?caso=" + cons))
                .contains(letter.to(), "no fue admitida")
                .doesNotContain("Faltan los documentos legales.");
        assertThat(roles.answer("secretaria", "/correo/" + letter.id() + "/carta")
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void hiresNoMoreThanTheProjectsMoneyPaysFor() {
        events.publishEvent(new ProjectFunded("MR-2026-009", "Prevención", "ABC", null, "Oficina de la ABC", false));
        database.sql("insert into contribution (case_number, currency, confirmed_on, amount, reference, recorded_by,"
                        + " recorded_on) values ('MR-2026-009', 'USD', '2026-05-01', 80000, 'Nota', 'secretaria',"
                        + " '2026-05-01')")
                .update();
        Map<String, Object> linked = HiringAnswers.but(consultancy(), "linkedCase", "MR-2026-009");
        assertThatThrownBy(() -> start(HiringAnswers.but(linked, "budget", "900000.00")))
                .isInstanceOf(FormRefused.class)
                .hasMessageContaining("USD 80,000.00")
                .hasMessageContaining("quedan USD 80,000.00");
        start(HiringAnswers.but(linked, "budget", "50000.00"));
        assertThatThrownBy(() -> start(HiringAnswers.but(linked, "budget", "30000.01")))
                .hasMessageContaining("quedan USD 30,000.00");
        assertThatThrownBy(() ->
                        start(HiringAnswers.but(HiringAnswers.but(linked, "budget", "1000.00"), "currency", "EUR")))
                .hasMessageContaining("en esa moneda");
        start(HiringAnswers.but(linked, "budget", "30000.00"));
    }

    private String start(Map<String, Object> form) {
        return coalition.as("secretaria").start("consultantHiring", form);
    }

    @Test
    void extendsTheTimeOnceForThoseMissingAndThenLetsBothOrgansProposeAndCountriesObject() {
        offersPassTheFilter(2);
        for (String country : List.of("bz", "cr", "sv", "gt")) {
            by("titular-" + country, "evaluateOffers", evaluation(80, 70));
        }
        on("2026-08-04");

        assertThat(coalition.openTasks(cons)).hasSize(5).containsOnly("evaluateOffers");
        assertThat(coalition.as("titular-bz").tasks(cons, "evaluateOffers")).isEmpty();
        on("2026-08-11");
        assertThat(selection().ground()).isEqualTo(Ground.TOO_FEW);
        by("presidencia", "proposeSelection", proposal(1));
        by("secretaria", "proposeSelection", proposal(2));
        assertThat(shown("secretaria", "proposeSelection").get("opinions").toString())
                .contains("Oferta 1");
        by("presidencia", "proposeSelection", but(proposal(1), "reasons", "Conoce la región."));
        by("secretaria", "proposeSelection", proposal(1));
        assertThat(coalition.openTasks(cons)).hasSize(9).containsOnly("objectToSelection");
        assertThat(shown("titular-mx", "objectToSelection").get("proposalFacts").toString())
                .contains(
                        "Razones de la Presidencia",
                        "Conoce la región.",
                        "Razones de la Secretaría Técnica",
                        "Es la oferta más completa.");
        by("titular-mx", "objectToSelection", objection(false));
        on("2026-08-18");

        assertThat(coalition.openTasks(cons)).containsExactly("recordContract");
        assertThat(selection().selected()).isEqualTo(1);
        assertThat(shown("secretaria", "recordContract").get("caseFacts").toString())
                .contains(
                        "Oferta seleccionada", offers.get(calls.latest(cons), 1).name());
    }

    @Test
    void takesAnObjectionToAJointMeeting() {
        offersPassTheFilter(2);
        on("2026-08-04");
        on("2026-08-11");
        bothOrgans("proposeSelection", proposal(1));
        by("titular-mx", "objectToSelection", objection(true));
        on("2026-08-18");

        assertThat(coalition.openTasks(cons)).containsExactly("confirmSelection", "confirmSelection");
        assertThat(shown("presidencia", "confirmSelection").get("objections").toString())
                .contains("México", "No acredita experiencia.");
        assertThatThrownBy(() -> by("secretaria", "confirmSelection", confirmation(2)))
                .hasMessageContaining("Acta de la reunión conjunta: escriba el acta");
        by("secretaria", "confirmSelection", confirmation(2, "Se revisaron ambas ofertas."));
        by("presidencia", "confirmSelection", confirmation(1, "Se revisaron ambas ofertas."));
        bothOrgans("confirmSelection", confirmation(2, "Se revisaron ambas ofertas."));
        assertThat(selection().selected()).isEqualTo(2);
        assertThat(coalition.openTasks(cons)).containsExactly("recordContract");
    }

    @Test
    void takesATieToAJointMeetingThatChoosesAmongThoseThatTie() {
        offersPassTheFilter(3);
        everyCountryEvaluates(80, 80, 60);

        assertThat(selection().ground()).isEqualTo(Ground.TIE);
        assertThatThrownBy(() -> by("secretaria", "confirmSelection", confirmation(3, "Se eligió la tercera.")))
                .hasMessageContaining("elija una de las opciones");
        bothOrgans("confirmSelection", confirmation(2, "La segunda tiene más experiencia."));
        assertThat(selection().selected()).isEqualTo(2);
    }

    @Test
    void leavesACountryOutOfTheMeanOfAnOfferThatItIsRelatedTo() {
        offersPassTheFilter(2);
        by("titular-gt", "evaluateOffers", evaluation(1, new int[] {100, 50}));
        for (CountryCode country : CountryCode.values()) {
            if (country != CountryCode.GT) {
                by("titular-" + lower(country), "evaluateOffers", evaluation(60, 70));
            }
        }

        List<Mean> means = judging.ranking(calls.latest(cons)).means();
        assertThat(means.get(0).place()).isEqualTo(2);
        assertThat(means.get(0).mean()).isEqualByComparingTo("67.78");
        assertThat(means.get(0).countries()).isEqualTo(9);
        assertThat(means.get(1).mean()).isEqualByComparingTo("60.00");
        assertThat(means.get(1).countries()).isEqualTo(8);
        assertThat(means.get(1).recused()).isEqualTo(1);
    }

    @Test
    void needsFewerCountriesForAnOfferThatManyAreOutFor() {
        offersPassTheFilter(1);
        for (String country : List.of("bz", "cr", "sv", "gt", "hn", "mx")) {
            by("titular-" + country, "evaluateOffers", evaluation(1, new int[] {0}));
        }
        for (String country : List.of("ni", "pa", "do")) {
            by("titular-" + country, "evaluateOffers", evaluation(75));
        }

        assertThat(selection().ground()).isEqualTo(Ground.CLEAR);
    }

    @Test
    void putsAnOfferThatNobodyMayJudgeToBothOrgansInsteadOfCallingItTheBest() {
        offersPassTheFilter(1);
        for (CountryCode country : CountryCode.values()) {
            by("titular-" + lower(country), "evaluateOffers", evaluation(1, new int[] {0}));
        }

        assertThat(coalition.openTasks(cons)).containsExactly("proposeSelection", "proposeSelection");
        assertThat(selection().ground()).isEqualTo(Ground.TOO_FEW);
    }

    @Test
    void weighsEachCriterionByItsShare() {
        offersPassTheFilter(1);
        for (CountryCode country : CountryCode.values()) {
            by("titular-" + lower(country), "evaluateOffers", HiringAnswers.scored(100, 50, 10));
        }

        // 100 × 40 % + 50 × 40 % + 10 × 20 %
        assertThat(judging.ranking(calls.latest(cons)).means().get(0).mean()).isEqualByComparingTo("62.00");
    }

    @Test
    void showsACountryNothingOfAnOfferThatItIsOutForAndSaysSoBesideItsObjection() {
        offersPassTheFilter(2);
        by("titular-gt", "evaluateOffers", evaluation(1, new int[] {0, 60}));
        on("2026-08-04");
        on("2026-08-11");
        bothOrgans("proposeSelection", proposal(1));

        String name = offers.get(calls.latest(cons), 1).name();
        for (String table : List.of("ranking", "proposalFacts")) {
            assertThat(shown("titular-gt", "objectToSelection").get(table).toString())
                    .doesNotContain(name);
            assertThat(shown("titular-mx", "objectToSelection").get(table).toString())
                    .contains(name);
        }
        by("titular-gt", "objectToSelection", objection(true));
        on("2026-08-18");
        assertThat(shown("presidencia", "confirmSelection").get("objections").toString())
                .contains("Guatemala (se excusó de la oferta 1)");
    }

    @Test
    void erasesWhatWasWrittenAboutApplicantsWithTheirData() {
        String name = "Zoila Secreta";
        applicants.submit(cons, 2);
        on("2026-07-22");
        bothOrgans("firstFilter", HiringAnswers.refusing(2, name + " no acredita experiencia."));
        for (CountryCode country : CountryCode.values()) {
            by("titular-" + lower(country), "evaluateOffers", HiringAnswers.about(name));
        }
        bothOrgans("confirmSelection", confirmation(1));
        by("secretaria", "recordContract", contract("2026-07-22"));
        on("2028-07-21");
        assertThat(database.sql("select count(*) from score where strpos(comment, ?) > 0")
                        .param(name)
                        .query(Integer.class)
                        .single())
                .isEqualTo(27);
        on("2028-07-22");

        NamesKept.assertNone(database, name);
        assertThat(judging.ranking(calls.latest(cons)).means().get(0).mean()).isEqualByComparingTo("80.00");
    }

    @ParameterizedTest
    @EnumSource(AfterEmptyCalls.class)
    void tellsTheCountriesAndTheDonorWhatFollowsEmptyCalls(AfterEmptyCalls exit) {
        String donor = "contacto@donante.example";
        events.publishEvent(
                new ProjectFunded("MR-2026-009", "Prevención", "ABC", donor, "Oficina regional de la ABC", false));
        cons = coalition
                .as("secretaria")
                .start("consultantHiring", HiringAnswers.but(consultancy(), "linkedCase", "MR-2026-009"));
        bothCallsEndEmpty();
        bothOrgans("decideAfterEmptyCalls", exit(exit));

        assertThat(mailbox.recipientsOf(cons, "consultancy.afterEmptyCalls"))
                .contains(donor, "titular-bz", "suplente-do", "presidencia", "secretaria");
    }

    @Test
    void recordsTheOpeningOnceAndHowManyOffersThereWere() {
        applicants.submit(cons, 2);
        on("2026-07-22");
        on("2026-07-23");

        assertThat(log.of(cons))
                .filteredOn(entry -> entry.code().equals("offersOpened"))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.detail()).isEqualTo("2");
                    assertThat(entry.happenedAt()).isAfter(calls.latest(cons).closesAt());
                });
    }

    @Test
    void saysThatBothOrgansDecideAndWhomTheOtherOneWouldInvite() {
        bothCallsEndEmpty();
        assertThat(hirings.get(cons).status()).isEqualTo(HiringStatus.DECIDING);
        by("presidencia", "decideAfterEmptyCalls", exit(AfterEmptyCalls.INVITE));
        by("secretaria", "decideAfterEmptyCalls", exit(AfterEmptyCalls.CANCEL));

        assertThat(shown("secretaria", "decideAfterEmptyCalls").get("opinions").toString())
                .contains("Dos <dos@firmas.example>");
    }

    @Test
    void refusesALateEvaluationEvenBeforeTheTimerHasRun() {
        offersPassTheFilter(1);
        String task = coalition.as("titular-ni").task(cons, "evaluateOffers").getId();
        coalition.turnTo(LocalDate.parse("2026-08-04"));

        assertThatThrownBy(() -> coalition.as("titular-ni").completeTask(task, evaluation(80)))
                .isInstanceOf(DeadlinePassed.class);
    }

    private void offersPassTheFilter(int many) {
        applicants.submit(cons, many);
        on("2026-07-22");
        bothOrgans("firstFilter", filter(many));
    }

    private void everyCountryEvaluates(int... points) {
        for (CountryCode country : CountryCode.values()) {
            by("titular-" + lower(country), "evaluateOffers", evaluation(points));
        }
    }

    private void bothCallsEndEmpty() {
        on("2026-07-22");
        on("2026-08-04");
    }

    private void bothOrgans(String task, Map<String, Object> form) {
        by("presidencia", task, form);
        by("secretaria", task, form);
    }

    private void by(String username, String task, Map<String, Object> form) {
        coalition.as(username).complete(cons, task, form);
    }

    private Map<String, Object> shown(String username, String task) {
        Coalition.Person person = coalition.as(username);
        return person.shown(person.task(cons, task).getId());
    }

    private int suggestions() {
        return database.sql("select count(*) from suggested_invitee")
                .query(Integer.class)
                .single();
    }

    private Selection selection() {
        return selecting.of(calls.latest(cons));
    }

    private void on(String day) {
        coalition.today(LocalDate.parse(day));
    }

    private static String lower(CountryCode country) {
        return country.name().toLowerCase(Locale.ROOT);
    }
}
