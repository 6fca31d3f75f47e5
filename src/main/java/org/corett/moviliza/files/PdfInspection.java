package org.corett.moviliza.files;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.springframework.stereotype.Component;

/**
 * Says what speaks against a file that a stranger sends as a PDF, by its content alone.
 *
 * <p>A file that is made to fill the memory or to keep the machine busy is given up early: see {@link CarefulParser}.
 */
@Component
public class PdfInspection {
    private static final byte[] BEGINNING = "%PDF-".getBytes(StandardCharsets.US_ASCII);

    /** Each inspection may take a good part of the memory that a small machine has. */
    private final Semaphore turns = new Semaphore(2, true);

    /** What speaks against the content; empty for one that is kept. */
    public Optional<FileFault> fault(byte[] content) {
        if (content.length == 0) {
            return Optional.of(FileFault.EMPTY);
        }
        if (!Arrays.equals(content, 0, Math.min(content.length, BEGINNING.length), BEGINNING, 0, BEGINNING.length)) {
            return Optional.of(FileFault.NOT_PDF);
        }
        turns.acquireUninterruptibly();
        try {
            return Optional.ofNullable(ActiveContent.in(content) ? FileFault.ACTIVE : inside(content));
        } finally {
            turns.release();
        }
    }

    private static FileFault inside(byte[] content) {
        try (CarefulParser parser = new CarefulParser(content)) {
            try (PDDocument document = parser.parse(false)) {
                boolean active = ActiveContent.in(document.getDocument());
                if (parser.fault() != null) {
                    return parser.fault();
                }
                return active ? FileFault.ACTIVE : document.getNumberOfPages() == 0 ? FileFault.UNREADABLE : null;
            } catch (InvalidPasswordException e) {
                return FileFault.PROTECTED;
            } catch (IOException | RuntimeException | StackOverflowError e) {
                return parser.fault() == null ? FileFault.UNREADABLE : parser.fault();
            }
        } catch (IOException e) {
            return FileFault.UNREADABLE;
        }
    }
}
