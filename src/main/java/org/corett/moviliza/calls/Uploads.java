package org.corett.moviliza.calls;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;
import org.corett.moviliza.files.FileFault;
import org.corett.moviliza.files.FileInspection;
import org.corett.moviliza.files.FileName;
import org.corett.moviliza.files.InspectionRoom;
import org.corett.moviliza.intake.Unread;
import org.springframework.stereotype.Component;

/** Takes in one file at a time for an application, once it has come whole. */
@Component
class Uploads {
    private final Applications applications;
    private final FileInspection inspection;
    private final InspectionRoom room;

    Uploads(Applications applications, FileInspection inspection, InspectionRoom room) {
        this.applications = applications;
        this.inspection = inspection;
        this.room = room;
    }

    /** What speaks against the file of the request; empty where it now belongs to the draft. */
    Optional<FileFault> receive(Application application, HttpServletRequest request) {
        Optional<FileFault> unread = Unread.of(request);
        if (unread.isPresent()) {
            return unread;
        }
        if (!room.enter()) {
            return Optional.of(FileFault.BUSY);
        }
        try {
            return read(application, request);
        } catch (IllegalStateException e) {
            // How the server says that there is no end of parts.
            return Optional.of(FileFault.MISSING);
        } catch (ServletException e) {
            return Optional.of(FileFault.MISSING);
        } catch (IOException e) {
            return Optional.of(FileFault.CUT_OFF);
        } finally {
            room.leave();
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
