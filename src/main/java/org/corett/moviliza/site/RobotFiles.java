package org.corett.moviliza.site;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.StringWriter;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.corett.moviliza.identity.Group;
import org.corett.moviliza.identity.People;
import org.corett.moviliza.identity.Person;
import org.corett.moviliza.shared.BaseUrl;
import org.corett.moviliza.shared.Language;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What programs ask every site for: where they may look, which pages there are, and whom to tell of a weakness. */
@RestController
class RobotFiles {
    private static final String PAGES = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static final String LINKS = "http://www.w3.org/1999/xhtml";
    private static final MediaType TEXT = new MediaType(MediaType.TEXT_PLAIN, UTF_8);
    /** Of the file about weaknesses; it wants less than a year [RFC 9116]. */
    private static final int DAYS = 180;

    private final List<PublicPlaces> places;
    private final People people;
    private final BaseUrl base;
    private final Clock clock;

    RobotFiles(List<PublicPlaces> places, People people, BaseUrl base, Clock clock) {
        this.places = places;
        this.people = people;
        this.base = base;
        this.clock = clock;
    }

    @GetMapping("/robots.txt")
    ResponseEntity<String> robots() {
        // What holds a secret says of itself that it is not to be found: here it would be named.
        return text(
                """
                User-agent: *
                Allow: /convocatorias
                Allow: /transparencia
                Allow: /autenticidad
                Allow: /estilo/
                Disallow: /

                Sitemap: %s
                """
                        .formatted(base.to("/sitemap.xml")));
    }

    @GetMapping("/sitemap.xml")
    ResponseEntity<String> sitemap() throws XMLStreamException {
        StringWriter text = new StringWriter();
        XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("urlset");
        xml.writeDefaultNamespace(PAGES);
        xml.writeNamespace("xhtml", LINKS);
        for (String path :
                places.stream().flatMap(each -> each.paths().stream()).toList()) {
            for (Language language : Language.values()) {
                xml.writeStartElement("url");
                xml.writeStartElement("loc");
                xml.writeCharacters(base.to(new Site(language).to(path)));
                xml.writeEndElement();
                for (Language other : Language.values()) {
                    xml.writeEmptyElement("xhtml", "link", LINKS);
                    xml.writeAttribute("rel", "alternate");
                    xml.writeAttribute("hreflang", other.locale().getLanguage());
                    xml.writeAttribute("href", base.to(new Site(other).to(path)));
                }
                xml.writeEndElement();
            }
        }
        xml.writeEndDocument();
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.APPLICATION_XML, UTF_8))
                .body(text.toString());
    }

    @GetMapping({"/.well-known/security.txt", "/security.txt"})
    ResponseEntity<String> security() {
        Instant expires = clock.instant().truncatedTo(ChronoUnit.DAYS).plus(DAYS, ChronoUnit.DAYS);
        StringBuilder text = new StringBuilder();
        contacts()
                .forEach(address ->
                        text.append("Contact: mailto:").append(address).append('\n'));
        return text(text.append("Expires: ")
                .append(expires)
                .append("\nPreferred-Languages: es, en\nCanonical: ")
                .append(base.to("/.well-known/security.txt"))
                .append('\n')
                .toString());
    }

    /** Those who run the program, else those who keep the coalition's papers. */
    private List<String> contacts() {
        List<String> administrators = addresses(Group.ADMINISTRATORS);
        return administrators.isEmpty() ? addresses(Group.TECHNICAL_SECRETARIAT) : administrators;
    }

    private List<String> addresses(String group) {
        return people.membersOf(List.of(group)).stream()
                .map(Person::email)
                .filter(address -> !address.isBlank())
                .sorted()
                .toList();
    }

    private static ResponseEntity<String> text(String text) {
        return ResponseEntity.ok().contentType(TEXT).body(text);
    }
}
