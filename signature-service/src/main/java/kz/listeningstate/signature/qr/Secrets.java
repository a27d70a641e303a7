package kz.listeningstate.signature.qr;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import kz.listeningstate.signature.algorithm.Sha256;

/**
 * The two secrets of a session, 160 random bits each; the database has their hashes only.
 *
 * @param page by which the page follows the session; never leaves it
 * @param phone in the code, for everybody to photograph who sees the screen
 */
record Secrets(String page, String phone) {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String TOKEN_DOMAIN = "listening-state/qr-token/v1";

    static Secrets fresh() {
        return new Secrets(random(), random());
    }

    private static String random() {
        byte[] bytes = new byte[20];
        RANDOM.nextBytes(bytes);
        return text(bytes);
    }

    byte[] pageSha256() {
        return hash(page);
    }

    /** Of the token, which follows from the secret: the address with the document needs no other memory. */
    byte[] phoneSha256() {
        return hash(token(phone));
    }

    /** What the phone must show to read the document and to sign; it stands in no address. */
    static String token(String phone) {
        return text(hash(TOKEN_DOMAIN + phone));
    }

    static byte[] hash(String secret) {
        return Sha256.of(secret.getBytes(StandardCharsets.UTF_8));
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Says nothing: neither has a place in a log. */
    @Override
    public String toString() {
        return "Secrets[]";
    }
}
