package org.corett.moviliza.consultancy;

import java.util.List;
import org.corett.moviliza.identity.Audience;
import org.corett.moviliza.process.DocumentKind;

/** The files of a hiring. */
public final class HiringDocuments {
    /** It names the consultant, whom managers do not know [gaps 24]. */
    public static final DocumentKind CONTRACT = DocumentKind.one("CONTRACT", Audience.ORGANS);

    public static final DocumentKind HIRING_DOCUMENT = DocumentKind.several("HIRING_DOCUMENT", Audience.ORGANS);

    static final List<DocumentKind> ALL = List.of(CONTRACT, HIRING_DOCUMENT);

    private HiringDocuments() {}
}
