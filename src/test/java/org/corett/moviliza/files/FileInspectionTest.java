package org.corett.moviliza.files;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.corett.moviliza.calls.Documents;
import org.corett.moviliza.shared.UnusableSetting;
import org.junit.jupiter.api.Test;

/** What a file is, by its content; what its name says only decides whether both agree. */
class FileInspectionTest {
    private static final VirusCheck.Settings NONE =
            new VirusCheck.Settings("", 3310, Duration.ofSeconds(1), Duration.ofSeconds(1));

    private final FileInspection inspection = with(NONE);

    @Test
    void tellsTheTypesThatAreTakenByTheirContent() {
        assertThat(type("minuta.pdf", Documents.pdf("Minuta"))).isEqualTo(FileType.PDF);
        assertThat(type("Foto.PNG", Papers.picture("png"))).isEqualTo(FileType.PNG);
        assertThat(type("foto.jpeg", Papers.picture("jpeg"))).isEqualTo(FileType.JPEG);
        assertThat(type("formato.docx", Papers.docx())).isEqualTo(FileType.DOCX);
        assertThat(type(
                        "formato.odt",
                        Papers.zip(
                                Map.of("mimetype", "application/vnd.oasis.opendocument.text", "content.xml", "<x/>"))))
                .isEqualTo(FileType.ODT);
    }

    @Test
    void refusesWhatIsNoneOfThemOrNotWhatItsNameSays() {
        assertThat(fault("acta.pdf", "<html><script>alert(1)</script>".getBytes(US_ASCII)))
                .isEqualTo(FileFault.WRONG_TYPE);
        assertThat(fault("acta.png", "<svg onload='alert(1)'/>".getBytes(US_ASCII)))
                .isEqualTo(FileFault.WRONG_TYPE);
        assertThat(fault("acta.docx", Documents.pdf("Acta"))).isEqualTo(FileFault.WRONG_TYPE);
        assertThat(fault("acta.html", Documents.pdf("Acta"))).isEqualTo(FileFault.WRONG_TYPE);
        assertThat(fault("acta", Documents.pdf("Acta"))).isEqualTo(FileFault.WRONG_TYPE);
        assertThat(fault("acta.docx", Papers.zip(Map.of("a.txt", "x")))).isEqualTo(FileFault.WRONG_TYPE);
        assertThat(fault("acta.pdf", new byte[0])).isEqualTo(FileFault.EMPTY);
        assertThat(fault("", Documents.pdf("Acta"))).isEqualTo(FileFault.MISSING);
    }

    @Test
    void refusesOfficeFilesThatActOrBringOthersAlong() {
        assertThat(fault("a.docx", Papers.docx("word/vbaProject.bin", "x"))).isEqualTo(FileFault.ACTIVE);
        assertThat(fault("a.docx", Papers.docx("word/embeddings/oleObject1.bin", "x")))
                .isEqualTo(FileFault.ACTIVE);
        assertThat(
                        fault(
                                "a.docx",
                                Papers.docx(
                                        "word/_rels/settings.xml.rels",
                                        "<Relationship Type=\"http://x/attachedTemplate\" Target=\"http://evil.example/t.dotm\"/>")))
                .isEqualTo(FileFault.ACTIVE);
    }

    @Test
    void refusesOfficeFilesThatAreDamagedOrExpandWithoutMeasure() {
        byte[] cut = java.util.Arrays.copyOf(Papers.docx(), 60);
        assertThat(fault("a.docx", cut)).isIn(FileFault.UNREADABLE, FileFault.WRONG_TYPE);
        assertThat(fault("a.docx", Papers.docx("word/big.xml.rels", " ".repeat(5 << 20))))
                .isEqualTo(FileFault.BLOATED);
    }

    /** What stands first in the file is not what an office program opens: that is told by the end of a ZIP. */
    @Test
    void looksAtWhatOfficeProgramsOpenAndNotAtWhatStandsBeforeIt() {
        byte[] harmless = Papers.docx();
        assertThat(type("a.docx", Papers.behind(Papers.zip(Map.of("a.txt", "x")), harmless)))
                .isEqualTo(FileType.DOCX);
        assertThat(fault("a.docx", Papers.behind(harmless, Papers.zip(Map.of("a.txt", "x")))))
                .isEqualTo(FileFault.WRONG_TYPE);
        assertThat(fault("a.docx", Papers.behind(harmless, Papers.docx("word/vbaProject.bin", "x"))))
                .isEqualTo(FileFault.ACTIVE);
        assertThat(fault("a.docx", Papers.behind(harmless, new byte[70_000]))).isEqualTo(FileFault.UNREADABLE);
    }

    @Test
    void refusesOfficeFilesThatEachProgramOpensOtherwise() {
        assertThat(fault("a.docx", Papers.docx("Word/Document.xml", "<w:document/>")))
                .isEqualTo(FileFault.UNREADABLE);
        assertThat(fault("a.docx", Papers.docx("mimetype", "application/vnd.oasis.opendocument.text")))
                .isEqualTo(FileFault.UNREADABLE);
    }

    @Test
    void refusesPicturesThatCannotBeRead() {
        byte[] cut = java.util.Arrays.copyOf(Papers.picture("png"), 12);
        assertThat(fault("a.png", cut)).isEqualTo(FileFault.UNREADABLE);
    }

    @Test
    void asksTheDaemonWhereThereIsOne() {
        try (FakeClamd daemon = FakeClamd.start(FakeClamd.Manner.HONEST)) {
            FileInspection checked = with(daemon.settings());
            assertThat(checked.any("a.png", Papers.picture("png")).type()).isEqualTo(FileType.PNG);
            assertThat(checked.any("a.png", Papers.pictureWith(FakeClamd.EICAR)).fault())
                    .isEqualTo(FileFault.INFECTED);
            assertThat(checked.pdf(Documents.pdf("Propuesta"))).isEmpty();
        }
        assertThat(type("a.png", Papers.pictureWith(FakeClamd.EICAR))).isEqualTo(FileType.PNG);
    }

    @Test
    void takesNoFileWhenTheDaemonIsSilentOverflowsOrIsAway() {
        try (FakeClamd silent = FakeClamd.start(FakeClamd.Manner.SILENT)) {
            long start = System.nanoTime();
            assertThat(with(silent.settings())
                            .any("a.png", Papers.picture("png"))
                            .fault())
                    .isEqualTo(FileFault.UNCHECKED);
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
        }
        VirusCheck.Settings away;
        try (FakeClamd overflowing = FakeClamd.start(FakeClamd.Manner.OVERFLOWING)) {
            away = overflowing.settings();
            assertThat(with(away).any("a.png", Papers.picture("png")).fault()).isEqualTo(FileFault.UNCHECKED);
        }
        assertThat(with(away).any("a.png", Papers.picture("png")).fault()).isEqualTo(FileFault.UNCHECKED);
        assertThat(with(away).pdf(Documents.pdf("Propuesta"))).contains(FileFault.UNCHECKED);
    }

    @Test
    void refusesAPortThatIsNone() {
        assertThatThrownBy(() -> new VirusCheck.Settings("x", 0, Duration.ZERO, Duration.ZERO))
                .isInstanceOf(UnusableSetting.class)
                .hasMessageContaining("MOVILIZA_CLAMAV_PORT");
    }

    private static FileInspection with(VirusCheck.Settings settings) {
        return new FileInspection(new PdfInspection(), new VirusCheck(settings));
    }

    private FileType type(String name, byte[] content) {
        return inspection.any(name, content).type();
    }

    private FileFault fault(String name, byte[] content) {
        return inspection.any(name, content).fault();
    }
}
