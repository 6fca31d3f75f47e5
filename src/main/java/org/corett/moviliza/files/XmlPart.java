package org.corett.moviliza.files;

import java.io.BufferedInputStream;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads a part's XML as office programs read it: in UTF-8 or UTF-16, without a document type, which none of them writes,
 * and with no piece so long that it would fill the memory.
 */
final class XmlPart {
    private static final int DEEPEST = 1_000;
    private static final Set<String> ENCODINGS = Set.of("utf-8", "utf8", "us-ascii", "ascii");
    private static final Set<String> WIDE_ENCODINGS = Set.of("utf-16", "utf-16le", "utf-16be");

    private static final XMLInputFactory XML = XMLInputFactory.newDefaultFactory();

    static {
        XML.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        XML.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    }

    private XmlPart() {}

    /** What is done with what stands in a part. */
    interface Visitor {
        void begin(XMLStreamReader element) throws IOException;

        default void text(String text) throws IOException {
            // Only who looks for text takes it.
        }

        default void end(String name) throws IOException {
            // Only who looks for text needs to know where it ends.
        }
    }

    static void read(InputStream content, Visitor visitor) throws IOException {
        BufferedInputStream bytes = new BufferedInputStream(content);
        Charset letters = letters(bytes);
        Reader text = new InputStreamReader(
                bytes,
                letters.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
        try {
            XMLStreamReader part = XML.createXMLStreamReader(new ShortMarkup(text));
            if (!said(part.getCharacterEncodingScheme(), letters) || "1.1".equals(part.getVersion())) {
                throw new CharConversionException("letters that office programs do not write");
            }
            visit(part, visitor);
        } catch (XMLStreamException e) {
            if (e.getNestedException() instanceof IOException inside) {
                throw inside;
            }
            throw new IOException(e);
        }
    }

    private static void visit(XMLStreamReader part, Visitor visitor) throws XMLStreamException, IOException {
        int depth = 0;
        while (part.hasNext()) {
            switch (part.next()) {
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                    throw Refused.active("a document type");
                case XMLStreamConstants.START_ELEMENT -> {
                    if (++depth > DEEPEST) {
                        throw new ZipParts.Bloated();
                    }
                    visitor.begin(part);
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    depth--;
                    visitor.end(part.getLocalName());
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> visitor.text(part.getText());
                default -> {
                    // Comments and instructions say nothing to an office program.
                }
            }
        }
    }

    private static Charset letters(BufferedInputStream bytes) throws IOException {
        bytes.mark(4);
        byte[] first = bytes.readNBytes(3);
        bytes.reset();
        int one = first.length > 0 ? first[0] & 0xff : 0;
        int two = first.length > 1 ? first[1] & 0xff : 0;
        if (one == 0xfe && two == 0xff || one == 0 && two == '<') {
            bytes.skipNBytes(one == 0 ? 0 : 2);
            return StandardCharsets.UTF_16BE;
        }
        if (one == 0xff && two == 0xfe || one == '<' && two == 0) {
            bytes.skipNBytes(one == '<' ? 0 : 2);
            return StandardCharsets.UTF_16LE;
        }
        if (one == 0xef && two == 0xbb) {
            bytes.skipNBytes(3);
        }
        return StandardCharsets.UTF_8;
    }

    private static boolean said(@Nullable String encoding, Charset letters) {
        return encoding == null
                || (letters.equals(StandardCharsets.UTF_8) ? ENCODINGS : WIDE_ENCODINGS)
                        .contains(encoding.toLowerCase(Locale.ROOT));
    }
}
