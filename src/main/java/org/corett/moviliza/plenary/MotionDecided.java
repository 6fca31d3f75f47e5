package org.corett.moviliza.plenary;

import org.corett.moviliza.shared.Worded;

/**
 * A session has closed the item of a motion; published inside the transaction that closes it.
 *
 * @param motion its number, such as {@code MO-2026-001}
 * @param subjectCase the case that put the motion forward; empty for a point of the Presidency's own
 * @param session the session's case number
 * @param summary one sentence for the record, with the agreement's number where there is one
 */
public record MotionDecided(
        String motion, MotionKind kind, String subjectCase, Outcome outcome, String session, Worded summary) {}
