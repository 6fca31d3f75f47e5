package org.corett.moviliza.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.corett.moviliza.calls.Documents;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The text of each type of file, and that nothing in a file keeps the program from going on. */
class FileTextTest {
    private final FileText texts = new FileText();

    @Test
    void takesTheTextOfEachTypeWithoutWhatTheProgramWroteItself() {
        assertThat(texts.of(FileType.PDF, Documents.pdf("Repatriación segura"))).isEqualTo("Repatriación segura");
        assertThat(texts.of(
                        FileType.DOCX,
                        Papers.docxSaying("<w:p><w:r><w:t>Repatri</w:t></w:r><w:r><w:t>ación</w:t></w:r></w:p>"
                                + "<w:p><w:r><w:instrText>PAGE</w:instrText><w:t>segura</w:t></w:r></w:p>")))
                .isEqualTo("Repatriación segura");
        assertThat(
                        texts.of(
                                FileType.XLSX,
                                Papers.zip(
                                        Map.of(
                                                "xl/sharedStrings.xml",
                                                "<sst><si><t>Presupuesto</t></si><si><t>anual</t></si></sst>",
                                                "xl/worksheets/sheet1.xml",
                                                "<worksheet><c t='s'><v>0</v></c><c t='inlineStr'><is><t>viáticos</t></is></c></worksheet>"))))
                .contains("Presupuesto anual", "viáticos");
        assertThat(texts.of(
                        FileType.PPTX,
                        Papers.zip(Map.of(
                                "ppt/slides/slide1.xml",
                                "<p:sld xmlns:p='p' xmlns:a='a'><a:p><a:t>Resultados</a:t></a:p></p:sld>",
                                "ppt/slideMasters/slideMaster1.xml",
                                "<p:sld xmlns:p='p' xmlns:a='a'><a:t>Haga clic</a:t></p:sld>"))))
                .isEqualTo("Resultados");
        for (FileType open : new FileType[] {FileType.ODT, FileType.ODS}) {
            assertThat(texts.of(
                            open,
                            Papers.zip(Map.of(
                                    "content.xml",
                                    "<o:document xmlns:o='o' xmlns:t='t'><o:styles>Arial</o:styles><o:body><t:p>Acta</t:p>"
                                            + "<t:p>firm<t:span>ada</t:span></t:p></o:body></o:document>",
                                    "styles.xml",
                                    "<o:body xmlns:o='o'>estilo</o:body>"))))
                    .as(open.name())
                    .isEqualTo("Acta firmada");
        }
        assertThat(texts.of(FileType.PNG, Papers.picture("png"))).isEmpty();
    }

    @Test
    void whatCannotBeReadHasNoText() {
        assertThat(texts.of(FileType.PDF, Documents.encrypted())).isEmpty();
        assertThat(texts.of(FileType.PDF, "%PDF-1.7 nada".getBytes(UTF_8))).isEmpty();
        assertThat(texts.of(FileType.PDF, Arrays.copyOf(Documents.pdf("Minuta"), 300)))
                .isEmpty();
        assertThat(texts.of(FileType.DOCX, new byte[] {'P', 'K', 3, 4})).isEmpty();
        assertThat(texts.of(FileType.DOCX, Papers.docxSaying("<w:p><w:t>sin fin")))
                .isIn("", "sin fin");
        assertThat(texts.of(FileType.ODT, Papers.zip(Map.of("content.xml", "<".repeat(100_000)))))
                .isEmpty();
        assertThat(texts.of(FileType.ODT, Papers.zip(Map.of("content.xml", "<a>".repeat(200_000)))))
                .isEmpty();
    }

    @Test
    void readsNothingFromElsewhereAndExpandsNoEntities(@TempDir Path folder) throws IOException {
        Path secret = Files.writeString(folder.resolve("secreto.txt"), "contraseña");
        for (String type : new String[] {
            "<!DOCTYPE o [<!ENTITY x SYSTEM '" + secret.toUri() + "'>]>",
            "<!DOCTYPE o SYSTEM '" + secret.toUri() + "'>",
            "<!DOCTYPE o [<!ENTITY a 'ja'><!ENTITY b '&a;&a;'><!ENTITY x '&b;&b;'>]>"
        }) {
            assertThat(texts.of(
                            FileType.ODT,
                            Papers.zip(Map.of("content.xml", type + "<o xmlns:o='o'><o:body>&x;</o:body></o>"))))
                    .as(type)
                    .isEmpty();
        }
    }

    @Test
    void keepsNoMoreThanIsSearchedAndNothingThatADatabaseRefuses() {
        String words = "palabra ".repeat(50_000);
        assertThat(texts.of(FileType.DOCX, Papers.docxSaying("<w:t>" + words + "</w:t>")))
                .hasSizeLessThanOrEqualTo(GatheredText.MOST)
                .startsWith("palabra palabra");
        assertThat(texts.of(FileType.DOCX, Papers.docxSaying("<w:t>a&#x1F600;b&#9;c\u0085d&#xA0;e</w:t>")))
                .isEqualTo("ab c d e");
    }

