package kz.listeningstate.notification.message;

import java.time.Instant;

/**
 * The secret of a link in one mail.
 *
 * @param value for the link only, stored nowhere
 * @param expiresAt null = never
 */
public record LinkToken(String value, Instant expiresAt) {

    /** A record would print its secret. */
    @Override
    public String toString() {
        return "LinkToken[expiresAt=" + expiresAt + "]";
    }
}
