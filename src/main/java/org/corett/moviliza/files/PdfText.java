package org.corett.moviliza.files;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Takes the text of a PDF page by page, until there is enough of it or nobody waits any longer. */
final class PdfText extends PDFTextStripper {
    /** A page is kept whole, letter by letter with its place, before it is written. */
    private static final int MOST_LETTERS = 4 * GatheredText.MOST;

    private int letters;

    static void take(byte[] content, GatheredText text) throws IOException {
        try (CarefulParser parser = new CarefulParser(content);
                PDDocument document = parser.parse(false)) {
            new PdfText().writeText(document, new Into(text));
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
