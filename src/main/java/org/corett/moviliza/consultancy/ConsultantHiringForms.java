package org.corett.moviliza.consultancy;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.corett.moviliza.calls.Call;
import org.corett.moviliza.calls.Calls;
import org.corett.moviliza.calls.Criterion;
import org.corett.moviliza.calls.EmptyReason;
import org.corett.moviliza.calls.Offer;
import org.corett.moviliza.calls.Offers;
import org.corett.moviliza.calls.Terms;
import org.corett.moviliza.casework.JointDecision;
import org.corett.moviliza.casework.JointDecisions;
import org.corett.moviliza.shared.Fact;
import org.corett.moviliza.shared.Language;
import org.corett.moviliza.shared.Money;
import org.corett.moviliza.shared.Reading;
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
    private final Judging judging;
    private final Selecting selecting;
    private final JointDecisions decisions;
    private final HiringWording wording;
    private final Clock clock;

    ConsultantHiringForms(
            HiringFacts facts,
            Hirings hirings,
            FundedProjects projects,
            Calls calls,
            Offers offers,
            Judging judging,
            Selecting selecting,
            JointDecisions decisions,
            HiringWording wording,
            Clock clock) {
        this.facts = facts;
        this.hirings = hirings;
        this.projects = projects;
        this.calls = calls;
        this.offers = offers;
        this.judging = judging;
        this.selecting = selecting;
        this.decisions = decisions;
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
        }
        return shown;
    }

    public Map<String, Object> firstFilter(Reading reading) {
        Call call = calls.latest(reading.caseNumber());
        Map<String, Object> shown = documents(reading, offers.of(call));
        shown.put("offers", places(offers.of(call)));
        shown.put("opinions", opinions(reading, FirstFilter.QUESTION));
        return shown;
    }

    public Map<String, Object> evaluateOffers(Reading reading) {
        Call call = calls.latest(reading.caseNumber());
        List<Offer> admitted = offers.admitted(call);
        List<Criterion> criteria = calls.criteria(call);
        Map<String, Object> shown = documents(reading, admitted);
        shown.put(
                "criteriaFacts",
                criteria.stream()
                        .map(each -> Map.of("criterion", each.name(), "weight", String.valueOf(each.weight())))
                        .toList());
        shown.put("interests", places(admitted));
        shown.put(
                "scores",
                admitted.stream()
                        .flatMap(offer -> criteria.stream()
                                .map(each -> Map.of("offer", String.valueOf(offer.place()), "criterion", each.name())))
                        .toList());
        return shown;
    }

    public Map<String, Object> proposeSelection(Reading reading) {
        Call call = calls.latest(reading.caseNumber());
        Map<String, Object> shown = documents(reading, offers.admitted(call));
        shown.put("ranking", ranking(call, reading.language()));
        shown.put("offerOptions", options(call, placesOf(offers.admitted(call)), reading.language()));
        shown.put("opinions", opinions(reading, Selecting.PROPOSE));
        return shown;
    }

    public Map<String, Object> objectToSelection(Reading reading) {
        Call call = calls.latest(reading.caseNumber());
        return Map.of(
                "proposalFacts", facts.proposal(call, reading.language()),
                "ranking", ranking(call, reading.language()));
    }

    public Map<String, Object> confirmSelection(Reading reading) {
        Call call = calls.latest(reading.caseNumber());
        List<Integer> candidates = selecting.candidates(call);
        Map<String, Object> shown = new HashMap<>(Map.of(
                "groundFacts", facts.ground(call, reading.language()),
                "ranking", ranking(call, reading.language()),
                "objections", objections(call, reading.language()),
                "offerOptions", options(call, candidates, reading.language()),
                "opinions", opinions(reading, Selecting.CONFIRM)));
        if (candidates.size() == 1) {
            shown.put("offer", String.valueOf(candidates.get(0)));
        }
        return shown;
    }

    public Map<String, Object> recordContract(Reading reading) {
        Call call = calls.latest(reading.caseNumber());
        Integer selected = selecting.of(call).selected();
        return selected == null
                ? Map.of()
                : Map.of("amount", offers.get(call, selected).cost());
    }

    public Map<String, Object> decideAfterEmptyCalls(Reading reading) {
        Language language = reading.language();
        return Map.of(
                "emptyCalls",
                        calls.of(reading.caseNumber()).stream()
                                .map(call -> Map.of(
                                        "call", wording.choice(call.kind(), language),
                                        "closed", HiringWording.moment(call.closesAt(), clock.getZone()),
                                        "reason", emptyBecause(call.emptyBecause(), language)))
                                .toList(),
                "opinions", opinions(reading, EmptyCalls.QUESTION));
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
                "contractParty", terms.contractParty());
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

    private Map<String, Object> documents(Reading reading, List<Offer> about) {
        Map<String, Object> shown = new HashMap<>();
        shown.put(
                "offerFacts",
                about.stream()
                        .map(offer -> Map.of(
                                "offer", String.valueOf(offer.place()),
                                "name", Objects.requireNonNullElse(offer.name(), ""),
                                "country", HiringWording.anyCountry(offer.country(), reading.language()),
                                "cost", HiringWording.amount(offer.cost()),
                                "files", String.valueOf(offer.files().size())))
                        .toList());
        return shown;
    }

    private static List<Map<String, String>> places(List<Offer> about) {
        return placesOf(about).stream()
                .map(place -> Map.of("offer", String.valueOf(place)))
                .toList();
    }

    private static List<Integer> placesOf(List<Offer> about) {
        return about.stream().map(Offer::place).toList();
    }

    private List<Map<String, String>> options(Call call, List<Integer> places, Language language) {
        return places.stream()
                .map(place -> Map.of(
                        "value", String.valueOf(place), "label", wording.offer(offers.get(call, place), language)))
                .toList();
    }

    private List<Map<String, String>> ranking(Call call, Language language) {
        List<Map<String, String>> lines = new ArrayList<>();
        for (Mean mean : judging.ranking(call).means()) {
            Offer offer = offers.get(call, mean.place());
            lines.add(Map.of(
                    "offer", String.valueOf(mean.place()),
                    "name", Objects.requireNonNullElse(offer.name(), ""),
                    "mean", mean(mean.mean(), language),
                    "countries", String.valueOf(mean.countries()),
                    "recused", String.valueOf(mean.recused()),
                    "cost", HiringWording.amount(offer.cost())));
        }
        return lines;
    }

    private String mean(@Nullable BigDecimal mean, Language language) {
        return mean == null ? wording.text("consultancy.noEvaluation", language) : HiringWording.amount(mean);
    }

    private List<Map<String, String>> objections(Call call, Language language) {
        return selecting.objections(call).stream()
                .map(each -> Map.of("country", wording.country(each.country(), language), "reason", each.reason()))
                .toList();
    }

    private List<Map<String, String>> opinions(Reading reading, String question) {
        return decisions.open(reading.caseNumber(), question, "").stream()
                .map(decision -> Map.of(
                        "organ", wording.organ(decision.organ(), reading.language()),
                        "decidedOn", HiringWording.day(decision.decidedOn()),
                        "answer", answer(reading, question, decision),
                        "reason", Objects.requireNonNullElse(decision.reason(), "")))
                .toList();
    }

    private String answer(Reading reading, String question, JointDecision decision) {
        Language language = reading.language();
        if (question.equals(EmptyCalls.QUESTION)) {
            return wording.choice(AfterEmptyCalls.valueOf(decision.answer()), language);
        }
        if (decision.answer().isEmpty()) {
            return wording.text("consultancy.admitsNone", language);
        }
        String code = question.equals(FirstFilter.QUESTION) ? "consultancy.admits" : "consultancy.offer";
        return wording.text(code, language, decision.answer());
    }
}
