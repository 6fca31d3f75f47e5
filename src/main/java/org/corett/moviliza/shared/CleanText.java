package org.corett.moviliza.shared;

import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Text as people mean it, wherever it comes from: without signs that nobody sees or that turn around what stands beside
 * them, each letter with its accent as one, and never cut within a sign.
 */
public final class CleanText {
    /** Line ends of every kind of machine. */
    private static final Pattern LINE_END = Pattern.compile("\\R");

    private static final Pattern SPACES = Pattern.compile("[\\p{Z}\\s\\u2800]+");

    /** What no database, screen or printer takes: half signs, and controls besides line ends and tabs. */
    private static final Pattern UNKEPT = Pattern.compile("\\p{Cs}|[\\p{Cc}&&[^\\n\\t]]");

    /** Marks of direction, soft hyphens, signs without width, letters that fill a place, signs that are none. */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cf}&&[^\\u200D]]"
            + "|[\\u034F\\u115F\\u1160\\u17B4\\u17B5\\u180B-\\u180F\\u3164\\uFFA0\\uFDD0-\\uFDEF\\uFFFE\\uFFFF]"
            + "|[\\x{E0100}-\\x{E01EF}]|[\\x{1FFFE}\\x{1FFFF}\\x{2FFFE}\\x{2FFFF}\\x{10FFFE}\\x{10FFFF}]");

    /** Joins two pictures to one, such as those of a family; beside anything else nobody sees it. */
    private static final int JOINER = 0x200D;

    private static final int COLOURED = 0xFE0F;

    private static final Pattern SEEN = Pattern.compile("[\\p{L}\\p{N}\\p{P}\\p{S}&&[^\\u2800]]");

    /** What a reader takes for one sign, whatever it is made of. */
    private static final Pattern SIGN = Pattern.compile("\\X");

    private CleanText() {}

    /** Of a field of one line, such as a name: line ends are spaces, several spaces are one. Empty where nothing shows. */
    public static String line(String typed) {
        return seen(SPACES.matcher(without(typed)).replaceAll(" ").strip());
    }

    /** Of a field of several lines: line ends and spaces stay. Empty where nothing shows. */
    public static String text(String typed) {
        return seen(without(typed).strip());
    }

    /** Whether something of it can be kept nowhere, such as half a sign: nobody types that, and who sent it should know. */
    public static boolean unkept(String typed) {
        return UNKEPT.matcher(lineEnds(typed)).find();
    }

    /** As much of it as fits, with an ellipsis for the rest; {@code most} counts as {@link String#length()} does. */
    public static String cut(String text, int most) {
        return text.length() <= most ? text : first(text, most - 1).stripTrailing() + "…";
    }

    /** Its beginning in whole signs, not longer than {@code most} as {@link String#length()} counts. */
    public static String first(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int end = 0;
        Matcher signs = SIGN.matcher(text);
        while (signs.find() && signs.end() <= most) {
            end = signs.end();
        }
        return text.substring(0, end);
    }

    private static String without(String typed) {
        String kept = UNKEPT.matcher(lineEnds(typed)).replaceAll("");
        String whole = Normalizer.normalize(UNSEEN.matcher(kept).replaceAll(""), Normalizer.Form.NFC);
        return loose(whole) ? withoutLoose(whole) : whole;
    }

    private static boolean loose(String text) {
        return text.chars().anyMatch(sign -> sign == JOINER || selector(sign));
    }

    /** What says how the sign before it looks, or joins it to the next, stays with pictures and goes elsewhere. */
    private static String withoutLoose(String text) {
        int[] signs = text.codePoints().toArray();
        StringBuilder kept = new StringBuilder();
        for (int at = 0; at < signs.length; at++) {
            int before = at == 0 ? ' ' : signs[at - 1];
            int after = at + 1 == signs.length ? ' ' : signs[at + 1];
            boolean joins = signs[at] == JOINER && (picture(before) || before == COLOURED) && picture(after);
            boolean selects = selector(signs[at]) && (picture(before) || "0123456789#*".indexOf(before) >= 0);
            if (signs[at] != JOINER && !selector(signs[at]) || joins || selects) {
                kept.appendCodePoint(signs[at]);
            }
        }
        return kept.toString();
    }

    private static boolean selector(int sign) {
        return sign >= 0xFE00 && sign <= COLOURED;
    }

    private static boolean picture(int sign) {
        int type = Character.getType(sign);
        return type == Character.OTHER_SYMBOL || type == Character.MODIFIER_SYMBOL || type == Character.MATH_SYMBOL;
    }

    private static String lineEnds(String typed) {
        return LINE_END.matcher(typed).replaceAll("\n");
    }

    private static String seen(String text) {
        return SEEN.matcher(text).find() ? text : "";
    }
}
