package kz.listeningstate.signature.log.note;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import org.bouncycastle.math.ec.rfc8032.Ed25519;

/**
 * A witness's verified statement, c2sp.org/tlog-cosignature: of all trees of this log that it had seen by then, this one was
 * the largest, and it began with all the others.
 *
 * @param at to the second
 */
public record Cosignature(VerifierKey witness, Instant at) {
    private static final String HEADER = "cosignature/v1\ntime ";

    static Cosignature of(VerifierKey witness, NoteSignature verified) {
        return new Cosignature(witness, Instant.ofEpochSecond(seconds(verified)));
    }

    /** What the witness signs: header, time, and the text of the checkpoint. */
    static byte[] message(long seconds, String checkpoint) {
        return (HEADER + seconds + "\n" + checkpoint).getBytes(StandardCharsets.UTF_8);
    }

    /** {@code timestamped_signature}: u64 seconds since the epoch, Ed25519 signature [64]. */
    static byte[] encode(long seconds, byte[] ed25519) {
        return ByteBuffer.allocate(Long.BYTES + ed25519.length)
                .putLong(seconds)
                .put(ed25519)
                .array();
    }

    /** Of the right length, and of a time that there is. */
    static boolean isWellFormed(NoteSignature signature) {
        return signature.signature().length == Long.BYTES + Ed25519.SIGNATURE_SIZE
                && seconds(signature) >= 0
                && seconds(signature) <= Instant.MAX.getEpochSecond();
    }

    static long seconds(NoteSignature signature) {
        return ByteBuffer.wrap(signature.signature()).getLong();
    }

    static byte[] ed25519(NoteSignature signature) {
        return Arrays.copyOfRange(signature.signature(), Long.BYTES, signature.signature().length);
    }
}
