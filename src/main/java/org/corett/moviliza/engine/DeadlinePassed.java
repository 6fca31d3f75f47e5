package org.corett.moviliza.engine;

import org.camunda.bpm.engine.exception.NullValueException;

/** A task is gone because its time ran out before anybody completed it. */
public final class DeadlinePassed extends NullValueException {
    private static final long serialVersionUID = 1L;

    public DeadlinePassed(String taskId) {
        super("ran out of time: " + taskId);
    }
}
