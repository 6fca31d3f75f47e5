package org.corett.moviliza.files;

import java.io.IOException;
import java.util.Set;
import javax.xml.stream.XMLStreamReader;

/** What in the parts of a text, a table or slides (ECMA-376) would act without being asked. */
final class OpenXmlMarkup implements XmlPart.Visitor {
    private static final String DRAWN = "urn:schemas-microsoft-com:vml";
    private static final String OFFICE = "urn:schemas-microsoft-com:office:office";

    private static final String PICTURE = "http://www.w3.org/2000/svg";

    private static final Set<String> REFUSED = Set.of(
            "altChunk",
            "OLEObject",
            "oleObject",
            "oleObj",
            "oleLink",
            "ddeLink",
            "ddeItem",
            "webExtension",
            "script",
            "foreignObject");

    private static final Set<String> FORMULAS = Set.of(
            "f",
            "definedName",
            "calculatedColumnFormula",
            "totalsRowFormula",
            "formula",
            "formula1",
            "formula2",
            "oldFormula");

    /** What names a macro. */
    private static final Set<String> MACROS = Set.of("FmlaMacro", "entryMacro", "exitMacro");

    private static final Set<String> INSTRUCTIONS = Set.of("instrText", "delInstrText");

    /** What slides do when they are clicked. */
    private static final Set<String> ACTIONS = Set.of(
            "", "ppaction://noaction", "ppaction://hlinksldjump", "ppaction://hlinkshowjump", "ppaction://media");

    private static final int LONGEST_FORMULA = 1 << 16;

    private final WordFields fields = new WordFields();
    private final StringBuilder text = new StringBuilder();
    private String taken = "";

    @Override
    public void begin(XMLStreamReader element) throws IOException {
        String name = element.getLocalName();
        if (REFUSED.contains(name)) {
            throw Refused.active(name);
        }
        if (FORMULAS.contains(name) || INSTRUCTIONS.contains(name) || MACROS.contains(name)) {
            taken = name;
            text.setLength(0);
        }
        boolean drawn = DRAWN.equals(element.getNamespaceURI());
        for (int i = 0; i < element.getAttributeCount(); i++) {
            String value = element.getAttributeValue(i);
            boolean allowed =
                    switch (element.getAttributeLocalName(i)) {
                        case "macro" -> value.isEmpty();
                        case "xlm", "vbProcedure" -> value.equals("0") || value.equals("false");
                        case "action" -> !name.startsWith("hlink") || acts(value);
                        case "id" -> !name.equals("hlinkMouseOver") || value.isEmpty() || jumps(element);
                        case "src" -> !drawn || LinkTarget.inside(value);
                        case "href" ->
                            PICTURE.equals(element.getNamespaceURI())
                                    ? shown(value)
                                    : drawn && name.equals("imagedata")
                                                    || name.equals("imagedata")
                                                            && OFFICE.equals(element.getAttributeNamespace(i))
                                            ? LinkTarget.inside(value)
                                            : LinkTarget.followed(value);
                        default -> true;
                    };
            if (!allowed) {
                throw Refused.active(name + " " + element.getAttributeLocalName(i));
            }
            field(name, element.getAttributeLocalName(i), value);
        }
    }

    private void field(String element, String attribute, String value) throws IOException {
        if (element.equals("fldSimple") && attribute.equals("instr")) {
            WordFields.check(value);
        } else if (element.equals("fldChar") && attribute.equals("fldCharType")) {
            fields.mark(value);
        } else if (MACROS.contains(element) && attribute.equals("val") && !value.isEmpty()) {
            throw Refused.active(element);
        }
    }

    /** A picture shows what stands in it. */
    private static boolean shown(String reference) {
        return reference.startsWith("#") || reference.startsWith("data:image/");
    }

    private static boolean acts(String action) {
        return ACTIONS.contains(action.replaceFirst("\\?.*", ""));
    }

    private static boolean jumps(XMLStreamReader element) {
        String action = element.getAttributeValue(null, "action");
        return action != null && !action.isEmpty() && acts(action);
    }

    @Override
    public void text(String more) throws IOException {
        if (!taken.isEmpty() && text.append(more).length() > LONGEST_FORMULA) {
            throw new ZipParts.Bloated();
        }
    }

    @Override
    public void end(String name) throws IOException {
        if (name.equals(taken)) {
            taken = "";
            String said = text.toString();
            if (INSTRUCTIONS.contains(name)) {
                fields.add(said);
            } else if (MACROS.contains(name) ? !said.isBlank() : !Formulas.stay(said)) {
                throw Refused.active(name);
            }
        }
    }

    /** To be asked once the part has ended. */
    void over() throws IOException {
        fields.end();
    }
}
