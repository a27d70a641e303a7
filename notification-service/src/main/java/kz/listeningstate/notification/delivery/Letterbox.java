package kz.listeningstate.notification.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.Properties;
import java.util.UUID;
import java.util.stream.Stream;
import kz.listeningstate.notification.message.Language;
import kz.listeningstate.notification.message.Letter;
import kz.listeningstate.notification.message.LinkToken;
import kz.listeningstate.notification.message.Portal;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;

/** Hands letters to the mail server. */
@ApplicationScoped
class Letterbox {

    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    /** "Service not available, closing transmission channel" (RFC 5321, 4.2.2). */
    private static final int SERVICE_NOT_AVAILABLE = 421;

    /** What Angus Mail says instead of a reply. */
    private static final int CONNECTION_LOST = -1;

    private final MailSettings settings;
    private final Portal portal;
    private final Clock clock;
    private final Session session;

    Letterbox(MailSettings settings, Portal portal, Clock clock) {
        this.settings = settings;
        this.portal = portal;
        this.clock = clock;
        Properties smtp = new Properties();
        settings.smtp().forEach((name, value) -> smtp.setProperty("mail.smtp." + name, value));
        smtp.setProperty("mail.smtp.auth", Boolean.toString(settings.user().isPresent()));
        session = Session.getInstance(smtp);
    }

    /**
     * @param id of the delivery; the same letter always carries the same Message-ID
     * @param cancellation null for letters that one cannot unsubscribe from
     */
    void post(UUID id, String address, Letter letter, Language language, LinkToken cancellation)
            throws MailServerAwayException, LetterRefusedException {
        try (Transport server = connect()) {
            MimeMessage mail = write(id, address, letter, language, cancellation);
            mail.saveChanges();
            server.sendMessage(mail, mail.getAllRecipients());
        } catch (MessagingException | UnsupportedEncodingException failure) {
            int reply = reply(failure);
            if (reply == SERVICE_NOT_AVAILABLE || reply == CONNECTION_LOST) {
                throw new MailServerAwayException(failure.getClass().getSimpleName());
            }
            throw new LetterRefusedException(
                    reply > 0 ? "SMTP " + reply : failure.getClass().getSimpleName());
        }
    }

    private Transport connect() throws MailServerAwayException {
        try {
            Transport server = session.getTransport("smtp");
            server.connect(settings.user().orElse(null), settings.password().orElse(null));
            return server;
        } catch (MessagingException failure) {
            throw new MailServerAwayException(failure.getClass().getSimpleName());
        }
    }

    private MimeMessage write(UUID id, String address, Letter letter, Language language, LinkToken cancellation)
            throws MessagingException, UnsupportedEncodingException {
        MimeMessage mail = new MimeMessage(session) {
            @Override
            protected void updateMessageID() throws MessagingException {
                setHeader("Message-ID", "<" + id + "@" + portal.host() + ">");
            }
        };
        mail.setFrom(new InternetAddress(settings.from(), portal.brand(), UTF_8));
        mail.setRecipient(RecipientType.TO, new InternetAddress(address, true));
        mail.setSubject(letter.subject(), UTF_8);
        mail.setSentDate(Date.from(clock.instant()));
        mail.setHeader("Content-Language", language.tag());
        // Keeps out-of-office replies away (RFC 3834, 5).
        mail.setHeader("Auto-Submitted", "auto-generated");
        if (cancellation != null) {
            // RFC 8058, 3.1: one HTTPS address, and only a POST acts, so that a scanner's GET cancels nothing.
            mail.setHeader("List-Unsubscribe", "<" + portal.oneClickCancellation(cancellation.value()) + ">");
            mail.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
        MimeBodyPart text = new MimeBodyPart();
        text.setText(letter.text(), UTF_8);
        MimeBodyPart html = new MimeBodyPart();
        html.setText(letter.html(), UTF_8, "html");
        mail.setContent(new MimeMultipart("alternative", text, html));
        return mail;
    }

    /** The mail server's reply to the letter or one of its addresses, 0 if it gave none. */
    private static int reply(Exception failure) {
        if (causes(failure).anyMatch(IOException.class::isInstance)) {
            return CONNECTION_LOST;
        }
        return causes(failure).flatMap(Letterbox::replyOf).findFirst().orElse(0);
    }

    private static Stream<Integer> replyOf(Throwable cause) {
        if (cause instanceof SMTPAddressFailedException recipient) {
            return Stream.of(recipient.getReturnCode());
        }
        if (cause instanceof SMTPSenderFailedException sender) {
            return Stream.of(sender.getReturnCode());
        }
        return cause instanceof SMTPSendFailedException letter ? Stream.of(letter.getReturnCode()) : Stream.empty();
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause);
    }
}
