package org.corett.moviliza.files;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamReader;

/**
 * An open document (ISO/IEC 26300): each part is one on the list, no script, event or connection to another program stands
 * in it, and outside the file lead only links that a person follows and a template on her own machine.
 */
final class OpenDocument implements XmlPart.Visitor {
    private static final String XLINK = "http://www.w3.org/1999/xlink";

    /** Of the document, and of charts and formulas within it. */
    private static final Pattern XML_PARTS = Pattern.compile("([^/]+/)?(content|styles|meta|settings)\\.xml"
            + "|manifest\\.rdf|meta-inf/(manifest|documentsignatures)\\.xml");

    private static final Pattern PICTURES =
            Pattern.compile("([^/]+/)?(pictures|thumbnails|objectreplacements|fonts)/.+|layout-cache");

    /** Files within the file are looked at as it is itself; the rest shows something or says how it is shown. */
    private static final Pattern TYPES = Pattern.compile("|text/xml|application/(xml|rdf\\+xml|binary)|image/.+"
            + "|application/x-openoffice-gdimetafile.*|application/(x-)?font.*|application/vnd\\.sun\\.xml\\.ui\\.configuration"
            + "|application/vnd\\.oasis\\.opendocument\\.(text|spreadsheet|chart|formula|graphics)");

    private static final Set<String> REFUSED = Set.of(
            "event-listener",
            "event-listeners",
            "script",
            "dde-source",
            "dde-link",
            "dde-connection",
            "dde-connection-decl",
            "execute-macro",
            "plugin",
            "applet",
            "floating-frame",
            "object-ole",
            "database-source-sql",
            "database-source-query",
            "database-source-table",
            "connection-resource",
            "submission",
            "auto-reload");

    /** What a person clicks. */
    private static final Set<String> CLICKED =
            Set.of("a", "hyperlink", "bookmark-ref", "image-map", "area-rectangle", "area-circle", "area-polygon");

    private static final Set<String> FORMULAS = Set.of("formula", "condition", "expression");

    void look(String name, InputStream content) throws IOException {
        if (XML_PARTS.matcher(name).matches()) {
            XmlPart.read(content, this);
        } else if (PICTURES.matcher(name).matches()) {
            Magic.refusePrograms(content);
        } else if (!name.equals("mimetype") && content.read() >= 0) {
            throw Refused.active("a part that is not on the list: " + name);
        }
    }

    @Override
    public void begin(XMLStreamReader element) throws IOException {
        String name = element.getLocalName();
        if (REFUSED.contains(name)) {
            throw Refused.active(name);
        }
        if (name.equals("encryption-data")) {
            throw new Refused(FileFault.PROTECTED, name);
        }
        for (int i = 0; i < element.getAttributeCount(); i++) {
            String attribute = element.getAttributeLocalName(i);
            String value = element.getAttributeValue(i);
            if (attribute.equals("href") && XLINK.equals(element.getAttributeNamespace(i)) && !leads(name, value)
                    || FORMULAS.contains(attribute) && !Formulas.stay(value)
                    || name.equals("condition") && attribute.equals("value") && !Formulas.stay(value)
                    || attribute.equals("media-type")
                            && name.equals("file-entry")
                            && !TYPES.matcher(value.toLowerCase(Locale.ROOT)).matches()
                    || attribute.equals("src") && !LinkTarget.inside(value)
                    || attribute.equals("macro-name")
                    || attribute.equals("target-location") && !LinkTarget.followed(value)) {
                throw Refused.active(name + " " + attribute);
            }
        }
    }

    private static boolean leads(String element, String target) {
        if (CLICKED.contains(element)) {
            return LinkTarget.followed(target);
        }
        return element.equals("template")
                ? LinkTarget.onThisMachine(target)
                : LinkTarget.inside(target)
                        && !target.startsWith("/")
                        && (!target.startsWith("..") || target.equals(".."));
    }
}
