package org.corett.moviliza.engine;

import org.camunda.bpm.engine.exception.NullValueException;

/** A task takes no answer any more because its time ran out; it is gone, or goes once its timer runs. */
public final class DeadlinePassed extends NullValueException {
    private static final long serialVersionUID = 1L;

    public DeadlinePassed(String taskId) {
        super("ran out of time: " + taskId);
    }
}
