package org.corett.moviliza.files;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The fields of a text, whose instructions may stand in several pieces and within each other: each begins with a name on the
 * list, which no field within it writes. DDE, INCLUDETEXT, INCLUDEPICTURE, LINK, DATABASE, MACROBUTTON and their like fetch or
 * start something (ECMA-376 part 1, 17.16.5).
 */
final class WordFields {
    private static final Set<String> NAMES = Set.of(
            ("= ADDIN ADDRESSBLOCK ADVANCE ASK AUTHOR AUTONUM AUTONUMLGL AUTONUMOUT AUTOTEXT AUTOTEXTLIST BIBLIOGRAPHY CITATION"
                            + " COMMENTS COMPARE CREATEDATE DATE DISPLAYBARCODE DOCPROPERTY DOCVARIABLE EDITTIME EQ FILENAME"
                            + " FILESIZE FILLIN FORMCHECKBOX FORMDROPDOWN FORMTEXT GOTOBUTTON GREETINGLINE HYPERLINK IF INDEX"
                            + " INFO KEYWORDS LASTSAVEDBY LISTNUM MERGEFIELD MERGEREC MERGESEQ NEXT NEXTIF NOTEREF NUMCHARS"
                            + " NUMPAGES NUMWORDS PAGE PAGEREF PRINTDATE QUOTE REF REVNUM SAVEDATE SECTION SECTIONPAGES SEQ SET"
                            + " SHAPE SKIPIF STYLEREF SUBJECT SYMBOL TA TC TEMPLATE TIME TITLE TOA TOC USERADDRESS USERINITIALS"
                            + " USERNAME XE")
                    .split(" "));

    /** Where a field stands within another. */
    private static final char FIELD = '\u0001';

    private static final Pattern NAME = Pattern.compile("\\s*(=|[^\\s\"\\\\=]+)(.*)", Pattern.DOTALL);
    private static final Pattern ARGUMENT =
            Pattern.compile("\\s*(?:\\\\[a-z]\\s++)*+(?:\"([^\"]*)\"?|([^\\s\"\\\\]\\S*))?.*", Pattern.DOTALL);
    private static final int LONGEST = 1 << 16;

    private final Deque<StringBuilder> open = new ArrayDeque<>();

    /** A field's mark: {@code begin}, {@code separate} or {@code end}. */
    void mark(String kind) throws IOException {
        switch (kind) {
            case "begin" -> {
                if (!open.isEmpty()) {
                    add(String.valueOf(FIELD));
                }
                open.push(new StringBuilder());
            }
            case "separate" -> check(open.isEmpty() ? "" : open.peek().toString());
            case "end" -> check(open.isEmpty() ? "" : open.pop().toString());
            default -> throw Refused.active("a field's mark of no known kind");
        }
    }

    void add(String instruction) throws IOException {
        if (open.isEmpty()) {
            // Instructions that no field begins: programs differ in what they do with them.
            open.push(new StringBuilder());
        }
        StringBuilder text = open.element().append(instruction);
        if (text.length() > LONGEST) {
            throw new ZipParts.Bloated();
        }
    }

    /** What was begun and never ended. */
    void end() throws IOException {
        while (!open.isEmpty()) {
            check(open.pop().toString());
        }
    }

    static void check(String instruction) throws IOException {
        if (instruction.isBlank()) {
            return;
        }
        Matcher field = NAME.matcher(instruction);
        if (!field.matches() || !NAMES.contains(field.group(1).toUpperCase(Locale.ROOT))) {
            throw Refused.active("a field that is not on the list");
        }
        if (field.group(1).equalsIgnoreCase("HYPERLINK")) {
            Matcher argument = ARGUMENT.matcher(field.group(2));
            String to = !argument.matches()
                    ? ""
                    : argument.group(1) != null
                            ? argument.group(1)
                            : argument.group(2) == null ? "" : argument.group(2);
            // A backslash is written twice within quotation marks.
            if (to.indexOf(FIELD) >= 0 || !LinkTarget.followed(to) || !LinkTarget.followed(to.replace("\\\\", "\\"))) {
                throw Refused.active("a link to elsewhere");
            }
        }
    }
}
