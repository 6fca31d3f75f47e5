package org.corett.moviliza.intake;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/** What was typed into a form with files: its parts before the first file, which forms ask for last. */
final class TypedParts {
    /** No name that anybody is asked to accept holds one. */
    private static final byte BELL = 7;

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

    /** The same beginning without a NUL in any part's head, over which the server would stumble; a bell in its place. */
    static byte[] heads(@Nullable String contentType, byte[] beginning) {
        String boundary = boundary(contentType);
        if (boundary.isEmpty()) {
            return beginning;
        }
        byte[] cleaned = beginning.clone();
        String delimiter = "--" + boundary + "\r\n";
        String text = new String(beginning, StandardCharsets.ISO_8859_1);
        for (int part = text.indexOf(delimiter); part >= 0; part = text.indexOf(delimiter, part + 1)) {
            int head = text.indexOf(HEAD_ENDS, part);
            for (int i = part; i < head; i++) {
                if (cleaned[i] == 0) {
                    cleaned[i] = BELL;
                }
            }
        }
        return cleaned;
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
