package org.corett.moviliza.files;

import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Takes the text of a text, a table or slides of an office program out of its parts' XML. A part with a document type is
 * left out: no office program writes one, and what it declares may be made to do harm.
 */
final class OfficeText {
    /** An attribute or a comment is read whole, several times over, before anybody sees it. */
    private static final long MOST = 8L << 20;

    private static final int DEEPEST = 1_000;

    private static final Pattern PARTS = Pattern.compile("(word|xl|ppt)/.+\\.xml|content\\.xml");

    /** What stands in them is the program's, not the author's. */
    private static final Pattern PATTERNS = Pattern.compile(".*(layouts|masters|glossary)/.*");

    /** Elements after which a word cannot go on. */
    private static final Set<String> BETWEEN =
            Set.of("p", "h", "br", "cr", "tab", "line-break", "s", "si", "is", "tc", "c", "table-cell");

    private static final XMLInputFactory XML = XMLInputFactory.newDefaultFactory();

    static {
        XML.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        XML.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        XML.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    }

    private final GatheredText text;

    private OfficeText(GatheredText text) {
        this.text = text;
    }

    static void take(byte[] content, GatheredText text) throws IOException {
        ZipParts.each(content, MOST, new OfficeText(text)::part);
    }

    private void part(String name, InputStream content) throws IOException {
        if (PARTS.matcher(name).matches() && !PATTERNS.matcher(name).matches()) {
            try {
                read(XML.createXMLStreamReader(content), name.equals("content.xml"));
            } catch (XMLStreamException e) {
                if (e.getNestedException() instanceof ZipParts.Bloated bloated) {
                    throw bloated;
                }
                // The other parts may be in order.
            }
            text.blank();
        }
    }

    /** In an open document all that stands in the body is text; in the others what stands in elements named {@code t}. */
    private void read(XMLStreamReader part, boolean open) throws XMLStreamException, IOException {
        boolean said = false;
        int depth = 0;
        while (part.hasNext()) {
            GatheredText.goOn();
            switch (part.next()) {
                case XMLStreamConstants.DTD -> {
                    return;
                }
                case XMLStreamConstants.START_ELEMENT -> {
                    said = said || part.getLocalName().equals(open ? "body" : "t");
                    if (++depth > DEEPEST) {
                        return;
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    depth--;
                    String name = part.getLocalName();
                    said = said && (open || !name.equals("t"));
                    if (BETWEEN.contains(name)) {
                        text.blank();
                    }
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                    if (said) {
                        text.add(part.getText());
                    }
                }
                default -> {
                    // Comments and instructions are no text.
                }
            }
        }
    }
}
