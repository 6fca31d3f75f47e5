package org.corett.moviliza.files;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;

/** Finds what makes a PDF do something when it is opened, or carry other files. */
final class ActiveContent {
    private static final Set<String> NAMES = Set.of(
            "JavaScript",
            "JS",
            "Launch",
            "EmbeddedFile",
            "EmbeddedFiles",
            "XFA",
            "RichMedia",
            "FileAttachment",
            "GoToE",
            "GoToR",
            "ImportData",
            "SubmitForm",
            "Rendition");

    /** Shorter ones turn up by chance among a picture's bytes. */
    private static final int SHORTEST_BY_CHANCE = 6;

    private static final int LONGEST = 13;

    /** The names whose value is a kind of action or of object. */
    private static final Set<String> KEYS = Set.of("S", "Type", "Subtype", "Names");

    private static final int LONGEST_KEY = 8;

    private ActiveContent() {}

    /**
     * Whether such a name stands in the bytes as a name does, also one that is written with numbers: {@code /J#61vaScript}.
     * The end of an address of a page is none: there it stands behind another word.
     */
    static boolean in(byte[] bytes) {
        StringBuilder name = new StringBuilder();
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == '/' && begins(bytes, i)) {
                name.setLength(0);
                read(bytes, i + 1, name);
                if (name.length() >= SHORTEST_BY_CHANCE && NAMES.contains(name.toString())) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Behind a blank or a bracket, or behind the name whose value it is. */
    private static boolean begins(byte[] bytes, int slash) {
        int before = slash - 1;
        if (before < 0 || !Character.isLetterOrDigit(bytes[before])) {
            return true;
        }
        int from = before;
        while (from > 0 && from > before - LONGEST_KEY && Character.isLetter(bytes[from])) {
            from--;
        }
        return bytes[from] == '/' && KEYS.contains(new String(bytes, from + 1, before - from, US_ASCII));
    }

    private static void read(byte[] bytes, int from, StringBuilder name) {
        int at = from;
        while (at < bytes.length && name.length() <= LONGEST) {
            int letter = bytes[at];
            if (letter == '#' && at + 2 < bytes.length) {
                int high = Character.digit(bytes[at + 1], 16);
                int low = Character.digit(bytes[at + 2], 16);
                if (high < 0 || low < 0) {
                    return;
                }
                name.append((char) (high << 4 | low));
                at += 3;
            } else if (Character.isLetter(letter)) {
                name.append((char) letter);
                at++;
            } else {
                return;
            }
        }
    }

    /** Whether any object of the document bears such a name, wherever it is packed. */
    static boolean in(COSDocument document) {
        for (COSObjectKey key : document.getXrefTable().keySet()) {
            COSObject object = document.getObjectFromPool(key);
            if (names(object.getObject()) || PdfActions.leadElsewhere(object.getObject())) {
                return true;
            }
        }
        return names(document.getTrailer()) || PdfActions.leadElsewhere(document.getTrailer());
    }

    /** Other objects are met by their own number. */
    private static boolean names(COSBase value) {
        if (value instanceof COSName name) {
            return NAMES.contains(name.getName());
        }
        if (value instanceof COSDictionary dictionary) {
            return dictionary.entrySet().stream()
                    .anyMatch(entry -> NAMES.contains(entry.getKey().getName()) || names(entry.getValue()));
        }
        if (value instanceof COSArray array) {
            for (int i = 0; i < array.size(); i++) {
                if (names(array.get(i))) {
                    return true;
                }
            }
        }
        return false;
    }

    /** At least as many as the objects that the bytes can be read as. */
    static int tokens(byte[] bytes) {
        int tokens = 0;
        boolean between = true;
        for (byte letter : bytes) {
            boolean blank = letter <= ' ' && letter >= 0;
            if (letter == '[' || letter == '<' || letter == '(' || letter == '/' || !blank && between) {
                tokens++;
            }
            between = blank || letter == ']' || letter == '>' || letter == ')';
        }
        return tokens;
    }
}
