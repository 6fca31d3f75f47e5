package org.corett.moviliza.consultancy;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.corett.moviliza.calls.Call;
import org.corett.moviliza.calls.CallBrief;
import org.corett.moviliza.calls.Calls;
import org.corett.moviliza.calls.Offer;
import org.corett.moviliza.calls.Offers;
import org.corett.moviliza.calls.Terms;
import org.corett.moviliza.casework.JointDecision;
import org.corett.moviliza.casework.JointDecisions;
import org.corett.moviliza.shared.Fact;
import org.corett.moviliza.shared.Language;
import org.corett.moviliza.shared.Written;
import org.springframework.stereotype.Component;

/** A hiring in a few lines: for the list of hirings and at the head of its own page. */
@Component
class HiringSummary {
    private final FundedProjects projects;
    private final Calls calls;
    private final Offers offers;
    private final Evaluations evaluations;
    private final Judging judging;
    private final Selecting selecting;
    private final JointDecisions decisions;
    private final Contracts contracts;
    private final HiringWording wording;
    private final Clock clock;

    HiringSummary(
            FundedProjects projects,
            Calls calls,
            Offers offers,
            Evaluations evaluations,
            Judging judging,
            Selecting selecting,
            JointDecisions decisions,
            Contracts contracts,
            HiringWording wording,
            Clock clock) {
        this.projects = projects;
        this.calls = calls;
        this.offers = offers;
        this.evaluations = evaluations;
        this.judging = judging;
        this.selecting = selecting;
        this.decisions = decisions;
        this.contracts = contracts;
        this.wording = wording;
        this.clock = clock;
    }

    /** A line of the list; call, close and offers are empty where there is no call yet. */
    record Line(
            String number,
            String title,
            String status,
            String call,
            String closes,
            boolean closed,
            String offers,
            List<Awaiting.Line> awaited) {}

    List<Line> lines(List<Hiring> hirings, Map<String, List<Awaiting.Line>> awaited, Language language) {
        Map<String, CallBrief> latest =
                calls.latest(hirings.stream().map(Hiring::number).toList());
        return hirings.stream()
                .map(hiring -> line(
                        hiring,
                        Optional.ofNullable(latest.get(hiring.number())),
                        awaited(hiring, awaited, language),
                        language))
                .toList();
    }

    private Line line(Hiring hiring, Optional<CallBrief> latest, List<Awaiting.Line> awaited, Language language) {
        return new Line(
                hiring.number(),
                latest.map(CallBrief::title).orElseGet(() -> undefined(language)),
                wording.choice(hiring.status(), language),
                latest.map(brief -> wording.choice(brief.call().kind(), language))
                        .orElse(""),
                latest.map(brief -> moment(brief.call().closesAt(), language)).orElse(""),
                latest.filter(brief ->
                                !OffsetDateTime.now(clock).isBefore(brief.call().closesAt()))
                        .isPresent(),
                latest.map(brief -> String.valueOf(brief.offers())).orElse(""),
                awaited);
    }

    /** Whom the hiring waits for: applicants while its call is open, otherwise those who have open tasks in it. */
    List<Awaiting.Line> awaited(Hiring hiring, Map<String, List<Awaiting.Line>> tasks, Language language) {
        if (hiring.status() == HiringStatus.CALLING) {
            return List.of(new Awaiting.Line(
                    wording.text("consultancy.task.apply", language),
                    wording.text("consultancy.page.applicants", language),
                    "",
                    false,
                    null));
        }
        return tasks.getOrDefault(hiring.number(), List.of());
    }

    /** What is sought, or that it is still to be defined. */
    String title(Hiring hiring, Language language) {
        return latest(hiring).map(call -> calls.terms(call).title()).orElseGet(() -> undefined(language));
    }

    private String undefined(Language language) {
        return wording.text("consultancy.page.undefined", language);
    }

    /** The currency of the latest call's amounts; throws where there is none. */
    String currency(Hiring hiring) {
        return calls.terms(calls.latest(hiring.number())).currency();
    }

