package org.corett.moviliza.documents;

import java.time.LocalDate;
import org.corett.moviliza.process.ActKind;

/**
 * An act as it was issued.
 *
 * @param textHash SHA-256 of what it says, which is printed on it
 * @param fileHash SHA-256 of the file
 */
record Act(
        String number,
        ActKind kind,
        String caseNumber,
        String language,
        LocalDate issuedOn,
        String issuedBy,
        String textHash,
        String fileHash) {

    public String fileName() {
        return number + ".pdf";
    }
}
