package org.corett.moviliza.representatives;

import java.util.List;
import org.corett.moviliza.identity.Audience;
import org.corett.moviliza.process.DocumentKind;

/** The files of a change of representative. */
public final class LetterDocuments {
    /** A national body tells of a change of its representative by letter [000 §IV]. */
    public static final DocumentKind NATIONAL_LETTER = DocumentKind.one(
                    "NATIONAL_LETTER", Audience.MEMBERS_AND_MANAGERS)
            .neededBy("verifyRepresentative")
            .anewEachTime()
            .addedByCountry();

    /** What it writes later about a change that it has told of, such as that its letter is withdrawn. */
    public static final DocumentKind FURTHER_LETTER = DocumentKind.several(
                    "FURTHER_LETTER", Audience.MEMBERS_AND_MANAGERS)
            .addedByCountry();

    static final List<DocumentKind> ALL = List.of(NATIONAL_LETTER, FURTHER_LETTER);

    private LetterDocuments() {}
}
