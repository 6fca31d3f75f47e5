package org.corett.moviliza.files;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * The parts of a ZIP by its central directory, which is what office programs open: whatever else lies in the file is
 * nobody's part. Ends where there are too many parts, or too much in them.
 */
final class ZipParts {
    private static final int MOST_PARTS = 5_000;
    private static final long LONGEST_ALTOGETHER = 256L << 20;

    private final long most;
    private long inflated;

    private ZipParts(long most) {
        this.most = most;
    }

    /** What is done with a part; its name is in small letters, since that is how office programs compare names. */
    interface Taker {
        void take(String name, InputStream content) throws IOException;
    }

    /** That a file expands beyond what any document does. */
    static final class Bloated extends IOException {
        private static final long serialVersionUID = 1L;
    }

    static void each(byte[] content, Taker taker) throws IOException {
        each(content, LONGEST_ALTOGETHER, taker);
    }

    /** The same, of which so many bytes are unpacked altogether at the most. */
    static void each(byte[] content, long most, Taker taker) throws IOException {
        Path file = Files.createTempFile("moviliza-", ".zip");
        try {
            Files.write(file, content);
            new ZipParts(most).read(file, taker);
        } catch (IllegalArgumentException e) {
            throw new ZipException("names in no known letters");
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private void read(Path file, Taker taker) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            if (zip.size() > MOST_PARTS) {
                throw new Bloated();
            }
            Set<String> names = new HashSet<>();
            for (Enumeration<? extends ZipEntry> parts = zip.entries(); parts.hasMoreElements(); ) {
                ZipEntry part = parts.nextElement();
                String name = part.getName().toLowerCase(Locale.ROOT);
                if (!names.add(name)) {
                    throw new ZipException("two parts of one name, of which each program opens another");
                }
                try (InputStream inside = new Measured(zip.getInputStream(part))) {
                    taker.take(name, inside);
                }
            }
        }
    }

    /** Counts what is unpacked and ends where it is too much. */
    private final class Measured extends FilterInputStream {
        Measured(InputStream content) {
            super(content);
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            count(one < 0 ? 0 : 1);
            return one;
        }

        @Override
        public int read(byte[] into, int from, int most) throws IOException {
            int read = super.read(into, from, most);
            count(Math.max(0, read));
            return read;
        }

        private void count(int bytes) throws IOException {
            inflated += bytes;
            if (inflated > most) {
                throw new Bloated();
            }
        }
    }
}
