package org.corett.moviliza.files;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A part of which no more than so much is read. */
final class Limited extends FilterInputStream {
    private long left;

    private Limited(long most, InputStream content) {
        super(content);
        left = most;
    }

    static InputStream to(long most, InputStream content) {
        return new Limited(most, content);
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
        left -= bytes;
        if (left < 0) {
            throw new ZipParts.Bloated();
        }
    }
}