    List<Fact> facts(Hiring hiring, Language language) {
        List<Fact> facts = new ArrayList<>();
        facts.add(wording.fact("hiring", hiring.number(), language));
        facts.add(wording.fact("status", wording.choice(hiring.status(), language), language));
        projects.find(hiring.linkedCase()).ifPresent(project -> {
            facts.add(wording.fact("project", project.caseNumber() + ": " + project.title(), language));
            facts.add(wording.fact("donor", project.donorName(), language));
        });
        latest(hiring).map(calls::terms).ifPresent(terms -> facts.addAll(terms(terms, language)));
        return facts;
    }

    private List<Fact> terms(Terms terms, Language language) {
        return List.of(
                wording.fact("months", String.valueOf(terms.months()), language),
                wording.fact("budget", HiringWording.money(terms.money()), language),
                wording.fact("contractParty", terms.contractParty(), language));
    }

    /** What was selected and why, as far as the reader may know; nothing before the evaluations are over. */
    List<Fact> selection(Hiring hiring, HiringReader reader) {
        if (!reader.sight().means(hiring.status())) {
            return List.of();
        }
        Language language = reader.language();
        List<Fact> facts = new ArrayList<>();
        latest(hiring).ifPresent(call -> selecting.find(call).ifPresent(selection -> {
            facts.add(wording.fact("ground", wording.choice(selection.ground(), language), language));
            if (selection.proposed() != null) {
                facts.add(wording.fact("proposed", offer(call, selection.proposed(), reader), language));
            }
            if (reader.sight().words()) {
                facts.addAll(wording.reasons(selecting.reasons(call), language));
            }
            if (selection.objectionsEnd() != null) {
                facts.add(wording.fact("objectionsEnd", moment(selection.objectionsEnd(), language), language));
            }
            if (selection.selectedOn() != null && selection.selected() != null) {
                facts.add(wording.fact("selected", offer(call, selection.selected(), reader), language));
                facts.add(wording.fact("mean", mean(call, selection.selected(), language), language));
                facts.add(wording.fact("selectedOn", Written.day(language, selection.selectedOn()), language));
                if (reader.sight().words()) {
                    facts.addAll(meetingRecord(hiring, language));
                }
            }
        }));
        return facts;
    }

    /** What the joint meeting found after a tie or an objection, as each organ wrote it down, once where they agree. */
    private List<Fact> meetingRecord(Hiring hiring, Language language) {
        return decisions.lastAttempt(hiring.number(), Selecting.CONFIRM, "").stream()
                .map(JointDecision::reason)
                .filter(reason -> reason != null && !reason.isBlank())
                .distinct()
                .map(reason -> wording.fact("meetingRecord", reason, language))
                .toList();
    }

    List<Fact> contract(Hiring hiring, Language language) {
        return contracts
                .of(hiring.number())
                .map(contract -> List.of(
                        wording.fact("reference", contract.reference(), language),
                        wording.fact("signedOn", Written.day(language, contract.signedOn()), language),
                        wording.fact("startsOn", Written.day(language, contract.startsOn()), language),
                        wording.fact("endsOn", Written.day(language, contract.endsOn()), language),
                        wording.fact(
                                "amount",
                                contract.currency() + " " + HiringWording.amount(contract.amount()),
                                language)))
                .orElse(List.of());
    }

    private String offer(Call call, int place, HiringReader reader) {
        Offer offer = offers.get(call, place);
        return reader.sight().applicant(offer, evaluations.of(call))
                ? wording.offer(offer, reader.language())
                : wording.offer(place, null, reader.language());
    }

    private String mean(Call call, int place, Language language) {
        String mean = judging.meanOf(call, offers.get(call, place));
        return mean.isEmpty() ? wording.text("consultancy.noEvaluation", language) : mean;
    }

    private Optional<Call> latest(Hiring hiring) {
        return calls.of(hiring.number()).stream().reduce((earlier, later) -> later);
    }

    private String moment(OffsetDateTime moment, Language language) {
        return Written.moment(language, moment.atZoneSameInstant(clock.getZone()));
    }
}
