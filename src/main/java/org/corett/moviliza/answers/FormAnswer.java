package org.corett.moviliza.answers;

import java.time.OffsetDateTime;

/**
 * A form as somebody filled it in.
 *
 * @param task the form's task, or the start event that opened the case
 * @param onBehalfOf the group that the person answered for; empty for the form that opened the case
 * @param item the element of the loop around the task; empty outside loops
 * @param version from one; a further one replaces those before
 * @param answers the form's record as JSON
 */
record FormAnswer(
        String caseNumber,
        String task,
        String onBehalfOf,
        String item,
        int version,
        String answers,
        String person,
        OffsetDateTime answeredAt) {}
