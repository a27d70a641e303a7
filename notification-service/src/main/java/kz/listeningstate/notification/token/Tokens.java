package kz.listeningstate.notification.token;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.listeningstate.notification.message.LinkToken;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The secrets of the links in mails: 256 random bits each, so that guessing one is hopeless. Stored is only their
 * SHA-256, which needs no salt for secrets that cannot be guessed.
 */
@ApplicationScoped
public class Tokens {

    private static final int BYTES = 32;

    /** What the holder of a token may do. */
    public enum Purpose {
        CONFIRM,
        CANCEL
    }

    private final SecureRandom random = new SecureRandom();
    private final EntityManager database;
    private final Clock clock;
    private final Duration confirmationLifetime;

    Tokens(
            EntityManager database,
            Clock clock,
            @ConfigProperty(name = "links.confirmation-lifetime", defaultValue = "PT48H")
                    Duration confirmationLifetime) {
        this.database = database;
        this.clock = clock;
        this.confirmationLifetime = confirmationLifetime;
    }

    /** How long an address may take to confirm. */
    public Duration confirmationLifetime() {
        return confirmationLifetime;
    }

    /**
     * A new token; one that confirms expires, one that cancels never does, as mails are kept for years. It is committed on its own, before the mail leaves: the link of a mail that was sent works even if
     * this service dies before it can note that it was sent.
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public LinkToken issue(UUID subscriptionId, Purpose purpose) {
        byte[] secret = new byte[BYTES];
        random.nextBytes(secret);
        String value = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        Instant now = clock.instant();
        Instant expiresAt = purpose == Purpose.CONFIRM ? now.plus(confirmationLifetime) : null;
        database.createNativeQuery("INSERT INTO link_token (sha256, subscription_id, purpose, issued_at, expires_at)"
                        + " VALUES (:sha256, :subscription, :purpose, :now, cast(:expires AS timestamptz))")
                .setParameter("sha256", sha256(value))
                .setParameter("subscription", subscriptionId)
                .setParameter("purpose", purpose.name())
                .setParameter("now", now)
                .setParameter("expires", expiresAt == null ? null : expiresAt.toString())
                .executeUpdate();
        return new LinkToken(value, expiresAt);
    }

    /** The subscription whose token this is; an unknown, an expired and another purpose's token are all the same. */
    @Transactional
    public Optional<UUID> subscriptionOf(String token, Purpose purpose) {
        if (token == null) {
            return Optional.empty();
        }
        List<?> found = database.createNativeQuery(
                        "SELECT subscription_id FROM link_token WHERE sha256 = :sha256 AND purpose = :purpose"
                                + " AND (expires_at IS NULL OR expires_at > :now)",
                        UUID.class)
                .setParameter("sha256", sha256(token))
                .setParameter("purpose", purpose.name())
                .setParameter("now", clock.instant())
                .getResultList();
        return found.stream().map(UUID.class::cast).findFirst();
    }

    private static byte[] sha256(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
