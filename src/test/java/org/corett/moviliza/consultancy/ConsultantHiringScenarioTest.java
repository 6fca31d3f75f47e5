package org.corett.moviliza.consultancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.corett.moviliza.Coalition;
import org.corett.moviliza.CoalitionTest;
import org.corett.moviliza.Mailbox;
import org.corett.moviliza.calls.Call;
import org.corett.moviliza.calls.Calls;
import org.corett.moviliza.projects.ProjectFunded;
import org.corett.moviliza.shared.CountryCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;

/** Scenario S6: an empty first call, a second call with four offers, nine evaluations, a joint selection. */
@CoalitionTest
class ConsultantHiringScenarioTest {
    private static final String DONOR = "ana.perez@abc.example";

    /** Scores in the order BZ, CR, SV, GT, HN, MX, NI, PA, DO. */
    private static final List<List<Integer>> SCORES = List.of(
            List.of(78, 84, 80, 85, 82, 79, 83, 81, 80),
            List.of(88, 90, 85, 84, 87, 86, 88, 85, 87),
            List.of(74, 72, 75, 70, 76, 73, 77, 74, 75));

    @Autowired
    private Coalition coalition;

    @Autowired
    private Mailbox mailbox;

    @Autowired
    private Hirings hirings;

    @Autowired
    private Calls calls;

    @Autowired
    private Judging judging;

    @Autowired
    private Selecting selecting;

    @Autowired
    private OffersStandIn applicants;

    @Autowired
    private ApplicationEventPublisher events;

    private String cons = "";

    @BeforeEach
    void startAfresh() {
        coalition.startAfresh();
        mailbox.empty();
    }

    @Test
    void runsFromAnEmptyFirstCallToTheContract() {
        theCaseAsksForConsultants();
        theFirstCallIsPublished();
        itEndsEmptyAndTheSecondOpensByItself();
        fourOffersCome();
        theFilterAdmitsThree();
        nineCountriesEvaluate();
        theSecondOfferIsSelected();
        theContractIsRecorded();
    }

    private void theCaseAsksForConsultants() {
        on("2026-05-20");
        events.publishEvent(new ProjectFunded(
                "MR-2026-001", "Prevención regional de la trata", "ABC", DONOR, "Oficina regional de la ABC", true));
        cons = coalition.onlyCase("consultantHiring");

        assertThat(cons).isEqualTo("CONS-2026-01");
        assertMailed("specifyConsultancy", Set.of("secretaria"));
        assertThat(coalition.as("secretaria").shown(task("secretaria", "specifyConsultancy")))
                .containsEntry("linkedCase", "MR-2026-001")
                .containsEntry("contractParty", "Oficina regional de la ABC");
    }

    private void theFirstCallIsPublished() {
        on("2026-07-06");
        by(
                "secretaria",
                "specifyConsultancy",
                HiringAnswers.but(HiringAnswers.consultancy(), "linkedCase", "MR-2026-001"));

        assertThat(calls.latest(cons).closesAt()).isEqualTo(OffsetDateTime.parse("2026-07-21T23:59-06:00"));
        assertClosing("consultancy.callPublished", "martes, 21 de julio de 2026", "22 de julio de 2026");
        assertMailed("consultancy.callPublished", with(allNine(), "observador-oim"));
    }

    /** To the minute, by the coalition's clock; the reader's own stands beside it in the text alone. */
    private void assertClosing(String code, String day, String inPanama) {
        String closes = "hasta el " + day + ", 23:59 (UTC-6)";
        assertThat(mail(code, "titular-cr"))
                .satisfies(mail -> assertThat(mail.subject()).endsWith(closes))
                .satisfies(mail -> assertThat(mail.text()).contains(closes + ".\n"));
        assertThat(mail(code, "titular-pa"))
                .satisfies(mail -> assertThat(mail.subject()).endsWith(closes))
                .satisfies(mail -> assertThat(mail.text()).contains(closes + "; en su hora, " + inPanama + ", 00:59."));
    }

    private Mailbox.Mail mail(String code, String reader) {
        return mailbox.mailsOf(cons, code).stream()
                .filter(mail -> mail.to().equals(reader))
                .findFirst()
                .orElseThrow();
    }

    private void itEndsEmptyAndTheSecondOpensByItself() {
        on("2026-07-22");
        Call first = calls.of(cons).get(0);
        Call second = calls.latest(cons);

        assertMailed("consultancy.callEmpty", Set.of("presidencia", "secretaria"));
        assertClosing("consultancy.secondCall", "lunes, 3 de agosto de 2026", "4 de agosto de 2026");
        assertMailed("consultancy.secondCall", with(allNine(), "observador-oim"));
        assertThat(second.previous()).isEqualTo(first.id());
        assertThat(second.opensAt())
                .isBetween(
                        OffsetDateTime.parse("2026-07-22T00:00-06:00"), OffsetDateTime.parse("2026-07-22T08:01-06:00"));
        assertThat(second.closesAt()).isEqualTo(OffsetDateTime.parse("2026-08-03T23:59-06:00"));
        assertThat(calls.terms(second)).isEqualTo(calls.terms(first));
    }

