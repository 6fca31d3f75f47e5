package org.corett.moviliza.documents;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.corett.moviliza.identity.Audience;
import org.corett.moviliza.identity.Reader;

/**
 * What a file of a case is, who reads it, and which step cannot end without it: the one list of the files that the
 * coalition's documents demand.
 */
public enum DocumentKind {
    /** Where the donor has formats and requirements of its own, they are attached to the donor form [000 Cuadro 2, 7]. */
    DONOR_FORMATS("MR", Audience.LEADERS, true, "completeDonorForm"),
    /** A meeting with the donor ends in its minutes, each meeting in new ones [000 Paso 2]. */
    MEETING_MINUTES("MR", Audience.LEADERS, true, "recordEngagement"),
    /** What is negotiated ends in a signed agreement [000 Paso 3]. */
    SIGNED_AGREEMENT("MR", Audience.MEMBERS_AND_MANAGERS, true, "signAgreement"),
    /** Documents prove that resources were received and applied [000 §7.2 Administración]. */
    PROOF_OF_RESOURCES("MR", Audience.LEADERS, false, ""),
    /** The Secretariat supplies reference documents to whoever is invited [001 §VIII]. */
    SESSION_DOCUMENT("PL", Audience.MEMBERS_AND_MANAGERS.and(Audience.OBSERVERS), false, ""),
    /** The signed original, where there is one on paper [001 §VIII]. */
    SIGNED_MINUTES("PL", Audience.MEMBERS_AND_MANAGERS, true, ""),
    /** It names the consultant, whom managers do not know [gaps 24]. */
    CONTRACT("CONS", Audience.ORGANS, true, ""),
    HIRING_DOCUMENT("CONS", Audience.ORGANS, false, ""),
    /** A national body tells of a change of its representative by letter [000 §IV]. */
    NATIONAL_LETTER("RC", Audience.MEMBERS_AND_MANAGERS, true, "verifyRepresentative"),
    /** What it writes later about a change that it has told of, such as that its letter is withdrawn. */
    FURTHER_LETTER("RC", Audience.MEMBERS_AND_MANAGERS, false, ""),
    OTHER("MR PL", Audience.LEADERS, false, "");

    private final List<String> series;
    private final Audience audience;
    private final boolean single;
    private final String task;

    DocumentKind(String series, Audience audience, boolean single, String task) {
        this.series = List.of(series.split(" "));
        this.audience = audience;
        this.single = single;
        this.task = task;
    }

    /** The kinds of files that a case may have, by its number. */
    static List<DocumentKind> of(String caseNumber) {
        String series = caseNumber.substring(0, caseNumber.indexOf('-'));
        return Arrays.stream(values())
                .filter(kind -> kind.series.contains(series))
                .toList();
    }

    static Optional<DocumentKind> named(String name) {
        return Arrays.stream(values()).filter(kind -> kind.name().equals(name)).findFirst();
    }

    static List<DocumentKind> readable(Reader reader) {
        return Arrays.stream(values()).filter(kind -> kind.readableBy(reader)).toList();
    }

    boolean readableBy(Reader reader) {
        return audience.includes(reader);
    }

    /** Whether it comes from the country of the case, which adds it as both organs do. */
    boolean addedByCountry() {
        return this == NATIONAL_LETTER || this == FURTHER_LETTER;
    }

    /** Whether a case has one such document, of which each further file is a version. */
    boolean single() {
        return single;
    }

    /** The user task that may not be completed without it; empty where none asks for it. */
    public String task() {
        return task;
    }

    /** Whether each completion of the task asks for a new version. */
    boolean newEachTime() {
        return this == MEETING_MINUTES || this == NATIONAL_LETTER;
    }
}
