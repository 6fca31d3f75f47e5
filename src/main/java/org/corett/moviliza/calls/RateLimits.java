package org.corett.moviliza.calls;

import java.time.Clock;
import java.util.List;
import org.corett.moviliza.shared.ClockMoved;
import org.corett.moviliza.shared.RateLimit;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What anybody outside may do only so often. */
@Component
class RateLimits {
    /** Asking for a link, by the client's network address and by the e-mail address that it is asked for. */
    final RateLimit links;

    final RateLimit linksPerAddress;

    /** Asking a question, by the client's network address. */
    final RateLimit questions;

    /** Whatever is sent through one link. */
    final RateLimit changes;

    /** Files for applications, by the client's network address. */
    final RateLimit files;

    RateLimits(CallSettings settings, Clock clock) {
        links = new RateLimit(settings.limit().links(), clock);
        linksPerAddress = new RateLimit(settings.limit().linksPerAddress(), clock);
        questions = new RateLimit(settings.limit().questions(), clock);
        changes = new RateLimit(settings.limit().changes(), clock);
        files = new RateLimit(settings.limit().files(), clock);
    }

    /** Hours before and after a turn of the clock are not the same hours. */
    @EventListener(ClockMoved.class)
    void forget() {
        List.of(links, linksPerAddress, questions, changes, files).forEach(RateLimit::forget);
    }
}
