package kz.listeningstate.petition.catalogue;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.regex.Pattern;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * News for feed readers, as Atom (RFC 4287) or RSS 2.0.
 *
 * @param self address of the feed itself
 * @param page address of the page it tells of
 */
record Feed(String title, String language, URI self, URI page, List<FeedEntry> entries) {
    private static final String ATOM = "http://www.w3.org/2005/Atom";
    /** What XML 1.0 cannot hold, not even escaped. */
    private static final Pattern NO_XML =
            Pattern.compile("[^\\t\\n\\r\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

    /** When the newest entry came; null without one. */
    Instant updated() {
        return entries.stream().map(FeedEntry::at).max(Instant::compareTo).orElse(null);
    }

    byte[] atom() {
        return written(xml -> {
            xml.setDefaultNamespace(ATOM);
            xml.writeStartElement(ATOM, "feed");
            xml.writeDefaultNamespace(ATOM);
            xml.writeAttribute("xml:lang", language);
            element(xml, "id", self.toString());
            element(xml, "title", title);
            element(xml, "updated", (updated() == null ? Instant.EPOCH : updated()).toString());
            link(xml, "self", self);
            link(xml, "alternate", page);
            for (FeedEntry entry : entries) {
                atom(xml, entry);
            }
            xml.writeEndElement();
        });
    }

    private static void atom(XMLStreamWriter xml, FeedEntry entry) throws XMLStreamException {
        xml.writeStartElement(ATOM, "entry");
        element(xml, "id", "urn:uuid:" + entry.id());
        xml.writeStartElement(ATOM, "title");
        xml.writeAttribute("xml:lang", entry.language());
        xml.writeCharacters(clean(entry.title()));
        xml.writeEndElement();
        element(xml, "updated", entry.at().toString());
        element(xml, "published", entry.at().toString());
        link(xml, "alternate", entry.link());
        element(xml, "summary", entry.summary());
        xml.writeStartElement(ATOM, "author");
        element(xml, "name", "Listening State");
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private static void link(XMLStreamWriter xml, String relation, URI address) throws XMLStreamException {
        xml.writeEmptyElement(ATOM, "link");
        xml.writeAttribute("rel", relation);
        xml.writeAttribute("href", address.toString());
    }

    byte[] rss() {
        return written(xml -> {
            xml.writeStartElement("rss");
            xml.writeAttribute("version", "2.0");
            xml.writeStartElement("channel");
            plain(xml, "title", title);
            plain(xml, "link", page.toString());
            plain(xml, "description", title);
            plain(xml, "language", language);
            for (FeedEntry entry : entries) {
                rss(xml, entry);
            }
            xml.writeEndElement();
            xml.writeEndElement();
        });
    }

    private static void rss(XMLStreamWriter xml, FeedEntry entry) throws XMLStreamException {
        xml.writeStartElement("item");
        plain(xml, "title", entry.title());
        plain(xml, "link", entry.link().toString());
        xml.writeStartElement("guid");
        xml.writeAttribute("isPermaLink", "false");
        xml.writeCharacters("urn:uuid:" + entry.id());
        xml.writeEndElement();
        plain(
                xml,
                "pubDate",
                DateTimeFormatter.RFC_1123_DATE_TIME.format(entry.at().atZone(ZoneOffset.UTC)));
        plain(xml, "description", entry.summary());
        xml.writeEndElement();
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(ATOM, name);
        xml.writeCharacters(clean(text));
        xml.writeEndElement();
    }

    private static void plain(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(clean(text));
        xml.writeEndElement();
    }

    private static String clean(String text) {
        return NO_XML.matcher(text).replaceAll("");
    }

    private interface Body {
        void write(XMLStreamWriter xml) throws XMLStreamException;
    }

    private static byte[] written(Body body) {
        var bytes = new ByteArrayOutputStream();
        try {
            XMLStreamWriter xml =
                    XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
            xml.writeStartDocument("UTF-8", "1.0");
            body.write(xml);
            xml.writeEndDocument();
            xml.close();
            return bytes.toByteArray();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("What we write is XML", e);
        }
    }
}
