package org.corett.moviliza.calls;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.corett.moviliza.files.FileFault;
import org.corett.moviliza.files.FileInspection;
import org.corett.moviliza.files.FileName;
import org.springframework.stereotype.Component;

/**
 * Takes in one file at a time for an application.
 *
 * <p>What is too long is refused before it is read, or cut off while it is read where its length was not told; and so
 * much only is under way at once as a small machine's memory and temporary folder hold.
 */
@Component
class Uploads {
    /** A file and the form around it. */
    private static final int LONGEST = Applications.LARGEST_FILE + 100 * 1024;

    private static final int UNIT = 1024;
    private static final int ROOM = 64 * 1024;
    private static final int SECONDS_TO_WAIT = 10;

    private final Applications applications;
    private final FileInspection inspection;
    private final Semaphore room = new Semaphore(ROOM, true);

    Uploads(Applications applications, FileInspection inspection) {
        this.applications = applications;
        this.inspection = inspection;
    }

    /** What speaks against the file of the request; empty where it now belongs to the draft. */
    Optional<FileFault> receive(Application application, HttpServletRequest request) throws InterruptedException {
        long length = request.getContentLengthLong();
        if (length > LONGEST) {
            return Optional.of(FileFault.TOO_LARGE);
        }
        int units = (int) (length < 0 ? LONGEST : length) / UNIT + 1;
        if (!room.tryAcquire(units, SECONDS_TO_WAIT, TimeUnit.SECONDS)) {
            return Optional.of(FileFault.BUSY);
        }
        try {
            return read(application, request);
        } catch (IllegalStateException e) {
            // How the server says that it has cut off what is longer than its settings allow.
            return Optional.of(FileFault.TOO_LARGE);
        } catch (ServletException e) {
            return Optional.of(FileFault.MISSING);
        } catch (IOException e) {
            return Optional.of(FileFault.CUT_OFF);
        } finally {
            room.release(units);
        }
    }

    private Optional<FileFault> read(Application application, HttpServletRequest request)
            throws IOException, ServletException {
        Part part = request.getPart("file");
        Optional<FileKind> kind = kind(request.getParameter("kind"));
        String name = part == null ? null : part.getSubmittedFileName();
        if (part == null || kind.isEmpty() || name == null || name.isEmpty()) {
            return Optional.of(FileFault.MISSING);
        }
        byte[] content;
        try (InputStream stream = part.getInputStream()) {
            content = stream.readAllBytes();
        }
        Optional<FileFault> fault = inspection.pdf(content);
        if (fault.isPresent()) {
            return fault;
        }
        if (!FileName.mayBePdf(name)) {
            return Optional.of(FileFault.NOT_PDF);
        }
        return applications.attach(application, kind.get(), FileName.cleanPdf(name), content);
    }

    private static Optional<FileKind> kind(String name) {
        return Arrays.stream(FileKind.values())
                .filter(kind -> kind.name().equals(name))
                .findFirst();
    }
}
