package org.corett.moviliza.documents;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.text.Normalizer;
import java.util.BitSet;
import java.util.List;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.springframework.core.io.ClassPathResource;

/**
 * The signs that the fonts of acts have. Whatever else stands in a text is printed by its number in Unicode, so that no sign
 * of a record is missing in its print: {@code [U+4E2D U+56FD]}.
 */
final class Glyphs {
    private static final List<String> STYLES = List.of("Regular", "Bold");
    /** Where a font file lists its tables [OpenType, "Organization of an OpenType Font"]. */
    private static final int TABLES = 4;

    private static final int FIRST_TABLE = 12;
    private static final int TABLE_ENTRY = 16;

    /** {@code GSUB}, and a name that nothing looks for. */
    private static final int LIGATURES = 0x47535542;

    private static final int UNUSED = 0x78787878;

    private static final int SIGNS = 0x110000;
    private static final BitSet KNOWN = known();

    private Glyphs() {}

    /** The font without its rules for ligatures, whose use would take most of the time that printing takes. */
    static InputStream font(String style) {
        try (InputStream file = new ClassPathResource("liberation/LiberationSans-" + style + ".ttf").getInputStream()) {
            byte[] font = file.readAllBytes();
            ByteBuffer tables = ByteBuffer.wrap(font);
            for (int table = 0; table < tables.getShort(TABLES); table++) {
                int entry = FIRST_TABLE + table * TABLE_ENTRY;
                if (tables.getInt(entry) == LIGATURES) {
                    tables.putInt(entry, UNUSED);
                }
            }
            return new ByteArrayInputStream(font);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether some sign of the text cannot be printed as it is. */
    static boolean missing(String text) {
        return composed(text).codePoints().anyMatch(sign -> !printed(sign) && !invisible(sign));
    }

    /** The text in signs that are printed. */
    static String printable(String text) {
        StringBuilder printed = new StringBuilder(text.length());
        boolean open = false;
        for (int sign : composed(text).codePoints().toArray()) {
            if (invisible(sign)) {
                continue;
            }
            if (printed(sign)) {
                printed.append(open ? "]" : "").appendCodePoint(sign);
                open = false;
            } else {
                printed.append(open ? " " : "[").append(String.format("U+%04X", sign));
                open = true;
            }
        }
        return printed.append(open ? "]" : "").toString();
    }

    private static String composed(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    private static boolean printed(int sign) {
        return sign == '\n' || KNOWN.get(sign) && !fromRightToLeft(sign);
    }

    /** The lines of an act run from left to right: such a word would be printed backwards. */
    private static boolean fromRightToLeft(int sign) {
        byte direction = Character.getDirectionality(sign);
        return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC
                || direction == Character.DIRECTIONALITY_ARABIC_NUMBER;
    }

    /** What stands for nothing that could be seen: where a word may be cut, which way it runs, how the sign before it looks. */
    private static boolean invisible(int sign) {
        return Character.getType(sign) == Character.FORMAT
                || Character.getType(sign) == Character.CONTROL && sign != '\n' && sign != '\t'
                || sign >= 0xFE00 && sign <= 0xFE0F
                || sign == 0x2028
                || sign == 0x2029;
    }

    private static BitSet known() {
        BitSet known = new BitSet(SIGNS);
        known.set(0, SIGNS);
        for (String style : STYLES) {
            try (InputStream file = font(style);
                    TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(file))) {
                CmapLookup signs = font.getUnicodeCmapLookup();
                for (int sign = 0; sign < SIGNS; sign++) {
                    if (signs.getGlyphId(sign) == 0) {
                        known.clear(sign);
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        known.set('\t');
        return known;
    }
}
