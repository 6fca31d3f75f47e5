package org.corett.moviliza.mobilization;

import java.util.List;
import org.corett.moviliza.identity.Audience;
import org.corett.moviliza.process.DocumentKind;

/** The files of a cycle. */
public final class CycleDocuments {
    /** Where the donor has formats and requirements of its own, they are attached to the donor form [000 Cuadro 2, 7]. */
    public static final DocumentKind DONOR_FORMATS =
            DocumentKind.one("DONOR_FORMATS", Audience.LEADERS).neededBy("completeDonorForm");

    /** A meeting with the donor ends in its minutes, each meeting in new ones [000 Paso 2]. */
    public static final DocumentKind MEETING_MINUTES = DocumentKind.one("MEETING_MINUTES", Audience.LEADERS)
            .neededBy("recordEngagement")
            .anewEachTime();

    /** What is negotiated ends in a signed agreement [000 Paso 3]. */
    public static final DocumentKind SIGNED_AGREEMENT =
            DocumentKind.one("SIGNED_AGREEMENT", Audience.MEMBERS_AND_MANAGERS).neededBy("signAgreement");

    /** Documents prove that resources were received and applied [000 §7.2 Administración]. */
    public static final DocumentKind PROOF_OF_RESOURCES = DocumentKind.several("PROOF_OF_RESOURCES", Audience.LEADERS);

    static final List<DocumentKind> ALL =
            List.of(DONOR_FORMATS, MEETING_MINUTES, SIGNED_AGREEMENT, PROOF_OF_RESOURCES, DocumentKind.OTHER);

    private CycleDocuments() {}
}
