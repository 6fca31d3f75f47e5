package org.corett.moviliza.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.util.List;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.jspecify.annotations.Nullable;

/** Takes the text of a PDF page by page, until there is enough of it or nobody waits any longer. */
final class PdfText extends PDFTextStripper {
    /** A page is kept whole, letter by letter with its place, before it is written. */
    private static final int MOST_LETTERS = 4 * GatheredText.MOST;

    /** The library gathers all that stands before an operator, however much it is. */
    private static final int LONGEST_CONTENT = 4 << 20;

    private int letters;

    static void take(byte[] content, GatheredText text) throws IOException {
        try (CarefulParser parser = new CarefulParser(content);
                PDDocument document = parser.parse(false)) {
            new PdfText().writeText(document, new Into(text));
        }
    }

    @Override
    public void processPage(PDPage page) throws IOException {
        if (readable(page.getContents())) {
            super.processPage(page);
        }
    }

    @Override
    public void showForm(PDFormXObject form) throws IOException {
        if (readable(form.getContents())) {
            super.showForm(form);
        }
    }

    private static boolean readable(@Nullable InputStream content) throws IOException {
        if (content == null) {
            return true;
        }
        try (content) {
            int length = 0;
            byte[] part = new byte[1 << 13];
            for (int read = content.read(part); read >= 0 && length <= LONGEST_CONTENT; read = content.read(part)) {
                length += read;
            }
            return length <= LONGEST_CONTENT;
        }
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        GatheredText.goOn();
        if (letters > MOST_LETTERS) {
            throw new GatheredText.Ended();
        }
        super.processOperator(operator, operands);
    }

    @Override
    protected void processTextPosition(TextPosition letter) {
        if (++letters <= MOST_LETTERS) {
            super.processTextPosition(letter);
        }
    }

    private static final class Into extends Writer {
        private final GatheredText text;

        Into(GatheredText text) {
            this.text = text;
        }

        @Override
        public void write(char[] letters, int from, int count) throws IOException {
            text.add(new String(letters, from, count));
        }

        @Override
        public void flush() {
            // Nothing is held back.
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    }
}
