package org.corett.moviliza.files;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/** Looks into a text, a table or slides of an office program, which are a ZIP of parts, without keeping what it unpacks. */
final class OfficePackage {
    private static final int MOST_PARTS = 5_000;
    private static final long LONGEST_ALTOGETHER = 256L << 20;
    private static final int LONGEST_READ = 4 << 20;
    private static final int BUFFER = 8192;

    private @Nullable FileType type;
    private @Nullable FileFault fault;

    private OfficePackage() {}

    static OfficePackage read(byte[] content) {
        OfficePackage found = new OfficePackage();
        try (ZipInputStream parts = new ZipInputStream(new ByteArrayInputStream(content))) {
            found.read(parts);
        } catch (IOException | IllegalArgumentException e) {
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

    private void read(ZipInputStream parts) throws IOException {
        byte[] buffer = new byte[BUFFER];
        long inflated = 0;
        int count = 0;
        for (ZipEntry part = parts.getNextEntry(); part != null && fault == null; part = parts.getNextEntry()) {
            if (++count > MOST_PARTS) {
                fault = FileFault.BLOATED;
            }
            String name = part.getName().toLowerCase(Locale.ROOT);
            if (acts(name)) {
                fault = FileFault.ACTIVE;
            }
            boolean told = name.equals("[content_types].xml") || name.equals("mimetype") || name.endsWith(".rels");
            ByteArrayOutputStream kept = new ByteArrayOutputStream();
            for (int read = parts.read(buffer); read >= 0 && fault == null; read = parts.read(buffer)) {
                inflated += read;
                if (inflated > LONGEST_ALTOGETHER || kept.size() > LONGEST_READ) {
                    fault = FileFault.BLOATED;
                } else if (told) {
                    kept.write(buffer, 0, read);
                }
            }
            if (told) {
                look(name, kept.toString(StandardCharsets.UTF_8));
            }
        }
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

    private void look(String part, String text) {
        if (part.equals("mimetype")) {
            type = FileType.called(text.strip()).orElse(type);
        } else if (part.equals("[content_types].xml")) {
            type = FileType.ofParts(text).orElse(type);
            if (text.contains("macroEnabled")) {
                fault = FileFault.ACTIVE;
            }
        } else if (text.contains("/attachedTemplate\"") || text.contains("/oleObject\"")) {
            // A template or an object that the program would fetch from elsewhere.
            fault = FileFault.ACTIVE;
        }
    }
}
