package org.corett.moviliza.consultancy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.corett.moviliza.calls.Call;
import org.corett.moviliza.calls.Calls;
import org.corett.moviliza.calls.Terms;
import org.corett.moviliza.casework.CaseRenamed;
import org.corett.moviliza.shared.Refusal;
import org.corett.moviliza.shared.Shown;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The second call goes out with the first one's terms unless the Secretariat changes them while it is open [gaps 18]. */
@Component
class SecondCallTerms {
    private static final String CLOSED = "consultancy.terms.closed";
    private static final String CHANGED = "consultancy.terms.changed";
    private static final String UNCHANGED = "consultancy.terms.fault.unchanged";

    private final Calls calls;
    private final Hirings hirings;
    private final ProjectBudget budget;
    private final HiringCalls hiringCalls;
    private final HiringLog log;
    private final ApplicationEventPublisher events;

    SecondCallTerms(
            Calls calls,
            Hirings hirings,
            ProjectBudget budget,
            HiringCalls hiringCalls,
            HiringLog log,
            ApplicationEventPublisher events) {
        this.hirings = hirings;
        this.budget = budget;
        this.calls = calls;
        this.hiringCalls = hiringCalls;
        this.log = log;
        this.events = events;
    }

    /** The call whose terms may be changed now. */
    Optional<Call> editable(String hiring) {
        return calls.of(hiring).stream().filter(hiringCalls::editable).findFirst();
    }

    Terms inForce(Call call) {
        return calls.terms(call);
    }

    /**
     * Publishes the new terms in place of those that {@code seen} names.
     *
     * @return the code of what is wrong by the field's name, and of what is wrong with the whole by the empty one; empty
     *     where they are in force now
     */
    @Transactional
    public Map<String, String> rewrite(String hiring, TermsForm form, String seen, String person) {
        Optional<Call> call = editable(hiring);
        if (call.isEmpty()) {
            return Map.of("", CLOSED);
        }
        Map<String, String> faults = form.faults();
        if (!faults.isEmpty()) {
            return faults;
        }
        Terms before = inForce(call.get());
        if (Shown.outdated(seen, before)) {
            return Map.of("", CHANGED);
        }
        Terms after = form.instead(before);
        if (after.equals(before)) {
            return Map.of("", UNCHANGED);
        }
        if (after.budget().compareTo(before.budget()) < 0) {
            // Offers may stand that are within the earlier one.
            return Map.of("budget", "consultancy.terms.fault.lower");
        }
        try {
            budget.check(hiring, hirings.get(hiring).linkedCase(), after.money());
        } catch (Refusal beyond) {
            return Map.of("budget", "consultancy.terms.fault.overProject");
        }
        if (!calls.rewrite(call.get(), after)) {
            return Map.of("", CLOSED);
        }
        log.record(hiring, "termsRewritten", person, form.reason());
        events.publishEvent(new CaseRenamed(List.of(hiring)));
        return Map.of();
    }
}
