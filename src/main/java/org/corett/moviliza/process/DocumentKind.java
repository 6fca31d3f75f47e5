package org.corett.moviliza.process;

import org.corett.moviliza.identity.Audience;

/**
 * A kind of file that cases of a process may have; its names are the messages {@code documents.kind.<NAME>}.
 *
 * @param name as it is stored; unique among all processes
 * @param readers who of those that may see the case reads it
 * @param single whether a case has one such document, of which each further file is a version
 * @param task the user task that may not be completed without it; empty where none asks for it
 * @param newEachTime whether each completion of the task asks for a new version
 * @param fromCountry whether it comes from the country of the case, which adds it as both organs do
 */
public record DocumentKind(
        String name, Audience readers, boolean single, String task, boolean newEachTime, boolean fromCountry) {
    /** Whatever else belongs to a case. */
    public static final DocumentKind OTHER = several("OTHER", Audience.LEADERS);

    public static DocumentKind one(String name, Audience readers) {
        return new DocumentKind(name, readers, true, "", false, false);
    }

    public static DocumentKind several(String name, Audience readers) {
        return new DocumentKind(name, readers, false, "", false, false);
    }

    public DocumentKind neededBy(String userTask) {
        return new DocumentKind(name, readers, single, userTask, newEachTime, fromCountry);
    }

    public DocumentKind anewEachTime() {
        return new DocumentKind(name, readers, single, task, true, fromCountry);
    }

    public DocumentKind addedByCountry() {
        return new DocumentKind(name, readers, single, task, newEachTime, true);
    }

    @Override
    public String toString() {
        return name;
    }
}
