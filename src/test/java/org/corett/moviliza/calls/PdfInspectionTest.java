package org.corett.moviliza.calls;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.corett.moviliza.files.FileFault;
import org.corett.moviliza.files.PdfInspection;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class PdfInspectionTest {
    private final PdfInspection inspection = new PdfInspection();

    @Test
    void takesOrdinaryDocumentsPlainAndPacked() {
        assertThat(fault(Documents.pdf("Propuesta"))).isEmpty();
        assertThat(fault(Documents.packed(document -> {}))).isEmpty();
        assertThat(fault(Documents.pdf("Propuesta", 3_000_000))).isEmpty();
    }

    @Test
    void takesAPageThatInflatesToSomeMegabytes() {
        assertThat(fault(Documents.inflating(20))).isEmpty();
    }

    @Test
    void refusesWhatIsEmptyOrNoPdf() {
        assertThat(fault(new byte[0])).contains(FileFault.EMPTY);
        assertThat(fault("MZ\u0090\0\u0003".getBytes(ISO_8859_1))).contains(FileFault.NOT_PDF);
        assertThat(fault("PK\u0003\u0004".getBytes(ISO_8859_1))).contains(FileFault.NOT_PDF);
        assertThat(fault("%PD".getBytes(ISO_8859_1))).contains(FileFault.NOT_PDF);
        assertThat(fault(" %PDF-1.7".getBytes(ISO_8859_1))).contains(FileFault.NOT_PDF);
    }

    @Test
    void refusesWhatOnlyBeginsLikeAPdf() {
        byte[] whole = Documents.pdf("Propuesta");

        assertThat(fault("%PDF-1.7\nMZ".getBytes(ISO_8859_1))).contains(FileFault.UNREADABLE);
        assertThat(fault(Arrays.copyOf(whole, whole.length / 2))).contains(FileFault.UNREADABLE);
    }

    @Test
    void refusesWhatAsksForAPasswordAndTakesWhatOnlyItsOwnerHasOneFor() {
        assertThat(fault(Documents.encrypted()))
                .as("its owner alone has a password")
                .isEmpty();
        assertThat(fault(Documents.encryptedWithAPassword())).contains(FileFault.PROTECTED);
    }

    @Test
    void refusesScriptsProgramsAttachmentsAndDynamicForms() {
        for (Documents.Change change : java.util.List.<Documents.Change>of(
                Documents::script, Documents::launch, Documents::attachment, Documents::dynamicForm)) {
            assertThat(fault(Documents.plain(change))).contains(FileFault.ACTIVE);
            assertThat(fault(Documents.packed(change))).contains(FileFault.ACTIVE);
        }
    }

    @Test
    void packedObjectsHideTheirNamesFromASearchOfTheBytes() {
        assertThat(new String(Documents.packed(Documents::script), ISO_8859_1)).doesNotContain("JavaScript");
    }

    @Test
    void refusesNamesThatAreWrittenWithNumbers() {
        assertThat(fault(Documents.withCatalog("/OpenAction<</S/J#61v#61Script/J#53(1)>>")))
                .contains(FileFault.ACTIVE);
        assertThat(fault(Documents.withCatalog("/Lang(es)"))).isEmpty();
    }

    @Test
    void refusesAScriptInPackedObjectsThatNoTableNames() {
        assertThat(fault(Documents.hidden("<</S/JavaScript/JS(app.alert\\(1\\))>>")))
                .contains(FileFault.ACTIVE);
        assertThat(fault(Documents.hidden("<</Lang(es)>>"))).isEmpty();
    }

    @Test
    void refusesWhatInflatesWithoutBoundBeforeItFillsTheMemory() {
        assertThat(fault(Documents.inflating(600))).contains(FileFault.BLOATED);
        assertThat(fault(Documents.inflatingTwice(600))).contains(FileFault.BLOATED);
        assertThat(fault(Documents.inflatingTable(600))).contains(FileFault.BLOATED);
        assertThat(fault(Documents.endlessRows(2_000_000_000L))).contains(FileFault.BLOATED);
    }

    /** What is enciphered is measured once it is deciphered. */
    @Test
    void refusesWhatInflatesWithoutBoundBehindAnOwnersPassword() throws IOException {
        assertThat(fault(Documents.enciphered(Documents.inflating(20)))).isEmpty();
        assertThat(fault(Documents.enciphered(Documents.inflating(600)))).contains(FileFault.BLOATED);
    }

    @Test
    void refusesMoreObjectsThanAnyDocumentHas() {
        assertThat(fault(Documents.withCatalog("/X[" + "[]".repeat(2_000_000) + "]")))
                .contains(FileFault.BLOATED);
    }

    @Test
    void survivesWhatIsNestedWithoutEnd() {
        byte[] file = Documents.withCatalog("/X" + Documents.nested(200_000));

        Optional<FileFault> fault = Assertions.assertTimeoutPreemptively(Duration.ofSeconds(30), () -> fault(file));

        assertThat(fault).contains(FileFault.UNREADABLE);
    }

    private Optional<FileFault> fault(byte[] content) {
        return inspection.fault(content);
    }
}
