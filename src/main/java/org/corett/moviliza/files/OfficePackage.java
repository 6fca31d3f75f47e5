package org.corett.moviliza.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Looks into a text, a table or slides of an office program, which are a ZIP of parts, without keeping what it unpacks. */
final class OfficePackage {
    private static final int LONGEST_READ = 4 << 20;

    private @Nullable FileType type;
    private @Nullable FileFault fault;

    private OfficePackage() {}

    static OfficePackage read(byte[] content) {
        OfficePackage found = new OfficePackage();
        try {
            ZipParts.each(content, found::look);
        } catch (ZipParts.Bloated e) {
            found.fault = FileFault.BLOATED;
        } catch (IOException e) {
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

    private void look(String name, InputStream content) throws IOException {
        if (acts(name)) {
            fault = FileFault.ACTIVE;
        }
        if (name.equals("[content_types].xml") || name.equals("mimetype") || name.endsWith(".rels")) {
            look(name, text(content));
        } else {
            content.transferTo(OutputStream.nullOutputStream());
        }
    }

    private static String text(InputStream content) throws IOException {
        byte[] text = content.readNBytes(LONGEST_READ + 1);
        if (text.length > LONGEST_READ) {
            throw new ZipParts.Bloated();
        }
        return new String(text, StandardCharsets.UTF_8);
    }

    /** Programs, and other files within the file. */
    private static boolean acts(String part) {
        return part.endsWith("vbaproject.bin")
                || part.contains("/activex/")
                || part.contains("/embeddings/")
                || part.startsWith("scripts/")
                || part.startsWith("basic/")
                || part.startsWith("object ");
    }

    private void look(String part, String text) throws IOException {
        if (part.equals("mimetype")) {
            told(FileType.called(text.strip()));
        } else if (part.equals("[content_types].xml")) {
            told(FileType.ofParts(text));
            if (text.contains("macroEnabled")) {
                fault = FileFault.ACTIVE;
            }
        } else if (text.contains("/attachedTemplate\"") || text.contains("/oleObject\"")) {
            // A template or an object that the program would fetch from elsewhere.
            fault = FileFault.ACTIVE;
        }
    }

    /** Of a file that says to be two things each program opens another. */
    private void told(Optional<FileType> found) throws IOException {
        if (type != null && found.isPresent()) {
            throw new IOException("both " + type + " and " + found.get());
        }
        type = found.orElse(type);
    }
}
