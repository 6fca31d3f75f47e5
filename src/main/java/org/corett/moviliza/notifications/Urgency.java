package org.corett.moviliza.notifications;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whether a task can wait for a reader's digest: not where it is due soon, or before she would read of it. */
@Component
class Urgency {
    private final MailSettings settings;
    private final Clock clock;

    Urgency(MailSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    boolean urgent(Preference preference, @Nullable Instant due) {
        if (due == null) {
            return false;
        }
        LocalDate today = LocalDate.now(clock);
        LocalDate soon = today.plusDays(settings.urgentDays());
        LocalDate digest = preference.nextDigestAfter(today);
        LocalDate calm = soon.isAfter(digest) ? soon : digest;
        return !LocalDate.ofInstant(due, clock.getZone()).isAfter(calm);
    }
}
