package org.corett.moviliza.calls;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.corett.moviliza.shared.ClockMoved;
import org.corett.moviliza.shared.MailboxClosed;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Erases applicants' data when its time has come after the end of the hiring; what was decided, and on how many offers,
 * stays [gaps 33].
 */
@Component
class Retention {
    private static final Logger LOG = LoggerFactory.getLogger(Retention.class);

    private static final String OVER = "(select id from public_call where ended_on <= ?)";

    private final JdbcClient database;
    private final RetentionSettings settings;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Retention(JdbcClient database, RetentionSettings settings, ApplicationEventPublisher events, Clock clock) {
        this.database = database;
        this.settings = settings;
        this.events = events;
        this.clock = clock;
    }

    /** When the data of a hiring that ends on this day is erased. */
    LocalDate erasedOn(LocalDate end) {
        return end.plusMonths(settings.applicantMonths());
    }

    int draftDays() {
        return settings.draftDays();
    }

    int months() {
        return settings.applicantMonths();
    }

    /** The day on which a hiring has ended. */
    Optional<LocalDate> end(String hiring) {
        return database.sql("select ended_on from public_call where hiring = ? and ended_on is not null limit 1")
                .param(hiring)
                .query(LocalDate.class)
                .optional();
    }

    /** Every night, and whenever a demonstration turns its calendar forward. */
    @Scheduled(cron = "0 20 0 * * *", zone = "${moviliza.timezone:GMT-6}")
    @EventListener(ClockMoved.class)
    @Transactional
    public void erase() {
        LocalDate today = LocalDate.now(clock);
        int erased = eraseEnded(today) + eraseNeverSubmitted(today);
        if (erased > 0) {
            LOG.info("Data of {} applications was erased, as its time had come.", erased);
        }
    }

    private int eraseEnded(LocalDate today) {
        LocalDate last = today.minusMonths(settings.applicantMonths());
        database.sql("update offer set email = null, name = null, document_number = null, telephone = null,"
                        + " proposal = null, reason = null, erased_on = ? where erased_on is null and call in" + OVER)
                .params(today, last)
                .update();
        database.sql("delete from invitee where call in " + OVER).param(last).update();
        database.sql("with erased as (update public_call set erased_on = ? where ended_on <= ? and erased_on is null"
                        + " returning hiring) select distinct hiring from erased")
                .params(today, last)
                .query(String.class)
                .list()
                .forEach(hiring -> events.publishEvent(new ApplicantsErased(hiring)));
        return forget("delete from application where call in " + OVER + " returning mailbox", last);
    }

    private int eraseNeverSubmitted(LocalDate today) {
        LocalDate last = today.minusDays(settings.draftDays());
        String closed = "(select id from public_call where closes_at < ?)";
        Object before = last.atStartOfDay(clock.getZone()).toOffsetDateTime();
        database.sql("delete from offer where withdrawn_at is not null and call in " + closed)
                .param(before)
                .update();
        database.sql("delete from call_question where answer is null and call in " + closed)
                .param(before)
                .update();
        return forget(
                "delete from application a where call in " + closed
                        + " and not exists (select from offer o where o.application = a.id) returning mailbox",
                before);
    }

    private int forget(String deletion, Object before) {
        List<UUID> mailboxes =
                database.sql(deletion).param(before).query(UUID.class).list();
        mailboxes.forEach(mailbox -> events.publishEvent(new MailboxClosed(mailbox)));
        return mailboxes.size();
    }
}
