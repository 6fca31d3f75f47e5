package org.corett.moviliza.notifications;

import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import org.corett.moviliza.engine.AwaitedTasks;
import org.corett.moviliza.engine.CaseIncidents;
import org.corett.moviliza.engine.RoleLost;
import org.corett.moviliza.notifications.MailMessage.State;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Nothing that was written before somebody left, or before its day was over, reaches her after it. */
@Component
class Withdrawals {
    private static final Set<String> REMINDERS =
            Set.of(FollowUps.CODE, "consultancy.reminder", "mobilization.reportReminder");
    /** As long as a mail is tried. */
    private static final Duration LONGEST_WAIT = Duration.ofDays(1);

    private final MailMessages messages;
    private final MailReaders readers;
    private final AwaitedTasks tasks;
    private final CaseIncidents incidents;
    private final Clock clock;

    Withdrawals(MailMessages messages, MailReaders readers, AwaitedTasks tasks, CaseIncidents incidents, Clock clock) {
        this.messages = messages;
        this.readers = readers;
        this.tasks = tasks;
        this.incidents = incidents;
        this.clock = clock;
    }

    @EventListener
    @Transactional
    public void on(RoleLost lost) {
        messages.withdraw(lost.username(), lost.tasks(), readers.groupsOf(lost.username()), clock.instant())
                .forEach(mail -> incidents.settle(String.valueOf(mail)));
    }

    /** Withdraws a mail that is held and whose reader has left: it may have been written while she did. */
    boolean hasLeft(MailMessage mail) {
        String username = mail.to().username();
        boolean left = username != null
                && !mail.to().groups().isEmpty()
                && readers.groupsOf(username).stream().noneMatch(mail.to().groups()::contains);
        if (left) {
            withdraw(mail);
        }
        return left;
    }

    /** Withdraws a mail that is held and of whose tasks none is open any more. */
    boolean isDone(MailMessage mail) {
        var asked = messages.tasksOf(mail.id());
        boolean done = !asked.isEmpty() && tasks.firstOpen(asked).isEmpty();
        if (done) {
            withdraw(mail);
        }
        return done;
    }

    /** Withdraws a reminder that is held and could not leave in its day: what it reminds of may have passed. */
    boolean isPast(MailMessage mail) {
        boolean past = REMINDERS.contains(mail.cause().code())
                && mail.datedAt().plus(LONGEST_WAIT).isBefore(clock.instant());
        if (past) {
            withdraw(mail);
        }
        return past;
    }

    private void withdraw(MailMessage mail) {
        messages.withdraw(mail.id(), clock.instant());
        if (mail.state() == State.FAILED) {
            incidents.settle(String.valueOf(mail.id()));
        }
    }
}