    private void fourOffersCome() {
        on("2026-08-03");
        applicants.submit(cons, 4);
        assertThat(coalition.openTasks(cons)).isEmpty();
        on("2026-08-04");
        assertThat(coalition.openTasks(cons)).containsExactly("firstFilter", "firstFilter");
    }

    private void theFilterAdmitsThree() {
        on("2026-08-05");
        by("presidencia", "firstFilter", HiringAnswers.filter(4, 4));
        assertThat(mailbox.mailsOf(cons, "calls.notAdmitted")).isEmpty();
        by("secretaria", "firstFilter", HiringAnswers.filter(4, 4));

        assertMailed("calls.notAdmitted", Set.of("app-4@ofertas.example"));
        assertThat(coalition.openTasks(cons)).hasSize(9).containsOnly("evaluateOffers");
        assertMailed("evaluateOffers", allNine());
        assertThat(mailbox.mailsOf(cons, "evaluateOffers").get(0).text()).contains("17");
    }

    private void nineCountriesEvaluate() {
        List<CountryCode> countries = List.of(
                CountryCode.BZ,
                CountryCode.CR,
                CountryCode.SV,
                CountryCode.GT,
                CountryCode.HN,
                CountryCode.MX,
                CountryCode.NI,
                CountryCode.PA,
                CountryCode.DO);
        evaluate(countries, 0, 3);
        on("2026-08-12");
        assertMailed("consultancy.reminder", titularsAndAlternates("gt", "hn", "mx", "ni", "pa", "do"));
        evaluate(countries, 3, 7);
        mailbox.empty();
        on("2026-08-15");
        assertMailed("consultancy.reminder", titularsAndAlternates("pa", "do"));
        on("2026-08-17");
        assertThatThrownBy(() -> judgedBeforeTheClose()).isInstanceOf(AssertionError.class);
        evaluate(countries, 7, 9);

        assertThat(judging.ranking(calls.latest(cons)).means())
                .containsExactly(
                        new Mean(2, new BigDecimal("86.67"), 9, 0),
                        new Mean(1, new BigDecimal("81.33"), 9, 0),
                        new Mean(3, new BigDecimal("74.00"), 9, 0));
        assertMailed("consultancy.evaluationsClosed", Set.of("presidencia", "secretaria"));
    }

    /** Nobody has a task that shows the ranking before every country has answered. */
    private void judgedBeforeTheClose() {
        coalition.as("presidencia").task(cons, "confirmSelection");
    }

    private void theSecondOfferIsSelected() {
        on("2026-08-19");
        by("presidencia", "confirmSelection", HiringAnswers.confirmation(2));
        by("secretaria", "confirmSelection", HiringAnswers.confirmation(2));

        assertThat(selecting.of(calls.latest(cons)).selected()).isEqualTo(2);
        assertMailed("calls.selected", Set.of("app-2@ofertas.example"));
        assertMailed("calls.notSelected", Set.of("app-1@ofertas.example", "app-3@ofertas.example"));
        assertMailed("consultancy.selected", with(with(allNine(), DONOR), "presidencia", "secretaria"));
    }

    private void theContractIsRecorded() {
        on("2026-08-25");
        by("secretaria", "recordContract", HiringAnswers.contract("2026-08-25"));

        assertThat(coalition.ended(cons)).isTrue();
        assertThat(hirings.get(cons).status()).isEqualTo(HiringStatus.CONTRACTED);
        assertThat(hirings.get(cons).linkedCase()).isEqualTo("MR-2026-001");
    }

    private void evaluate(List<CountryCode> countries, int from, int to) {
        for (int i = from; i < to; i++) {
            by(
                    "titular-" + countries.get(i).name().toLowerCase(Locale.ROOT),
                    "evaluateOffers",
                    HiringAnswers.evaluation(
                            SCORES.get(0).get(i),
                            SCORES.get(1).get(i),
                            SCORES.get(2).get(i)));
        }
    }

    private void by(String username, String task, Map<String, Object> form) {
        coalition.as(username).complete(cons, task, form);
    }

    private String task(String username, String key) {
        return coalition.as(username).task(cons, key).getId();
    }

    private void assertMailed(String code, Set<String> recipients) {
        assertThat(mailbox.recipientsOf(cons, code)).as(code).isEqualTo(new TreeSet<>(recipients));
    }

    private static Set<String> allNine() {
        return titularsAndAlternates("bz", "cr", "sv", "gt", "hn", "mx", "ni", "pa", "do");
    }

    private static Set<String> titularsAndAlternates(String... countries) {
        Set<String> people = new TreeSet<>();
        for (String country : countries) {
            people.add("titular-" + country);
            people.add("suplente-" + country);
        }
        return people;
    }

    private static Set<String> with(Set<String> some, String... others) {
        Set<String> all = new TreeSet<>(some);
        all.addAll(List.of(others));
        return all;
    }

    private void on(String day) {
        coalition.today(LocalDate.parse(day));
    }
}
