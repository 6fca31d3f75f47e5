package org.corett.moviliza.consultancy;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.corett.moviliza.calls.Call;
import org.corett.moviliza.calls.CallKind;
import org.corett.moviliza.calls.Calls;
import org.corett.moviliza.calls.Criterion;
import org.corett.moviliza.calls.Terms;
import org.corett.moviliza.shared.Fact;
import org.corett.moviliza.shared.Language;
import org.corett.moviliza.shared.Written;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The calls of a hiring as its page shows them. */
@Component
class HiringCalls {
    private final Calls calls;
    private final HiringWording wording;
    private final Clock clock;

    HiringCalls(Calls calls, HiringWording wording, Clock clock) {
        this.calls = calls;
        this.wording = wording;
        this.clock = clock;
    }

    /**
     * A call with its terms in force.
     *
     * @param follows the sentence that links it to the call that ended empty before it
     * @param previous that call's id
     */
    record View(
            Call call,
            String kind,
            List<Fact> facts,
            @Nullable String follows,
            @Nullable Long previous,
            Terms terms,
            List<Criterion> criteria) {}

    /** In the order in which they were published. */
    List<View> of(String hiring, Language language) {
        List<Call> all = calls.of(hiring);
        return all.stream()
                .map(call -> new View(
                        call,
                        wording.choice(call.kind(), language),
                        facts(call, language),
                        all.stream()
                                .filter(earlier -> Long.valueOf(earlier.id()).equals(call.previous()))
                                .map(earlier -> follows(earlier, language))
                                .findFirst()
                                .orElse(null),
                        call.previous(),
                        calls.terms(call),
                        calls.criteria(call)))
                .toList();
    }

    private String follows(Call empty, Language language) {
        return wording.text(
                "consultancy.page.follows",
                language,
                wording.choice(empty.kind(), language),
                empty.emptyBecause() == null ? "" : wording.choice(empty.emptyBecause(), language));
    }

    private List<Fact> facts(Call call, Language language) {
        List<Fact> facts = new ArrayList<>();
        facts.add(wording.fact("opens", moment(call.opensAt(), language), language));
        facts.add(wording.fact("closes", moment(call.closesAt(), language), language));
        if (call.openedAt() != null) {
            facts.add(wording.fact("unsealed", moment(call.openedAt(), language), language));
        }
        facts.add(wording.fact("offers", String.valueOf(calls.count(call)), language));
        facts.add(wording.fact("result", result(call, language), language));
        return facts;
    }

    private String result(Call call, Language language) {
        if (call.emptyBecause() != null) {
            return wording.text("consultancy.page.empty", language, wording.choice(call.emptyBecause(), language));
        }
        if (call.result() != null) {
            return wording.choice(call.result(), language);
        }
        boolean open = call.takesOffers(OffsetDateTime.now(clock));
        return wording.text(open ? "consultancy.page.open" : "consultancy.page.underWay", language);
    }

    /** Whether the Secretariat may still change the call's terms: the second one's, until it closes [gaps 18]. */
    boolean editable(Call call) {
        return call.kind() == CallKind.SECOND
                && !call.opened()
                && call.result() == null
                && OffsetDateTime.now(clock).isBefore(call.closesAt());
    }

    private String moment(OffsetDateTime moment, Language language) {
        return Written.moment(language, moment.atZoneSameInstant(clock.getZone()));
    }
}
