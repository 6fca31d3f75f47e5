package org.corett.moviliza.shared;

import java.time.LocalDate;

/**
 * A module that keeps a task's deadline in its own books, from which the model's timers take it; those timers remind of
 * the task as well.
 */
public interface DeadlineKeeper {
    /** The task's key in its model. */
    String task();

    /** The day itself or the next on which those who are asked work. */
    LocalDate workingDay(LocalDate day);

    /**
     * The deadline moves, for the reason that those concerned are told.
     *
     * @param from the last day until now, which tells it from another of the same task
     * @param to the last day from now on, to its end
     */
    void move(String caseNumber, LocalDate from, LocalDate to, String reason);
}
