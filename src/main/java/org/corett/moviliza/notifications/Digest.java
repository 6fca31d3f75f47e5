package org.corett.moviliza.notifications;

import java.time.LocalDate;
import java.util.List;
import org.corett.moviliza.engine.AwaitedTasks;

/**
 * What a reader finds together on one of her days.
 *
 * @param due her open tasks that are still in time
 * @param awaited tasks of others in cases in which she was asked for something
 * @param news what was written to her since the last digest and asks nothing of her
 */
record Digest(
        LocalDate day,
        List<AwaitedTasks.Awaited> overdue,
        List<AwaitedTasks.Awaited> due,
        List<AwaitedTasks.Awaited> awaited,
        List<MailLine> news) {

    boolean empty() {
        return overdue.isEmpty() && due.isEmpty() && awaited.isEmpty() && news.isEmpty();
    }
}
