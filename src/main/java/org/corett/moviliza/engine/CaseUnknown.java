package org.corett.moviliza.engine;

/** A task's case is not among its module's cases, so there is nothing to show or to complete. */
public final class CaseUnknown extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public CaseUnknown(String caseNumber, RuntimeException cause) {
        super("no data of case " + caseNumber, cause);
    }
}
