package org.corett.moviliza.files;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says what a file is by its content and what speaks against it, a virus included where the operator has a check. */
@Component
public class FileInspection {
    /** What each page that takes files says that they may weigh. */
    private static final int LARGEST = 10 * 1024 * 1024;

    private static final byte[] PDF = {'%', 'P', 'D', 'F', '-'};
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final byte[] JPEG = {(byte) 0xff, (byte) 0xd8, (byte) 0xff};
    private static final byte[] ZIP = {'P', 'K', 3, 4};

    private final PdfInspection pdfs;
    private final VirusCheck viruses;

    FileInspection(PdfInspection pdfs, VirusCheck viruses) {
        this.pdfs = pdfs;
        this.viruses = viruses;
    }

    /**
     * What was found.
     *
     * @param type absent where something speaks against the file
     */
    public record Found(@Nullable FileType type, @Nullable FileFault fault) {
        static Found of(FileType type) {
            return new Found(type, null);
        }

        static Found of(FileFault fault) {
            return new Found(null, fault);
        }
    }

    /** What speaks against a file where only a PDF is taken. */
    public Optional<FileFault> pdf(byte[] content) {
        Optional<FileFault> fault = content.length > LARGEST ? Optional.of(FileFault.TOO_LARGE) : pdfs.fault(content);
        return fault.isPresent() ? fault : viruses.fault(content);
    }

    /** The type of a file of any kind that is kept, or what speaks against it. */
    public Found any(@Nullable String name, byte[] content) {
        if (name == null || name.isEmpty()) {
            return Found.of(FileFault.MISSING);
        }
        Found found = inside(content);
        FileType type = found.type();
        if (type == null) {
            return found;
        }
        return type.fits(FileName.clean(name))
                ? viruses.fault(content).map(Found::of).orElse(found)
                : Found.of(FileFault.WRONG_TYPE);
    }

    private Found inside(byte[] content) {
        if (content.length == 0) {
            return Found.of(FileFault.EMPTY);
        }
        if (content.length > LARGEST) {
            return Found.of(FileFault.TOO_LARGE);
        }
        if (begins(content, PDF)) {
            return pdfs.fault(content).map(Found::of).orElse(Found.of(FileType.PDF));
        }
        if (begins(content, PNG)) {
            return picture(content, FileType.PNG);
        }
        if (begins(content, JPEG)) {
            return picture(content, FileType.JPEG);
        }
        if (begins(content, ZIP)) {
            OfficePackage office = OfficePackage.read(content);
            FileFault fault = office.fault();
            return fault == null
                    ? office.type().map(Found::of).orElse(Found.of(FileFault.WRONG_TYPE))
                    : Found.of(fault);
        }
        return Found.of(FileFault.WRONG_TYPE);
    }

    /** Reads no more than how large the picture is. */
    private static Found picture(byte[] content, FileType type) {
        try (ImageInputStream stream = ImageIO.createImageInputStream(new ByteArrayInputStream(content))) {
            Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(type.name());
            if (!readers.hasNext()) {
                return Found.of(FileFault.UNREADABLE);
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(stream, true, true);
                return reader.getWidth(0) > 0 ? Found.of(type) : Found.of(FileFault.UNREADABLE);
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException e) {
            return Found.of(FileFault.UNREADABLE);
        }
    }

    private static boolean begins(byte[] content, byte[] beginning) {
        return content.length >= beginning.length
                && Arrays.equals(content, 0, beginning.length, beginning, 0, beginning.length);
    }
}
