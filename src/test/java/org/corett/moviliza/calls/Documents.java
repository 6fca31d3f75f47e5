package org.corett.moviliza.calls;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;

/** Files that applicants send: good ones, careless ones and wicked ones. */
public final class Documents {
    private Documents() {}

    /** Something done to a document before it is written. */
    interface Change {
        void to(PDDocument document) throws IOException;
    }

    /** A document of one page that says the words. */
    public static byte[] pdf(String words) {
        return written(document -> write(document, words), CompressParameters.NO_COMPRESSION);
    }

    /** A document of about so many bytes, which do not compress. */
    static byte[] pdf(String words, int bytes) {
        return written(
                document -> {
                    write(document, words);
                    COSStream ballast = new COSStream();
                    try (OutputStream content = ballast.createOutputStream()) {
                        byte[] noise = new byte[bytes];
                        new Random(words.hashCode()).nextBytes(noise);
                        content.write(noise);
                    }
                    document.getDocumentCatalog().getCOSObject().setItem(COSName.getPDFName("Ballast"), ballast);
                },
                CompressParameters.NO_COMPRESSION);
    }

    /** A document whose objects are packed, as most programs write it today. */
    static byte[] packed(Change change) {
        return written(change, CompressParameters.DEFAULT_COMPRESSION);
    }

    static byte[] plain(Change change) {
        return written(change, CompressParameters.NO_COMPRESSION);
    }

    public static byte[] encrypted() {
        return plain(document -> document.protect(new StandardProtectionPolicy("owner", "", new AccessPermission())));
    }

    /** A file as it stands, behind a password that only its owner needs. */
    static byte[] enciphered(byte[] file) throws IOException {
        try (PDDocument document = Loader.loadPDF(file)) {
            document.protect(new StandardProtectionPolicy("owner", "", new AccessPermission()));
            ByteArrayOutputStream written = new ByteArrayOutputStream();
            document.save(written, CompressParameters.NO_COMPRESSION);
            return written.toByteArray();
        }
    }

    static byte[] encryptedWithAPassword() {
        return plain(
                document -> document.protect(new StandardProtectionPolicy("owner", "reader", new AccessPermission())));
    }

    /** Runs a script when it is opened. */
    static void script(PDDocument document) {
        COSDictionary action = new COSDictionary();
        action.setItem(COSName.S, COSName.getPDFName("JavaScript"));
        action.setItem(COSName.getPDFName("JS"), new COSString("app.alert(1)"));
        document.getDocumentCatalog().getCOSObject().setItem(COSName.OPEN_ACTION, action);
    }

    /** Starts a program when it is opened. */
    static void launch(PDDocument document) {
        COSDictionary action = new COSDictionary();
        action.setItem(COSName.S, COSName.getPDFName("Launch"));
        action.setItem(COSName.F, new COSString("cmd.exe"));
        document.getDocumentCatalog().getCOSObject().setItem(COSName.OPEN_ACTION, action);
    }

    /** Carries another file. */
    static void attachment(PDDocument document) throws IOException {
        COSStream file = new COSStream();
        file.setItem(COSName.TYPE, COSName.getPDFName("EmbeddedFile"));
        try (OutputStream content = file.createOutputStream()) {
            content.write("MZ".getBytes(ISO_8859_1));
        }
        COSDictionary files = new COSDictionary();
        files.setItem(COSName.F, file);
        COSDictionary specification = new COSDictionary();
        specification.setItem(COSName.EF, files);
        document.getDocumentCatalog().getCOSObject().setItem(COSName.getPDFName("AF"), specification);
    }

    /** Brings a form of the kind that programs itself. */
    static void dynamicForm(PDDocument document) {
        COSDictionary form = new COSDictionary();
        form.setItem(COSName.XFA, new COSString("<xdp/>"));
        document.getDocumentCatalog().getCOSObject().setItem(COSName.ACRO_FORM, form);
    }

    /** A page that inflates to so many megabytes. */
    public static byte[] inflating(int megabytes) {
        return raw(
                "1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n".getBytes(ISO_8859_1),
                "2 0 obj\n<</Type/Pages/Count 1/Kids[3 0 R]>>\nendobj\n".getBytes(ISO_8859_1),
                "3 0 obj\n<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R>>\nendobj\n".getBytes(ISO_8859_1),
                stream(4, "/Filter/FlateDecode", deflated(megabytes)));
    }

    /** A page that is packed twice, so that its first layer is small. */
    static byte[] inflatingTwice(int megabytes) {
        byte[] once = deflated(megabytes);
        return raw(
                "1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n".getBytes(ISO_8859_1),
                "2 0 obj\n<</Type/Pages/Count 1/Kids[3 0 R]>>\nendobj\n".getBytes(ISO_8859_1),
                "3 0 obj\n<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R>>\nendobj\n".getBytes(ISO_8859_1),
                stream(4, "/Filter[/FlateDecode/FlateDecode]", deflated(once)));
    }

