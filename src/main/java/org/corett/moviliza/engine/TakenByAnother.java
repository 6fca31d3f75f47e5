package org.corett.moviliza.engine;

import org.camunda.bpm.engine.AuthorizationException;

/** A task that is offered to the person, but a colleague has taken it. */
public final class TakenByAnother extends AuthorizationException {
    private static final long serialVersionUID = 1L;

    public TakenByAnother(String taskId) {
        super("taken by a colleague: " + taskId);
    }
}
