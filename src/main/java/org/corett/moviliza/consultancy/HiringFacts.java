package org.corett.moviliza.consultancy;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.corett.moviliza.calls.Call;
import org.corett.moviliza.calls.Calls;
import org.corett.moviliza.calls.Offer;
import org.corett.moviliza.calls.Offers;
import org.corett.moviliza.calls.Terms;
import org.corett.moviliza.shared.Fact;
import org.corett.moviliza.shared.Language;
import org.corett.moviliza.shared.Written;
import org.springframework.stereotype.Component;

/** What is known of a hiring, as lines of a label and a value in the reader's language. */
@Component
class HiringFacts {
    private final Hirings hirings;
    private final FundedProjects projects;
    private final Calls calls;
    private final Offers offers;
    private final Selecting selecting;
    private final HiringWording wording;
    private final Clock clock;

    HiringFacts(
            Hirings hirings,
            FundedProjects projects,
            Calls calls,
            Offers offers,
            Selecting selecting,
            HiringWording wording,
            Clock clock) {
        this.hirings = hirings;
        this.projects = projects;
        this.calls = calls;
        this.offers = offers;
        this.selecting = selecting;
        this.wording = wording;
        this.clock = clock;
    }

    /** What every form shows of the hiring. */
    List<Fact> of(String number, Language language) {
        Hiring hiring = hirings.get(number);
        List<Fact> facts = new ArrayList<>();
        facts.add(wording.fact("hiring", number, language));
        facts.add(wording.fact("status", wording.choice(hiring.status(), language), language));
        if (hiring.restarts() != null) {
            facts.add(wording.fact("restarts", hiring.restarts(), language));
        }
        projects.find(hiring.linkedCase()).ifPresent(project -> {
            facts.add(wording.fact("project", project.caseNumber() + ": " + project.title(), language));
            facts.add(wording.fact("donor", project.donorName(), language));
        });
        if (!calls.of(number).isEmpty()) {
            Call call = calls.latest(number);
            facts.addAll(call(call, language));
            selecting
                    .find(call)
                    .filter(selection -> selection.selectedOn() != null && selection.selected() != null)
                    .map(selection -> offers.get(call, selection.selected()))
                    .ifPresent(offer -> facts.add(wording.fact("selected", wording.offer(offer, language), language)));
        }
        return facts;
    }

    private List<Fact> call(Call call, Language language) {
        Terms terms = calls.terms(call);
        return List.of(
                wording.fact("title", terms.title(), language),
                wording.fact("months", String.valueOf(terms.months()), language),
                wording.fact("budget", HiringWording.money(terms.money()), language),
                wording.fact("contractParty", terms.contractParty(), language),
                wording.fact("call", wording.choice(call.kind(), language), language),
                wording.fact(
                        "closes",
                        Written.moment(language, call.closesAt().atZoneSameInstant(clock.getZone())),
                        language),
                wording.fact("offers", String.valueOf(calls.count(call)), language));
    }

    /**
     * What both organs propose, and until when countries may object.
     *
     * @param named the offers whose applicants the reader may know
     */
    List<Fact> proposal(Call call, Predicate<Offer> named, Language language) {
        Selection selection = selecting.of(call);
        List<Fact> facts = new ArrayList<>();
        if (selection.proposed() != null) {
            Offer offer = offers.get(call, selection.proposed());
            facts.add(wording.fact(
                    "proposed",
                    wording.offer(offer.place(), named.test(offer) ? offer.name() : null, language),
                    language));
        }
        facts.addAll(wording.reasons(selecting.reasons(call), language));
        if (selection.objectionsEnd() != null) {
            facts.add(wording.fact(
                    "objectionsEnd",
                    Written.moment(language, selection.objectionsEnd().atZoneSameInstant(clock.getZone())),
                    language));
        }
        return facts;
    }

    /** What the selection rests on. */
    List<Fact> ground(Call call, Language language) {
        List<Fact> facts = new ArrayList<>();
        facts.add(wording.fact("ground", wording.choice(selecting.of(call).ground(), language), language));
        facts.addAll(proposal(call, offer -> true, language));
        return facts;
    }
}
