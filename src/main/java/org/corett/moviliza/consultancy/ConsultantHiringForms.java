package org.corett.moviliza.consultancy;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.corett.moviliza.calls.Call;
import org.corett.moviliza.calls.Calls;
import org.corett.moviliza.calls.Criterion;
import org.corett.moviliza.calls.EmptyReason;
import org.corett.moviliza.calls.Offer;
import org.corett.moviliza.calls.Offers;
import org.corett.moviliza.calls.Terms;
import org.corett.moviliza.documents.StepDocuments;
import org.corett.moviliza.shared.Fact;
import org.corett.moviliza.shared.Language;
import org.corett.moviliza.shared.Money;
import org.corett.moviliza.shared.Reading;
import org.corett.moviliza.shared.Written;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What each form of a hiring shows before it is filled in: the offers, what came before, and values to start from. */
@Component
public class ConsultantHiringForms {
    private final HiringFacts facts;
    private final Hirings hirings;
    private final FundedProjects projects;
    private final Calls calls;
    private final Offers offers;
    private final Evaluations evaluations;
    private final Selecting selecting;
    private final OfferTables tables;
    private final Opinions opinions;
    private final ProjectBudget budget;
    private final HiringWording wording;
    private final Clock clock;

    ConsultantHiringForms(
            HiringFacts facts,
            Hirings hirings,
            FundedProjects projects,
            Calls calls,
            Offers offers,
            Evaluations evaluations,
            Selecting selecting,
            OfferTables tables,
            Opinions opinions,
            ProjectBudget budget,
            HiringWording wording,
            Clock clock) {
        this.facts = facts;
        this.hirings = hirings;
        this.projects = projects;
        this.calls = calls;
        this.offers = offers;
        this.evaluations = evaluations;
        this.selecting = selecting;
        this.tables = tables;
        this.opinions = opinions;
        this.budget = budget;
        this.wording = wording;
        this.clock = clock;
    }

    public List<Fact> caseFacts(Reading reading) {
        return reading.caseNumber().isEmpty() ? List.of() : facts.of(reading.caseNumber(), reading.language());
    }

    public Map<String, Object> defineConsultancy(Reading reading) {
        return Map.of("currency", Money.DEFAULT_CURRENCY, "linkedCases", linkedCases());
    }

    /** Starts from the hiring that is tried anew, or from the usual criteria and the case that pays. */
    public Map<String, Object> specifyConsultancy(Reading reading) {
        Hiring hiring = hirings.get(reading.caseNumber());
        Map<String, Object> shown = new HashMap<>();
        shown.put("currency", Money.DEFAULT_CURRENCY);
        shown.put("linkedCases", linkedCases());
        projects.find(hiring.linkedCase()).ifPresent(project -> {
            shown.put("linkedCase", project.caseNumber());
            shown.put("contractParty", project.administrator());
        });
        if (hiring.restarts() == null) {
            shown.put("criteria", rows(usual(reading.language())));
        } else {
            shown.putAll(earlier(calls.latest(hiring.restarts())));
            shown.put(
                    "letters",
                    calls.of(hiring.restarts()).stream()
                            .flatMap(former -> tables.letters(offers.refused(former), reading.language()).stream())
                            .toList());
        }
        return shown;
    }

    public Map<String, Object> firstFilter(Reading reading) {
        Call call = calls.latest(reading.caseNumber());
        Map<String, Object> shown = tables.documents(call, offers.of(call), reading.language());
        shown.put("hiringAddress", address(reading));
        shown.put("offers", OfferTables.rows(offers.of(call)));
        shown.put("letters", tables.letters(offers.of(call), reading.language()));
        shown.put("opinions", opinions.of(reading, FirstFilter.QUESTION));
        shown.put("conflictAddress", conflictAddress(reading));
        return shown;
    }

    /** Where the offers' documents are. */
    private static String address(Reading reading) {
        return "/consultorias/" + reading.caseNumber();
    }

    /** Where an official of the organ says that she is out [gaps 23]. */
    private static String conflictAddress(Reading reading) {
        return address(reading) + "/conflicto";
    }

    public Map<String, Object> evaluateOffers(Reading reading) {
        Call call = calls.latest(reading.caseNumber());
        List<Offer> admitted = offers.admitted(call);
        List<Criterion> criteria = calls.criteria(call);
        Map<String, Object> shown = tables.documents(call, admitted, reading.language());
        shown.put("hiringAddress", address(reading));
        shown.put(
                "criteriaFacts",
                criteria.stream()
                        .map(each -> Map.of("criterion", each.name(), "weight", String.valueOf(each.weight())))
                        .toList());
        shown.put("interests", OfferTables.rows(admitted));
        shown.put(
                "scores",
                admitted.stream()
                        .flatMap(offer -> criteria.stream()
                                .map(each -> Map.of(
                                        "offer", String.valueOf(offer.place()),
                                        "applicant", OfferTables.applicant(offer),
                                        "criterion", each.name())))
                        .toList());
        return shown;
    }

