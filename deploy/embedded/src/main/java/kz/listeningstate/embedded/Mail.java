package kz.listeningstate.embedded;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;

/**
 * One mail as it was received.
 *
 * @param id name of its .eml file without the ending; sorts by the time of receipt
 * @param to the envelope's recipient
 * @param headers decoded, by name in any letter case; of repeated ones the first
 * @param text the plain text, empty when there is none
 * @param html the HTML, empty when there is none
 */
public record Mail(
        String id,
        String to,
        String from,
        String subject,
        Instant receivedAt,
        Map<String, String> headers,
        String text,
        String html) {

    static Mail read(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            MimeMessage message = new MimeMessage(Session.getInstance(new Properties()), in);
            String id = file.getFileName().toString().replace(".eml", "");
            Map<String, String> headers = headers(message);
            return new Mail(
                    id,
                    headers.getOrDefault("Delivered-To", ""),
                    headers.getOrDefault("From", ""),
                    Optional.ofNullable(message.getSubject()).orElse(""),
                    Instant.ofEpochMilli(Long.parseLong(id.substring(0, id.indexOf('-')))),
                    headers,
                    body(message, "text/plain").orElse(""),
                    body(message, "text/html").orElse(""));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the mail " + file, e);
        } catch (MessagingException e) {
            throw new IllegalStateException("Not a mail: " + file, e);
        }
    }

    private static Map<String, String> headers(MimeMessage message) throws MessagingException, IOException {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (var header : Collections.list(message.getAllHeaders())) {
            headers.putIfAbsent(header.getName(), MimeUtility.decodeText(MimeUtility.unfold(header.getValue())));
        }
        return Collections.unmodifiableMap(headers);
    }

    private static Optional<String> body(Part part, String type) throws MessagingException, IOException {
        if (part.isMimeType(type)) {
            return Optional.of(part.getContent().toString());
        }
        if (part.isMimeType("multipart/*") && part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                BodyPart inner = parts.getBodyPart(i);
                Optional<String> found = body(inner, type);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }
}
