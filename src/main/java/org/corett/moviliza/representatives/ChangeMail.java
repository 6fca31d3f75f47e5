package org.corett.moviliza.representatives;

import java.util.List;
import java.util.Set;
import org.corett.moviliza.identity.Countries;
import org.corett.moviliza.shared.Notice;
import org.corett.moviliza.shared.PersonalNotice;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Mail about a change of representative to its country: the delegation, the national body, who is still without access. */
@Component
class ChangeMail {
    private final Countries countries;
    private final ApplicationEventPublisher events;

    ChangeMail(Countries countries, ApplicationEventPublisher events) {
        this.countries = countries;
        this.events = events;
    }

    void toDelegation(String code, Change change, boolean urgent, Object... arguments) {
        Notice notice =
                new Notice(code, change.number(), Set.of(change.country().group()), Set.of(), List.of(arguments));
        events.publishEvent(urgent ? notice.urgently() : notice);
    }

    void toNationalBody(String code, Change change, Object... arguments) {
        to(change.nationalBodyEmail(), code, change, arguments);
    }

    void to(String address, String code, Change change, Object... arguments) {
        events.publishEvent(new PersonalNotice(
                null,
                address,
                countries.get(change.country()).language(),
                false,
                code,
                change.number(),
                List.of(arguments)));
    }
}
