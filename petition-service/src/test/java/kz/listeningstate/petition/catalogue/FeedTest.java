package kz.listeningstate.petition.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

class FeedTest {
    private static final String HOSTILE = "]]></title><script>alert('1')</script>&amp;\u0000\uFFFE\uD800 \"Су\"";
    private static final FeedEntry ENTRY = new FeedEntry(
            UUID.fromString("00000000-0000-4000-8000-000000000001"),
            HOSTILE,
            "kk",
            "Әкімдік",
            URI.create("http://localhost/kk/petitions/7"),
            Instant.parse("2026-09-01T05:00:00Z"));

    @Test
    void whateverATitleHoldsTheFeedIsXml() throws Exception {
        Document atom = parsed(feed(List.of(ENTRY)).atom());
        assertEquals("feed", atom.getDocumentElement().getLocalName());
        assertEquals("2026-09-01T05:00:00Z", text(atom, "updated"));
        assertEquals(
                "kk",
                atom.getElementsByTagName("title")
                        .item(1)
                        .getAttributes()
                        .getNamedItem("xml:lang")
                        .getNodeValue());
        assertEquals(0, atom.getElementsByTagName("script").getLength());
        Document rss = parsed(feed(List.of(ENTRY)).rss());
        assertEquals("2.0", rss.getDocumentElement().getAttribute("version"));
        assertEquals("Tue, 1 Sep 2026 05:00:00 GMT", text(rss, "pubDate"));
        assertEquals(
                "]]></title><script>alert('1')</script>&amp; \"Су\"",
                rss.getElementsByTagName("title").item(1).getTextContent());
    }

    @Test
    void anEmptyFeedIsOneToo() throws Exception {
        assertNull(feed(List.of()).updated());
        assertEquals("1970-01-01T00:00:00Z", text(parsed(feed(List.of()).atom()), "updated"));
        assertEquals(
                0, parsed(feed(List.of()).rss()).getElementsByTagName("item").getLength());
    }

    private static Feed feed(List<FeedEntry> entries) {
        URI page = URI.create("http://localhost/kk/petitions?phase=DECIDED&page=1");
        return new Feed("Жаңа петициялар", "kk", URI.create("http://localhost/kk/feeds/petitions.atom"), page, entries);
    }

    private static Document parsed(byte[] xml) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
        factory.setNamespaceAware(true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml));
    }

    private static String text(Document document, String element) {
        return document.getElementsByTagName(element).item(0).getTextContent();
    }
}