    /** A table of contents that inflates to so many megabytes, which a reader needs before anything else. */
    static byte[] inflatingTable(int megabytes) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes("%PDF-1.7\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n".getBytes(ISO_8859_1));
        int table = file.size();
        file.writeBytes(stream(5, "/Type/XRef/Size 6/W[1 2 1]/Root 1 0 R/Filter/FlateDecode", deflated(megabytes)));
        file.writeBytes(("startxref\n" + table + "\n%%EOF\n").getBytes(ISO_8859_1));
        return file.toByteArray();
    }

    /** A table of contents whose rows would each take so many bytes. */
    static byte[] endlessRows(long columns) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes("%PDF-1.7\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n".getBytes(ISO_8859_1));
        int table = file.size();
        file.writeBytes(stream(
                5,
                "/Type/XRef/Size 6/W[1 2 1]/Root 1 0 R/Filter/FlateDecode/DecodeParms<</Predictor 12/Columns " + columns
                        + ">>",
                deflated(new byte[100])));
        file.writeBytes(("startxref\n" + table + "\n%%EOF\n").getBytes(ISO_8859_1));
        return file.toByteArray();
    }

    /** Objects packed into one stream that stands outside the table of contents. */
    static byte[] hidden(String object) {
        return raw(
                "1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n".getBytes(ISO_8859_1),
                "2 0 obj\n<</Type/Pages/Count 1/Kids[3 0 R]>>\nendobj\n".getBytes(ISO_8859_1),
                "3 0 obj\n<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>\nendobj\n".getBytes(ISO_8859_1),
                stream(
                        4,
                        "/Type/ObjStm/N 1/First 4/Filter/FlateDecode",
                        deflated(("9 0 " + object).getBytes(ISO_8859_1))));
    }

    /** A plain document whose catalog holds these further entries. */
    static byte[] withCatalog(String entries) {
        return raw(
                ("1 0 obj\n<</Type/Catalog/Pages 2 0 R" + entries + ">>\nendobj\n").getBytes(ISO_8859_1),
                "2 0 obj\n<</Type/Pages/Count 1/Kids[3 0 R]>>\nendobj\n".getBytes(ISO_8859_1),
                "3 0 obj\n<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>\nendobj\n".getBytes(ISO_8859_1));
    }

    private static byte[] raw(byte[]... objects) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes("%PDF-1.7\n".getBytes(ISO_8859_1));
        StringBuilder table = new StringBuilder("xref\n0 " + (objects.length + 1) + "\n0000000000 65535 f \n");
        for (byte[] object : List.of(objects)) {
            table.append(String.format("%010d 00000 n \n", file.size()));
            file.writeBytes(object);
        }
        int start = file.size();
        table.append("trailer\n<</Size ")
                .append(objects.length + 1)
                .append("/Root 1 0 R>>\nstartxref\n")
                .append(start)
                .append("\n%%EOF\n");
        file.writeBytes(table.toString().getBytes(ISO_8859_1));
        return file.toByteArray();
    }

    private static byte[] stream(int number, String entries, byte[] content) {
        ByteArrayOutputStream object = new ByteArrayOutputStream();
        object.writeBytes(
                (number + " 0 obj\n<<" + entries + "/Length " + content.length + ">>\nstream\n").getBytes(ISO_8859_1));
        object.writeBytes(content);
        object.writeBytes("\nendstream\nendobj\n".getBytes(ISO_8859_1));
        return object.toByteArray();
    }

    private static byte[] deflated(int megabytes) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        byte[] blanks = new byte[1 << 20];
        Arrays.fill(blanks, (byte) ' ');
        try (DeflaterOutputStream pack = new DeflaterOutputStream(packed)) {
            for (int i = 0; i < megabytes; i++) {
                pack.write(blanks);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    private static byte[] deflated(byte[] content) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream pack = new DeflaterOutputStream(packed)) {
            pack.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    private static void write(PDDocument document, String words) throws IOException {
        try (PDPageContentStream page = new PDPageContentStream(document, document.getPage(0))) {
            page.beginText();
            page.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
            page.newLineAtOffset(72, 700);
            page.showText(words);
            page.endText();
        }
    }

    private static byte[] written(Change change, CompressParameters packing) {
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream file = new ByteArrayOutputStream()) {
            document.addPage(new PDPage());
            change.to(document);
            document.save(file, packing);
            return file.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An empty array within an array, so many times. */
    static String nested(int depth) {
        return "[".repeat(depth) + "]".repeat(depth);
    }
}
