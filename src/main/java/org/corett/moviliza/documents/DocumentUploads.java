package org.corett.moviliza.documents;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.function.Function;
import org.corett.moviliza.files.FileFault;
import org.corett.moviliza.files.FileInspection;
import org.corett.moviliza.files.FileName;
import org.corett.moviliza.files.InspectionRoom;
import org.corett.moviliza.intake.Unread;
import org.springframework.stereotype.Component;

/** Takes the one file of a request, inspects it, hands it on, and has it read once it is kept; only a few at once. */
@Component
class DocumentUploads {
    private final FileInspection inspection;
    private final DocumentTexts texts;
    private final InspectionRoom room;

    DocumentUploads(FileInspection inspection, DocumentTexts texts, InspectionRoom room) {
        this.inspection = inspection;
        this.texts = texts;
        this.room = room;
    }

    /**
     * What speaks against the file; otherwise what {@code then}, which keeps it with the case, makes of it.
     */
    Optional<FileFault> receive(
            HttpServletRequest request, String caseNumber, Function<CaseDocuments.Upload, Optional<FileFault>> then) {
        Optional<FileFault> unread = Unread.of(request);
        if (unread.isPresent()) {
            return unread;
        }
        try {
            Part part = request.getPart("file");
            if (part == null || part.getSubmittedFileName() == null) {
                return Optional.of(FileFault.MISSING);
            }
            if (!room.enter()) {
                return Optional.of(FileFault.BUSY);
            }
            Optional<FileFault> fault;
            try {
                fault = receive(part.getSubmittedFileName(), read(part), then);
            } finally {
                room.leave();
            }
            if (fault.isEmpty()) {
                texts.take(caseNumber);
            }
            return fault;
        } catch (IllegalStateException e) {
            // How the server says that there is no end of parts.
            return Optional.of(FileFault.MISSING);
        } catch (ServletException e) {
            return Optional.of(FileFault.MISSING);
        } catch (IOException e) {
            return Optional.of(FileFault.CUT_OFF);
        }
    }

    private Optional<FileFault> receive(
            String name, byte[] content, Function<CaseDocuments.Upload, Optional<FileFault>> then) {
        FileInspection.Found found = inspection.any(name, content);
        if (found.type() == null) {
            return Optional.ofNullable(found.fault());
        }
        return then.apply(new CaseDocuments.Upload(FileName.clean(name), found.type(), content));
    }

    /** The request's file, which is only to be looked at and not kept, once all of it has come; empty where there is none. */
    static Optional<Part> awaited(HttpServletRequest request) {
        try {
            return Optional.ofNullable(request.getPart("file")).filter(part -> part.getSize() > 0);
        } catch (IllegalStateException | ServletException | IOException e) {
            return Optional.empty();
        }
    }

    static byte[] read(Part part) throws IOException {
        try (InputStream content = part.getInputStream()) {
            return content.readAllBytes();
        }
    }
}
