package kz.listeningstate.signature.algorithm;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** SHA-256, 32 bytes. */
public final class Sha256 {
    private Sha256() {}

    public static byte[] of(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
