package org.corett.moviliza.calls;

import java.io.StringWriter;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.corett.moviliza.shared.BaseUrl;
import org.corett.moviliza.shared.Language;
import org.corett.moviliza.site.Site;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** The published calls as an RSS feed, newest first. */
@Controller
class CallFeed {
    private static final int LONGEST = 50;

    private final Calls calls;
    private final CallViews views;
    private final BaseUrl base;
    private final MessageSource messages;

    CallFeed(Calls calls, CallViews views, BaseUrl base, MessageSource messages) {
        this.calls = calls;
        this.views = views;
        this.base = base;
        this.messages = messages;
    }

    @GetMapping(path = CallPaths.CALLS + "/canal.xml", produces = "application/rss+xml;charset=UTF-8")
    @ResponseBody
    String feed(Locale locale) throws XMLStreamException {
        Site site = new Site(Language.of(locale));
        StringWriter text = new StringWriter();
        XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("rss");
        xml.writeAttribute("version", "2.0");
        xml.writeNamespace("atom", "http://www.w3.org/2005/Atom");
        xml.writeStartElement("channel");
        write(xml, "title", messages.getMessage("calls.feed.title", null, locale));
        write(xml, "link", base.to(site.to(CallPaths.CALLS)));
        xml.writeEmptyElement("atom", "link", "http://www.w3.org/2005/Atom");
        xml.writeAttribute("href", base.to(site.to(CallPaths.CALLS + "/canal.xml")));
        xml.writeAttribute("rel", "self");
        xml.writeAttribute("type", "application/rss+xml");
        write(xml, "description", messages.getMessage("calls.list.description", null, locale));
        write(xml, "language", site.language().locale().getLanguage());
        for (Call call : calls.published(0, LONGEST).lines()) {
            if (call.kind() != CallKind.INVITATION) {
                item(xml, call, site, locale);
            }
        }
        xml.writeEndDocument();
        return text.toString();
    }

    private void item(XMLStreamWriter xml, Call call, Site site, Locale locale) throws XMLStreamException {
        CallView view = views.of(call, site.language());
        xml.writeStartElement("item");
        write(xml, "title", call.hiring() + ": " + view.terms().title());
        write(xml, "link", base.to(site.to(CallPaths.call(call.hiring()))));
        xml.writeStartElement("guid");
        xml.writeAttribute("isPermaLink", "false");
        xml.writeCharacters(call.hiring() + "-" + call.kind());
        xml.writeEndElement();
        write(xml, "pubDate", DateTimeFormatter.RFC_1123_DATE_TIME.format(ZonedDateTime.from(call.opensAt())));
        write(
                xml,
                "description",
                messages.getMessage(
                        "calls.feed.item",
                        new Object[] {
                            messages.getMessage("calls.kind." + call.kind(), null, locale),
                            messages.getMessage("calls.state." + view.state(), null, locale),
                            views.closes(view, site.language())
                        },
                        locale));
        xml.writeEndElement();
    }

    private static void write(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        // What XML has no way of writing.
        xml.writeCharacters(text.replaceAll("[\\p{Cntrl}&&[^\\n\\t]]|[\\uFFFE\\uFFFF\\p{Cs}]", ""));
        xml.writeEndElement();
    }
}
