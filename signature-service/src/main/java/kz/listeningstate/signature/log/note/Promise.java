package kz.listeningstate.signature.log.note;

import static kz.listeningstate.signature.log.tree.LogDataRefused.unless;

import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import kz.listeningstate.signature.log.tree.LogDataRefused;
import kz.listeningstate.signature.log.tree.MerkleHash;

/**
 * The log's word, given before a leaf is in it, that by this time it will be: a note of four lines, signed by the key {@code
 * <origin>/promise}. A leaf that is in no checkpoint after that time, and this note, prove that the log broke its word.
 *
 * @param leafHash 32 bytes
 * @param mergeBy to the second
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Promise(String origin, byte[] leafHash, Instant mergeBy) {
    private static final String VERSION = "listening-state-promise/v1";
    private static final String KEY_NAME = "/promise";
    private static final int LINES = 4;

    public Promise {
        mergeBy = Instant.ofEpochSecond(mergeBy.getEpochSecond());
        if (!NoteSignature.isKeyName(origin) || leafHash.length != MerkleHash.LENGTH || mergeBy.getEpochSecond() < 0) {
            throw new IllegalArgumentException("a promise has an origin, a leaf's hash and a time");
        }
    }

    /** The name of the key that signs a log's promises. */
    public static String keyName(String origin) {
        return origin + KEY_NAME;
    }

    /**
     * Verifies the note and reads it.
     *
     * @param keys of the log's promises
     */
    public static Promise verify(SignedNote note, Collection<VerifierKey> keys) throws LogDataRefused {
        Promise promise = parse(note.text());
        note.verify(keys.stream()
                .filter(key -> key.name().equals(keyName(promise.origin)) && key.type() == SignatureType.ED25519)
                .toList());
        return promise;
    }

    private static Promise parse(String text) throws LogDataRefused {
        String[] lines = text.split("\n", LINES + 1);
        unless(lines.length == LINES + 1 && lines[LINES].isEmpty(), "promise: not four lines");
        unless(lines[0].equals(VERSION), "promise: not of version 1");
        unless(NoteSignature.isKeyName(lines[1]), "promise: not a log's name");
        byte[] leafHash = Strict.hash(lines[2], "promise leaf");
        long mergeBy = Strict.decimal(lines[3], "promise time");
        unless(mergeBy <= Instant.MAX.getEpochSecond(), "promise time: there is no such time");
        return new Promise(lines[1], leafHash, Instant.ofEpochSecond(mergeBy));
    }

    public String text() {
        return VERSION + "\n" + origin + "\n" + Base64.getEncoder().encodeToString(leafHash) + "\n"
                + mergeBy.getEpochSecond() + "\n";
    }

    /** @param signer of the name {@link #keyName} */
    public SignedNote sign(NoteSigner signer) {
        requirePromises(signer);
        return signer.sign(text());
    }

    /** The same as text; each signer gets one. */
    public String note(NoteSigner signer) {
        requirePromises(signer);
        return signer.note(text());
    }

    private void requirePromises(NoteSigner signer) {
        if (!signer.verifierKey().name().equals(keyName(origin))) {
            throw new IllegalArgumentException("promises have a key of their own");
        }
    }

    /** Whether it is about this leaf. */
    public boolean isOf(byte[] hash) {
        return Arrays.equals(leafHash, hash);
    }
}
