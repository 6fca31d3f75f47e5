package org.corett.moviliza.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;

/** What the first bytes of a part that is said to be a picture or a font tell of it. */
final class Magic {
    /** Compound files of older office programs, programs, archives: none of them is a picture. */
    private static final byte[][] REFUSED = {
        {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0},
        {'M', 'Z'},
        {'P', 'K', 3, 4},
        {0x7f, 'E', 'L', 'F'},
        {'{', '\\', 'r', 't'}
    };

    private Magic() {}

    static void refusePrograms(InputStream content) throws IOException {
        byte[] first = content.readNBytes(4);
        for (byte[] refused : REFUSED) {
            if (first.length >= refused.length && Arrays.equals(first, 0, refused.length, refused, 0, refused.length)) {
                throw Refused.active("a file within the file");
            }
        }
        content.transferTo(OutputStream.nullOutputStream());
    }
}
