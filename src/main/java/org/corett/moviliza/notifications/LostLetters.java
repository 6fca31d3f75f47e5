package org.corett.moviliza.notifications;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.corett.moviliza.identity.Group;
import org.corett.moviliza.shared.Notice;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells the Secretariat that a hidden letter of a case did not arrive, neither whose nor which: that there is such a
 * reader is nobody's to know. Once a day for each case, however many addresses strangers make up.
 */
@Component
class LostLetters {
    private final JdbcClient database;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    LostLetters(JdbcClient database, ApplicationEventPublisher events, Clock clock) {
        this.database = database;
        this.events = events;
        this.clock = clock;
    }

    @Scheduled(initialDelay = 1, fixedDelay = 1, timeUnit = TimeUnit.MINUTES)
    @Transactional
    public void tell() {
        OffsetDateTime now = OffsetDateTime.now(clock);
        List<String> cases = database.sql("update lost_letter set told_at = :now where told_at is null"
                        + " or told_at < lost_at and told_at < :yesterday returning case_number")
                .param("now", now)
                .param("yesterday", now.minusDays(1))
                .query(String.class)
                .list();
        cases.forEach(caseNumber -> events.publishEvent(new Notice(
                "notifications.lost", caseNumber, Set.of(Group.TECHNICAL_SECRETARIAT), Set.of(), List.of(caseNumber))));
    }
}
