package kz.listeningstate.signature.rendering;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.stream.StreamSupport;

/**
 * The words of a petition, read from the RFC 8785 bytes that petition-service froze (design: public log, "Canonical
 * text").
 *
 * @param addressee code of the state body
 * @param language of the words: kk, ru or en
 */
record CanonicalText(
        String addressee,
        String subject,
        String title,
        String content,
        String arguments,
        String proposals,
        String language,
        List<Attachment> attachments) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int VERSION = 1;

    /** A file that belongs to the petition. */
    record Attachment(String name, String sha256) {}

    static CanonicalText parse(byte[] bytes) throws IOException {
        JsonNode text = JSON.readTree(bytes);
        if (text.path("v").asInt() != VERSION) {
            throw new IOException("a text of version " + text.path("v"));
        }
        List<Attachment> attachments = StreamSupport.stream(
                        text.path("attachments").spliterator(), false)
                .map(one -> new Attachment(
                        one.path("name").asText(), one.path("sha256").asText()))
                .toList();
        return new CanonicalText(
                text.path("addressee").asText(),
                text.path("subject").asText(),
                text.path("title").asText(),
                text.path("content").asText(),
                text.path("arguments").asText(),
                text.path("proposals").asText(),
                text.path("language").asText(),
                attachments);
    }
}
