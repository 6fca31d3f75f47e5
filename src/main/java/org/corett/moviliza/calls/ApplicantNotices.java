package org.corett.moviliza.calls;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.corett.moviliza.shared.Notice;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What applicants are told of their offers. */
@Component
class ApplicantNotices {
    private final ApplicationEventPublisher events;

    ApplicantNotices(ApplicationEventPublisher events) {
        this.events = events;
    }

    void notAdmitted(Call call, Offer offer, String reason) {
        tell("calls.notAdmitted", call, offer, reason);
    }

    void result(Call call, Offer offer, boolean selected) {
        tell(selected ? "calls.selected" : "calls.notSelected", call, offer);
    }

    private void tell(String code, Call call, Offer offer, Object... more) {
        if (offer.email() == null) {
            return;
        }
        List<Object> arguments = new ArrayList<>(List.of(call.hiring(), offer.receipt()));
        arguments.addAll(Arrays.asList(more));
        events.publishEvent(new Notice(code, call.hiring(), Set.of(), Set.of(offer.email()), arguments));
    }
}
