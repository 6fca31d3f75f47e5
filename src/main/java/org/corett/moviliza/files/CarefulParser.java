package org.corett.moviliza.files;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.filter.FilterFactory;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdfparser.PDFParser;
import org.jspecify.annotations.Nullable;

/**
 * Reads a PDF that may be made to do harm: looks at each stream, with a bound on what it inflates to, before the library
 * unpacks it into memory, and stops after a while.
 *
 * <p>It repairs nothing. What is repaired here may be read otherwise by the program in which an official opens the file,
 * and the library's repairs would go round these bounds.
 */
final class CarefulParser extends PDFParser implements Closeable {
    private static final long LONGEST_STREAM = 128L << 20;
    private static final long LONGEST_ALTOGETHER = 512L << 20;
    private static final int MOST_OBJECTS = 1_000_000;

    /** What the library keeps in memory: packed objects and tables of them. */
    private static final int LONGEST_PACKED = 4 << 20;

    private static final int LONGEST_PACKED_ALTOGETHER = 32 << 20;
    private static final int LONGEST_ROW = 1 << 16;
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(20);
    private static final int READS_BETWEEN_LOOKS = 4096;

    /** Pictures are not unpacked by anybody here. */
    private static final Set<COSName> PICTURES = Set.of(
            COSName.DCT_DECODE,
            COSName.DCT_DECODE_ABBREVIATION,
            COSName.JPX_DECODE,
            COSName.JBIG2_DECODE,
            COSName.CCITTFAX_DECODE,
            COSName.CCITTFAX_DECODE_ABBREVIATION);

    private static final Set<COSName> TRANSCRIPTIONS = Set.of(
            COSName.ASCII_HEX_DECODE,
            COSName.ASCII_HEX_DECODE_ABBREVIATION,
            COSName.ASCII85_DECODE,
            COSName.ASCII85_DECODE_ABBREVIATION);

    private @Nullable FileFault fault;
    private @Nullable COSObjectKey object;
    private long inflated;
    private long packed;
    private int objects;

    CarefulParser(byte[] content) throws IOException {
        super(new Impatient(content));
        setLenient(false);
    }

    /** What made the reading end early. */
    @Nullable
    FileFault fault() {
        return fault;
    }

    @Override
    protected COSBase parseDirObject() throws IOException {
        if (++objects > MOST_OBJECTS) {
            throw given(FileFault.BLOATED);
        }
        return super.parseDirObject();
    }

    @Override
    protected COSStream parseCOSStream(COSDictionary dictionary) throws IOException {
        COSStream stream = super.parseCOSStream(dictionary);
        long position = source.getPosition();
        boolean kept = packedObjects(stream);
        if (kept) {
            checkRows(stream.getDictionaryObject(COSName.DECODE_PARMS, COSName.DP));
        }
        byte[] content = inflate(deciphered(stream), kept);
        packed += content.length;
        if (packed > LONGEST_PACKED_ALTOGETHER) {
            throw given(FileFault.BLOATED);
        }
        objects += ActiveContent.tokens(content);
        if (objects > MOST_OBJECTS) {
            throw given(FileFault.BLOATED);
        }
        if (ActiveContent.in(content)) {
            throw given(FileFault.ACTIVE);
        }
        source.seek(position);
        return stream;
    }

    /** An object's own number is part of the key to what it holds. */
    @Override
    protected synchronized COSBase parseObjectDynamically(COSObjectKey key, boolean required) throws IOException {
        COSObjectKey outer = object;
        object = key;
        try {
            return super.parseObjectDynamically(key, required);
        } finally {
            object = outer;
        }
    }

    /** What a stream holds in a file that opens without a password though it is enciphered; the library deciphers it later. */
    private COSStream deciphered(COSStream stream) throws IOException {
        if (securityHandler == null || object == null) {
            return stream;
        }
        byte[] raw;
        try (InputStream from = stream.createRawInputStream()) {
            raw = from.readAllBytes();
        }
        // Behind a view, as the library reads it: what it deciphers takes the place of what it reads.
        COSStream copy = new COSStream(null, new RandomAccessReadBuffer(raw).createView(0, raw.length));
        for (COSName name : List.of(COSName.TYPE, COSName.FILTER)) {
            if (stream.getItem(name) != null) {
                copy.setItem(name, stream.getItem(name));
            }
        }
        securityHandler.decryptStream(copy, object.getNumber(), object.getGeneration());
        return copy;
    }

