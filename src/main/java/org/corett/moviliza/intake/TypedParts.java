package org.corett.moviliza.intake;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/** What was typed into a form with files: its parts before the first file, which forms ask for last. */
final class TypedParts {
    private static final String HEAD_ENDS = "\r\n\r\n";

    private TypedParts() {}

    /** A form without files out of the beginning of one; empty where it is none. */
    static byte[] of(@Nullable String contentType, byte[] beginning) {
        String boundary = boundary(contentType);
        if (boundary.isEmpty()) {
            return new byte[0];
        }
        String delimiter = "--" + boundary;
        String text = new String(beginning, StandardCharsets.ISO_8859_1);
        int cut = 0;
        while (text.startsWith(delimiter, cut)) {
            int head = text.indexOf(HEAD_ENDS, cut);
            int next = head < 0 ? -1 : text.indexOf("\r\n" + delimiter, head);
            if (next < 0 || text.substring(cut, head).toLowerCase(Locale.ROOT).contains("filename")) {
                break;
            }
            cut = next + 2;
        }
        byte[] last = (delimiter + "--\r\n").getBytes(StandardCharsets.ISO_8859_1);
        byte[] typed = Arrays.copyOf(beginning, cut + last.length);
        System.arraycopy(last, 0, typed, cut, last.length);
        return typed;
    }

    private static String boundary(@Nullable String contentType) {
        if (contentType == null) {
            return "";
        }
        try {
            String named = MediaType.parseMediaType(contentType).getParameter("boundary");
            return named == null ? "" : named.replace("\"", "");
        } catch (InvalidMediaTypeException e) {
            return "";
        }
    }
}
