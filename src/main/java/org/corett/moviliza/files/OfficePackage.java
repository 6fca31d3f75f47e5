package org.corett.moviliza.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Looks into a text, a table or slides of an office program, which are a ZIP of parts, without keeping what it unpacks: what
 * each part is and does is read, never searched for.
 */
final class OfficePackage {
    private static final int LONGEST_TYPE = 200;

    private final OpenXmlPackage openXml = new OpenXmlPackage();
    private final OpenDocument openDocument = new OpenDocument();
    private final boolean outermost;
    private boolean listed;
    private @Nullable FileType type;
    private @Nullable FileFault fault;

    private OfficePackage(boolean outermost) {
        this.outermost = outermost;
    }

    static OfficePackage read(byte[] content) {
        return read(content, true);
    }

    /** The same of a file within a file, which holds no further one. */
    static OfficePackage read(byte[] content, boolean outermost) {
        OfficePackage found = new OfficePackage(outermost);
        try {
            found.look(content);
        } catch (Refused e) {
            found.fault = e.fault();
        } catch (ZipParts.Bloated e) {
            found.fault = FileFault.BLOATED;
        } catch (IOException | RuntimeException e) {
            found.fault = FileFault.UNREADABLE;
        }
        return found;
    }

    /** What it is, by its own parts; empty for any other ZIP. */
    Optional<FileType> type() {
        return Optional.ofNullable(type);
    }

    @Nullable
    FileFault fault() {
        return fault;
    }

    private void look(byte[] content) throws IOException {
        ZipParts.each(content, this::list);
        if (listed) {
            FileType opened = openXml.type();
            if (type != null && opened != null) {
                // Of a file that says to be two things each program opens another.
                throw new IOException("both " + type + " and " + opened);
            }
            if (opened != null) {
                openXml.check();
                if (!outermost && openXml.hasWorkbooks()) {
                    throw Refused.active("a file within a file within the file");
                }
                ZipParts.each(content, openXml::look);
            }
            type = opened == null ? type : opened;
        }
        if (type == FileType.ODT || type == FileType.ODS) {
            ZipParts.each(content, openDocument::look);
        }
    }

    private void list(String name, InputStream content) throws IOException {
        if (name.equals("mimetype")) {
            byte[] said = content.readNBytes(LONGEST_TYPE);
            type = FileType.called(new String(said, StandardCharsets.UTF_8).strip())
                    .orElse(null);
        } else {
            listed |= name.equals(OpenXmlPackage.CONTENT_TYPES);
            openXml.list(name, content);
        }
    }
}
