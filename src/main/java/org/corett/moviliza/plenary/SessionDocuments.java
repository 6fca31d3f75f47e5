package org.corett.moviliza.plenary;

import java.util.List;
import org.corett.moviliza.identity.Audience;
import org.corett.moviliza.process.DocumentKind;

/** The files of a session. */
public final class SessionDocuments {
    /** The Secretariat supplies reference documents to whoever is invited [001 §VIII]. */
    public static final DocumentKind SESSION_DOCUMENT =
            DocumentKind.several("SESSION_DOCUMENT", Audience.MEMBERS_AND_MANAGERS.and(Audience.OBSERVERS));

    /** The signed original, where there is one on paper [001 §VIII]. */
    public static final DocumentKind SIGNED_MINUTES = DocumentKind.one("SIGNED_MINUTES", Audience.MEMBERS_AND_MANAGERS);

    static final List<DocumentKind> ALL = List.of(SESSION_DOCUMENT, SIGNED_MINUTES, DocumentKind.OTHER);

    private SessionDocuments() {}
}