    private static boolean packedObjects(COSDictionary stream) {
        return stream.containsKey(COSName.N) && stream.containsKey(COSName.FIRST) || stream.containsKey(COSName.W);
    }

    /** A row of a table is one piece of memory, as long as the file says. */
    private void checkRows(@Nullable COSBase parameters) throws IOException {
        if (parameters instanceof COSArray several) {
            for (int i = 0; i < several.size(); i++) {
                checkRows(several.getObject(i));
            }
        } else if (parameters instanceof COSDictionary one) {
            long row = one.getLong(COSName.COLUMNS, 1)
                    * Math.max(1, one.getInt(COSName.COLORS, 1))
                    * Math.max(1, one.getInt(COSName.BITS_PER_COMPONENT, 8));
            if (row < 0 || row > LONGEST_ROW) {
                throw given(FileFault.BLOATED);
            }
        }
    }

    /** Unpacks without keeping more than a packed stream may hold; what is not kept is only measured. */
    private byte[] inflate(COSStream stream, boolean kept) throws IOException {
        List<COSName> filters = filters(stream.getFilters());
        InputStream content = stream.createRawInputStream();
        boolean expanded = false;
        for (int i = 0; i < filters.size() && !PICTURES.contains(filters.get(i)); i++) {
            boolean expands = !TRANSCRIPTIONS.contains(filters.get(i));
            if (expands && expanded) {
                // Packed twice, as no program packs but one that hides how much there is.
                throw given(FileFault.BLOATED);
            }
            expanded |= expands;
            boolean goesOn = i < filters.size() - 1 && !PICTURES.contains(filters.get(i + 1));
            boolean keeps = kept || goesOn;
            Measured measured = new Measured(keeps && expands ? LONGEST_PACKED : LONGEST_STREAM, keeps);
            decode(filters.get(i), content, measured);
            content = new ByteArrayInputStream(measured.kept.toByteArray());
        }
        return kept ? content.readNBytes(LONGEST_PACKED) : new byte[0];
    }

    private void decode(COSName filter, InputStream content, Measured measured) throws IOException {
        try {
            // Without the parameters, whose only effect would be on the bytes' values.
            FilterFactory.INSTANCE.getFilter(filter).decode(content, measured, new COSDictionary(), 0);
        } catch (IOException | RuntimeException e) {
            if (fault != null) {
                throw e;
            }
            // A stream with a flaw, which a reader shows as far as it goes.
        }
    }

    private List<COSName> filters(@Nullable COSBase filters) throws IOException {
        List<COSName> names = new ArrayList<>();
        if (filters instanceof COSName one) {
            names.add(one);
        } else if (filters instanceof COSArray several) {
            for (int i = 0; i < several.size(); i++) {
                if (!(several.getObject(i) instanceof COSName one)) {
                    throw given(FileFault.UNREADABLE);
                }
                names.add(one);
            }
        }
        return names;
    }

    private IOException given(FileFault because) {
        fault = because;
        return new IOException("given up: " + because);
    }

    @Override
    public void close() throws IOException {
        source.close();
    }

    /** Counts what is unpacked and ends where it is too much. */
    private final class Measured extends OutputStream {
        private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
        private final long most;
        private final boolean keeps;
        private long length;

        Measured(long most, boolean keeps) {
            this.most = most;
            this.keeps = keeps;
        }

        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int count) throws IOException {
            length += count;
            inflated += count;
            if (length > most || inflated > LONGEST_ALTOGETHER) {
                throw given(FileFault.BLOATED);
            }
            if (keeps) {
                kept.write(bytes, from, count);
            }
        }
    }

    /** The file, which can be read only so long. */
    private static final class Impatient extends RandomAccessReadBuffer {
        private final long end = System.nanoTime() + PATIENCE;
        private int reads;

        Impatient(byte[] content) {
            super(content);
        }

        @Override
        public int read() throws IOException {
            look();
            return super.read();
        }

        @Override
        public int read(byte[] into, int from, int count) throws IOException {
            look();
            return super.read(into, from, count);
        }

        private void look() throws IOException {
            if (++reads % READS_BETWEEN_LOOKS == 0 && System.nanoTime() > end) {
                throw new IOException("it takes too long");
            }
        }
    }
}
