package org.corett.moviliza.documents;

import java.time.OffsetDateTime;
import java.util.List;
import org.corett.moviliza.files.FileType;
import org.corett.moviliza.process.DocumentKind;
import org.jspecify.annotations.Nullable;

/**
 * A document of a case with its versions, the latest first.
 *
 * @param title what it is called among others of its kind; empty where there is only one
 */
record CaseDocument(long id, String caseNumber, DocumentKind kind, String title, List<Version> versions) {

    Version latest() {
        return versions.get(0);
    }

    /**
     * A file as it was uploaded.
     *
     * @param task the engine's id of the task that was completed with it
     * @param erased whether its content is gone with the data of those whom it named
     */
    record Version(
            long id,
            int version,
            String name,
            FileType type,
            int size,
            String sha256,
            String uploadedBy,
            OffsetDateTime uploadedAt,
            @Nullable String task,
            boolean erased) {}
}
