package org.corett.moviliza.calls;

/** Somebody is too late, or too early: the call takes no offer at this moment. */
final class CallClosed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    CallClosed(String hiring) {
        super(hiring + " takes no offers");
    }
}
