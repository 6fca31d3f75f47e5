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

/** Erases applicants' data when its time has come; what a hiring decided, and on how many offers, stays [gaps 33]. */
@Component
class Retention {
    private static final Logger LOG = LoggerFactory.getLogger(Retention.class);

    /** A hiring ends with the last of its calls. */
    private static final String ENDED = "select hiring from public_call group by hiring"
            + " having count(*) = count(concluded_on) and max(concluded_on) <= ?";

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

    int months() {
        return settings.applicantMonths();
    }

    /** The day on which a hiring has ended. */
    Optional<LocalDate> end(String hiring) {
        return database.sql("select max(concluded_on) from public_call where hiring = ?"
                        + " having count(*) = count(concluded_on)")
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
                        + " proposal = null, reason = null, erased_on = ? where erased_on is null and call in"
                        + " (select id from public_call where hiring in (" + ENDED + "))")
                .params(today, last)
                .update();
        database.sql("delete from invitee where call in (select id from public_call where hiring in (" + ENDED + "))")
                .param(last)
                .update();
        return forget(
                "delete from application where call in (select id from public_call where hiring in (" + ENDED
                        + ")) returning mailbox",
                last);
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
