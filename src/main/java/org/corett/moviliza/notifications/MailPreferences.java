package org.corett.moviliza.notifications;

import java.time.Clock;
import java.time.DayOfWeek;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What people say of how they want their mail. */
@Component
@Transactional
class MailPreferences {
    private final Preferences preferences;
    private final MailMessages messages;
    private final MailServer server;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    MailPreferences(
            Preferences preferences,
            MailMessages messages,
            MailServer server,
            ApplicationEventPublisher events,
            Clock clock) {
        this.preferences = preferences;
        this.messages = messages;
        this.server = server;
        this.events = events;
        this.clock = clock;
    }

    public Preference of(String username) {
        return preferences.of(username);
    }

    /** Who wants mail at once again gets at once what was waiting for a digest. */
    public void save(String username, Rhythm rhythm, Set<DayOfWeek> weekdays) {
        preferences.save(new Preference(username, rhythm, rhythm == Rhythm.WEEKDAYS ? weekdays : Set.of(), null));
        if (rhythm == Rhythm.AT_ONCE) {
            messages.release(username, clock.instant(), server.present());
            events.publishEvent(new MailWritten());
        }
    }
}
