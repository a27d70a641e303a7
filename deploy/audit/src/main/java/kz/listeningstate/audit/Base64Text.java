package kz.listeningstate.audit;

import java.util.Base64;

/** RFC 4648, section 4, in its one canonical form: Java's own decoder also takes text without padding. */
public final class Base64Text {
    private Base64Text() {}

    public static byte[] decode(String text) throws Malformed {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            throw new Malformed("is not base64", e);
        }
        if (!encode(bytes).equals(text)) {
            throw new Malformed("is not base64 in its canonical form");
        }
        return bytes;
    }

    /** A SHA-256 hash. */
    public static byte[] decodeHash(String text) throws Malformed {
        byte[] hash = decode(text);
        if (hash.length != 32) {
            throw new Malformed("has " + hash.length + " bytes where a hash has 32");
        }
        return hash;
    }

    public static String encode(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
