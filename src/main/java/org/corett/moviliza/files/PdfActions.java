package org.corett.moviliza.files;

import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.jspecify.annotations.Nullable;

/**
 * What a PDF does by itself and where it leads (ISO 32000-1, 12.6): by itself it only goes to a place in it; once a person
 * follows a link, also to a page or an address.
 */
final class PdfActions {
    private static final Set<String> BY_ITSELF = Set.of("GoTo", "Named");
    private static final Set<String> FOLLOWED = Set.of("GoTo", "Named", "URI", "SetOCGState", "Hide", "ResetForm");
    private static final Set<String> COMMANDS = Set.of("NextPage", "PrevPage", "FirstPage", "LastPage");

    private static final Set<String> ANNOTATIONS = Set.of(
            "Text",
            "Link",
            "FreeText",
            "Line",
            "Square",
            "Circle",
            "Polygon",
            "PolyLine",
            "Highlight",
            "Underline",
            "Squiggly",
            "StrikeOut",
            "Stamp",
            "Caret",
            "Ink",
            "Popup",
            "Widget",
            "PrinterMark",
            "TrapNet",
            "Watermark",
            "Redact");

    private static final int MOST_IN_A_ROW = 100;
    private static final int DEEPEST = 500;

    private PdfActions() {}

    /** Whether something in this object, of which other objects are met by their own number, leads where it must not. */
    static boolean leadElsewhere(@Nullable COSBase value) {
        return leadsElsewhere(value, 0);
    }

    private static boolean leadsElsewhere(@Nullable COSBase value, int depth) {
        if (depth > DEEPEST) {
            return true;
        }
        if (value instanceof COSArray array) {
            for (int i = 0; i < array.size(); i++) {
                if (leadsElsewhere(array.get(i), depth + 1)) {
                    return true;
                }
            }
            return false;
        }
        if (!(value instanceof COSDictionary dictionary)) {
            return false;
        }
        // A stream whose content lies in another file.
        if (dictionary instanceof COSStream && dictionary.containsKey(COSName.F)) {
            return true;
        }
        return dictionary.entrySet().stream()
                .anyMatch(entry -> refused(entry.getKey().getName(), found(entry.getValue()))
                        || leadsElsewhere(entry.getValue(), depth + 1));
    }

    private static boolean refused(String key, @Nullable COSBase value) {
        return switch (key) {
            case "OpenAction" -> value instanceof COSDictionary action && !allowed(action, BY_ITSELF, 0);
            case "AA" -> value instanceof COSDictionary events && !allAllowed(events);
            case "A", "PA" -> value instanceof COSDictionary action && acts(action) && !allowed(action, FOLLOWED, 0);
            case "Annots" -> value instanceof COSArray annotations && !known(annotations);
            case "F", "UF", "DOS", "Mac", "Unix" ->
                value instanceof COSString file && !LinkTarget.onThisMachine(file.getString());
            // The address from which relative ones are told.
            case "Base" -> value instanceof COSString base && !LinkTarget.followed(base.getString());
            default -> false;
        };
    }

    /** Dictionaries of structure bear the same key. */
    private static boolean acts(COSDictionary dictionary) {
        return dictionary.getDictionaryObject(COSName.S) != null;
    }

    private static boolean allAllowed(COSDictionary events) {
        return events.getValues().stream()
                .allMatch(each -> found(each) instanceof COSDictionary action && allowed(action, BY_ITSELF, 0));
    }

    private static boolean allowed(COSDictionary action, Set<String> kinds, int before) {
        String kind = action.getNameAsString(COSName.S, "");
        if (before > MOST_IN_A_ROW || !kinds.contains(kind)) {
            return false;
        }
        if (kind.equals("Named") && !COMMANDS.contains(action.getNameAsString(COSName.N, ""))) {
            return false;
        }
        if (kind.equals("URI") && !leads(action.getDictionaryObject(COSName.URI))) {
            return false;
        }
        COSBase next = action.getDictionaryObject(COSName.NEXT);
        if (next instanceof COSArray several) {
            for (int i = 0; i < several.size(); i++) {
                if (!(several.getObject(i) instanceof COSDictionary one) || !allowed(one, kinds, before + 1)) {
                    return false;
                }
            }
        }
        return !(next instanceof COSDictionary one) || allowed(one, kinds, before + 1);
    }

    private static boolean leads(@Nullable COSBase address) {
        return address instanceof COSString text && LinkTarget.followed(text.getString());
    }

    private static boolean known(COSArray annotations) {
        for (int i = 0; i < annotations.size(); i++) {
            if (annotations.getObject(i) instanceof COSDictionary annotation
                    && !ANNOTATIONS.contains(annotation.getNameAsString(COSName.SUBTYPE, ""))) {
                return false;
            }
        }
        return true;
    }

    private static @Nullable COSBase found(@Nullable COSBase value) {
        return value instanceof COSObject object ? object.getObject() : value;
    }
}