    @Test
    void bombsHaveNoTextAndCostLittle() throws IOException {
        long start = System.nanoTime();
        assertThat(texts.of(FileType.DOCX, blanks("word/document.xml", 300))).isEmpty();
        assertThat(texts.of(FileType.PDF, Documents.inflating(200))).isEmpty();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(20));
    }

    /** What the libraries would build whole in memory before anybody could stop them. */
    @Test
    void neitherAttributesCommentsDepthNorOperandsFillALittleMemory(@TempDir Path folder) throws Exception {
        String endless = "a".repeat(64 << 20);
        Files.write(folder.resolve("DOCX.attribute"), Papers.docxSaying("<w:p a='" + endless + "'/>"));
        Files.write(folder.resolve("DOCX.comment"), Papers.docxSaying("<!--" + endless + "-->"));
        Files.write(folder.resolve("ODT.depth"), Papers.zip(Map.of("content.xml", "<a>".repeat(20 << 20))));
        Files.write(folder.resolve("PDF.operands"), operands());
        Process reader = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx192m",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-cp",
                        System.getProperty("java.class.path"),
                        InLittleMemory.class.getName(),
                        folder.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(reader.getInputStream().readAllBytes(), UTF_8);
        assertThat(reader.waitFor()).as(said).isZero();
        assertThat(said).contains("Siguiente");
    }

    /** Reads each file of a folder, named by its type, and then one that is in order. */
    static final class InLittleMemory {
        private InLittleMemory() {}

        public static void main(String[] arguments) throws IOException {
            FileText texts = new FileText();
            try (Stream<Path> files = Files.list(Path.of(arguments[0]))) {
                for (Path file : files.toList()) {
                    String type = file.getFileName().toString().replaceFirst("\\..*", "");
                    texts.of(FileType.valueOf(type), Files.readAllBytes(file));
                }
            }
            System.out.println(texts.of(FileType.PDF, Documents.pdf("Siguiente")));
        }
    }

    /** A page whose first operator comes after forty megabytes of numbers. */
    private static byte[] operands() throws IOException {
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            document.addPage(page);
            PDStream content = new PDStream(document);
            byte[] numbers = "0.513 ".repeat(1 << 16).getBytes(UTF_8);
            try (OutputStream written = content.createOutputStream(COSName.FLATE_DECODE)) {
                for (int i = 0; i < 110; i++) {
                    written.write(numbers);
                }
            }
            page.setContents(content);
            ByteArrayOutputStream file = new ByteArrayOutputStream();
            document.save(file);
            return file.toByteArray();
        }
    }

    @Test
    void aFileThatTakesTooLongIsGivenUpAndTheNextHasItsTurn() throws IOException {
        FileText impatient = new FileText(Duration.ofSeconds(1));
        byte[] endless = formsWithinForms();
        for (int i = 0; i < 3; i++) {
            long start = System.nanoTime();
            assertThat(impatient.of(FileType.PDF, endless)).isEmpty();
            assertThat(Duration.ofNanos(System.nanoTime() - start))
                    .isBetween(Duration.ofMillis(900), Duration.ofSeconds(5));
        }
        assertThat(texts.of(FileType.PDF, Documents.pdf("Siguiente"))).isEqualTo("Siguiente");
    }

    /** An office file one of whose parts unpacks to so many megabytes. */
    private static byte[] blanks(String part, int megabytes) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(file)) {
            zip.putNextEntry(new ZipEntry(part));
            zip.write("<w:t xmlns:w='w'>".getBytes(UTF_8));
            byte[] blanks = " ".repeat(1 << 20).getBytes(UTF_8);
            for (int i = 0; i < megabytes; i++) {
                zip.write(blanks);
            }
        }
        return file.toByteArray();
    }

    /** Each form draws the next ten times: a page of a few kilobytes and ten billion steps. */
    private static byte[] formsWithinForms() throws IOException {
        try (PDDocument document = new PDDocument()) {
            PDFormXObject inner = form(document, "q Q ", new PDResources());
            for (int depth = 0; depth < 10; depth++) {
                PDResources resources = new PDResources();
                resources.put(COSName.getPDFName("F"), inner);
                inner = form(document, "/F Do ".repeat(10), resources);
            }
            PDPage page = new PDPage();
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.drawForm(inner);
            }
            ByteArrayOutputStream file = new ByteArrayOutputStream();
            document.save(file);
            return file.toByteArray();
        }
    }

    private static PDFormXObject form(PDDocument document, String steps, PDResources resources) throws IOException {
        PDFormXObject form = new PDFormXObject(document);
        form.setResources(resources);
        form.setBBox(new PDRectangle(10, 10));
        try (OutputStream content = form.getContentStream().createOutputStream()) {
            content.write(steps.getBytes(UTF_8));
        }
        return form;
    }
}