    public Map<String, Object> proposeSelection(Reading reading) {
        Call call = calls.latest(reading.caseNumber());
        Map<String, Object> shown = tables.documents(call, offers.admitted(call), reading.language());
        shown.put("hiringAddress", address(reading));
        shown.put("ranking", tables.ranking(call, offer -> true, reading.language()));
        shown.put("offerOptions", tables.options(call, selecting.candidates(call), reading.language()));
        shown.put("opinions", opinions.of(reading, Selecting.PROPOSE));
        shown.put("conflictAddress", conflictAddress(reading));
        return shown;
    }

    /** A country sees nothing of an offer that it is out for. */
    public Map<String, Object> objectToSelection(Reading reading) {
        Call call = calls.latest(reading.caseNumber());
        List<Evaluation> given = evaluations.of(call);
        HiringSight sight = HiringSight.of(Set.of(reading.onBehalfOf()));
        Predicate<Offer> known = offer -> sight.applicant(offer, given);
        return Map.of(
                "proposalFacts", facts.proposal(call, known, reading.language()),
                "ranking", tables.ranking(call, known, reading.language()));
    }

    public Map<String, Object> confirmSelection(Reading reading) {
        Call call = calls.latest(reading.caseNumber());
        List<Integer> candidates = selecting.candidates(call);
        Map<String, Object> shown = new HashMap<>(Map.of(
                "groundFacts", facts.ground(call, reading.language()),
                "ranking", tables.ranking(call, offer -> true, reading.language()),
                "letters", tables.letters(offers.admitted(call), reading.language()),
                "objections", tables.objections(call, reading.language()),
                "offerOptions", tables.options(call, candidates, reading.language()),
                "opinions", opinions.of(reading, Selecting.CONFIRM),
                "conflictAddress", conflictAddress(reading)));
        if (candidates.size() == 1) {
            shown.put("offer", String.valueOf(candidates.get(0)));
        }
        return shown;
    }

    public Map<String, Object> recordContract(Reading reading) {
        Call call = calls.latest(reading.caseNumber());
        Integer selected = selecting.of(call).selected();
        Map<String, Object> shown = new HashMap<>();
        shown.put("documentsAddress", StepDocuments.address(reading.caseNumber()));
        if (selected != null) {
            shown.put("amount", offers.get(call, selected).cost());
        }
        return shown;
    }

    public Map<String, Object> decideAfterEmptyCalls(Reading reading) {
        Language language = reading.language();
        return Map.of(
                "emptyCalls",
                        calls.of(reading.caseNumber()).stream()
                                .map(call -> Map.of(
                                        "call", wording.choice(call.kind(), language),
                                        "closed",
                                                Written.moment(
                                                        language,
                                                        call.closesAt().atZoneSameInstant(clock.getZone())),
                                        "reason", emptyBecause(call.emptyBecause(), language)))
                                .toList(),
                "opinions", opinions.of(reading, EmptyCalls.QUESTION),
                "conflictAddress", conflictAddress(reading));
    }

    public Map<String, Object> reassignBudget(Reading reading) {
        Language language = reading.language();
        Call call = calls.latest(reading.caseNumber());
        List<Fact> freed = new ArrayList<>();
        freed.add(wording.fact("freed", HiringWording.money(calls.terms(call).money()), language));
        Optional.ofNullable(hirings.get(reading.caseNumber()).linkedCase())
                .flatMap(project -> budget.left(reading.caseNumber(), project))
                .ifPresent(left -> freed.add(wording.fact("leftOfProject", HiringWording.money(left), language)));
        return Map.of("freedFacts", freed);
    }

    private String emptyBecause(@Nullable EmptyReason reason, Language language) {
        return reason == null ? "" : wording.choice(reason, language);
    }

    private List<Map<String, String>> linkedCases() {
        return projects.all().stream()
                .map(project ->
                        Map.of("value", project.caseNumber(), "label", project.caseNumber() + ": " + project.title()))
                .toList();
    }

    private Map<String, Object> earlier(Call call) {
        Terms terms = calls.terms(call);
        return Map.of(
                "title", terms.title(),
                "termsOfReference", terms.termsOfReference(),
                "deliverables",
                        terms.deliverables().stream()
                                .map(each -> Map.of("deliverable", each))
                                .toList(),
                "profile", terms.profile(),
                "months", terms.months(),
                "budget", terms.budget(),
                "currency", terms.currency(),
                "criteria", rows(calls.criteria(call)),
                "contractParty", terms.contractParty(),
                "namesSupplier", terms.namesSupplier());
    }

    /** Experience 40, proposal 40, cost 20 [gaps 21]. */
    private List<Criterion> usual(Language language) {
        return List.of(
                new Criterion(wording.text("consultancy.criterion.experience", language), 40),
                new Criterion(wording.text("consultancy.criterion.proposal", language), 40),
                new Criterion(wording.text("consultancy.criterion.cost", language), 20));
    }

    private static List<Map<String, Object>> rows(List<Criterion> criteria) {
        return criteria.stream()
                .map(each -> Map.<String, Object>of("criterion", each.name(), "weight", each.weight()))
                .toList();
    }
}
