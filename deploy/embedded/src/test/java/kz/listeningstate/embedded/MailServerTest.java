package kz.listeningstate.embedded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MailServerTest {

    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");

    @TempDir
    Path folder;

    private MailServer.Options options() {
        return new MailServer.Options(folder, 0, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    @Test
    void keepsMailsOverARestart() throws MessagingException {
        try (MailServer server = MailServer.start(options())) {
            send(server, "Петиция жарияланды", "aigul@example.kz", "olga@example.kz");
            send(server, "Second", "aigul@example.kz");
        }
        try (MailServer server = MailServer.start(options())) {
            assertEquals(3, server.mails().size());
            List<Mail> mails = server.mailsTo("Aigul@example.kz");
            assertEquals(
                    List.of("Петиция жарияланды", "Second"),
                    mails.stream().map(Mail::subject).toList());
            Mail mail = mails.get(0);
            assertEquals("Сәлем\n", mail.text().replace("\r\n", "\n"));
            assertEquals(NOW, mail.receivedAt());
            assertEquals("kk", mail.headers().get("content-language"));
            assertEquals(mail, server.find(mail.id()).orElseThrow());
            server.clear();
        }
        try (MailServer server = MailServer.start(options())) {
            assertTrue(server.mails().isEmpty());
        }
    }

    @Test
    void comesBackToItsPortOnceWhoeverTookItIsGone() throws Exception {
        try (MailServer server = MailServer.temporary()) {
            server.stop();
            CompletableFuture<Void> back;
            try (ServerSocket other = new ServerSocket(server.port(), 1, InetAddress.getLoopbackAddress())) {
                assertTrue(other.isBound());
                back = CompletableFuture.runAsync(server::start);
            }
            back.get(30, TimeUnit.SECONDS);
            send(server, "Again", "aigul@example.kz");
            assertEquals(1, server.mails().size());
        }
    }

    private static void send(MailServer server, String subject, String... recipients) throws MessagingException {
        Properties settings = new Properties();
        settings.put("mail.smtp.host", "127.0.0.1");
        settings.put("mail.smtp.port", Integer.toString(server.port()));
        MimeMessage message = new MimeMessage(Session.getInstance(settings));
        message.setFrom("portal@example.kz");
        for (String recipient : recipients) {
            message.addRecipient(Message.RecipientType.TO, new InternetAddress(recipient));
        }
        message.setSubject(subject, "UTF-8");
        message.setHeader("Content-Language", "kk");
        message.setText("Сәлем\n", "UTF-8");
        Transport.send(message);
    }
}
