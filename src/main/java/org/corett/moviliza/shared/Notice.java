package org.corett.moviliza.shared;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Something that people should hear of by mail although it asks no task of them; published inside the transaction that
 * causes it and delivered after its commit.
 *
 * @param code names the texts {@code mail.<code>.subject} and {@code mail.<code>.text}, in both languages
 * @param caseNumber the case it is about
 * @param groups whose members hear of it, each person once
 * @param addresses of people without an account, such as a donor's contact; addressed in Spanish
 * @param arguments of the texts, in order; an {@code Instant} at the end of a day is written as that day, an
 *     {@code OffsetDateTime} always with its hour and zone
 * @param meeting to enter in the readers' calendars
 * @param urgent whether it waits for nobody's digest
 * @param task key of the task that it is about, where it leads to that task
 */
public record Notice(
        String code,
        String caseNumber,
        Set<String> groups,
        Set<String> addresses,
        List<Object> arguments,
        @Nullable Meeting meeting,
        boolean urgent,
        @Nullable String task) {
    public Notice(String code, String caseNumber, Set<String> groups, Set<String> addresses, List<Object> arguments) {
        this(code, caseNumber, groups, addresses, arguments, null, false, null);
    }

    /** With an entry for calendars, which is of no use in a digest. */
    public Notice calling(Meeting to) {
        return new Notice(code, caseNumber, groups, addresses, arguments, to, true, task);
    }

    public Notice urgently() {
        return new Notice(code, caseNumber, groups, addresses, arguments, meeting, true, task);
    }

    public Notice about(String openTask) {
        return new Notice(code, caseNumber, groups, addresses, arguments, meeting, urgent, openTask);
    }
}
