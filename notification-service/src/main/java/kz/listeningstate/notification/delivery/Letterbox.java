package kz.listeningstate.notification.delivery;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.Mailer;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.vertx.core.VertxException;
import io.vertx.ext.mail.SMTPException;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.UUID;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import kz.listeningstate.notification.message.Language;
import kz.listeningstate.notification.message.Letter;
import kz.listeningstate.notification.message.LinkToken;
import kz.listeningstate.notification.message.Portal;

/** Hands letters to the mail server. */
@ApplicationScoped
class Letterbox {

    /** "Service not available, closing transmission channel" (RFC 5321, 4.2.2). */
    private static final int SERVICE_NOT_AVAILABLE = 421;

    private final Mailer mailer;
    private final Portal portal;

    Letterbox(Mailer mailer, Portal portal) {
        this.mailer = mailer;
        this.portal = portal;
    }

    /**
     * @param id of the delivery; the same letter always carries the same Message-ID
     * @param cancellation null for letters that one cannot unsubscribe from
     */
    void post(UUID id, String address, Letter letter, Language language, LinkToken cancellation)
            throws MailServerAwayException, LetterRefusedException {
        Mail mail = Mail.withHtml(address, HeaderText.encode(letter.subject()), letter.html())
                .setText(letter.text())
                .addHeader("Message-ID", "<" + id + "@" + portal.host() + ">")
                .addHeader("Content-Language", language.tag())
                // Keeps out-of-office replies away (RFC 3834, 5).
                .addHeader("Auto-Submitted", "auto-generated");
        if (cancellation != null) {
            // RFC 8058, 3.1: one HTTPS address, and only a POST acts, so that a scanner's GET cancels nothing.
            mail.addHeader("List-Unsubscribe", "<" + portal.oneClickCancellation(cancellation.value()) + ">")
                    .addHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
        try {
            // The client works on threads of its own, which must not become part of the delivery's transaction.
            QuarkusTransaction.suspendingExisting().run(() -> mailer.send(mail));
        } catch (RuntimeException failure) {
            SMTPException answer = find(failure, SMTPException.class);
            if (answer != null && answer.getReplyCode() != SERVICE_NOT_AVAILABLE) {
                throw new LetterRefusedException("SMTP " + answer.getReplyCode());
            }
            if (answer != null || isAway(failure)) {
                throw new MailServerAwayException(failure.getClass().getSimpleName());
            }
            throw new LetterRefusedException(failure.getClass().getSimpleName());
        }
    }

    private static boolean isAway(Throwable failure) {
        return find(failure, IOException.class) != null
                || find(failure, TimeoutException.class) != null
                || find(failure, io.smallrye.mutiny.TimeoutException.class) != null
                || find(failure, VertxException.class) != null
                || find(failure, io.vertx.core.impl.NoStackTraceThrowable.class) != null;
    }

    private static <T extends Throwable> T find(Throwable failure, Class<T> type) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst()
                .orElse(null);
    }
}
