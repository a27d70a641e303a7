package kz.listeningstate.signature.log.note;

import static kz.listeningstate.signature.log.tree.LogDataRefused.unless;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import kz.listeningstate.signature.log.tree.LogDataRefused;

/**
 * One signature line of a note, c2sp.org/signed-note; verified or not.
 *
 * @param name of the key
 * @param keyId of the key, its 32 bits
 * @param signature at least one byte, without the key's ID
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record NoteSignature(String name, int keyId, byte[] signature) {
    private static final String PREFIX = "\u2014 ";
    private static final char NEXT_LINE = '\u0085';

    public NoteSignature {
        if (!isKeyName(name) || signature.length == 0) {
            throw new IllegalArgumentException("a signature has the name of its key, and bytes");
        }
    }

    /** Not empty, without spaces (Unicode's too), control characters and plus. */
    static boolean isKeyName(String name) {
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c < ' ' || c == '+' || c == NEXT_LINE || Character.isSpaceChar(c)) {
                return false;
            }
        }
        return !name.isEmpty();
    }

    /** @param line without its end */
    static NoteSignature parse(String line) throws LogDataRefused {
        unless(line.startsWith(PREFIX), "note: a signature line starts with an em dash and a space");
        int space = line.indexOf(' ', PREFIX.length());
        unless(space >= 0, "note: a signature line has a name and a signature");
        String name = line.substring(PREFIX.length(), space);
        unless(isKeyName(name), "note: not a key's name");
        byte[] bytes = Strict.base64(line.substring(space + 1), "note signature");
        unless(bytes.length > Integer.BYTES, "note: a signature is longer than its key's ID");
        return new NoteSignature(
                name, ByteBuffer.wrap(bytes).getInt(), Arrays.copyOfRange(bytes, Integer.BYTES, bytes.length));
    }

    boolean isOf(VerifierKey key) {
        return keyId == key.id() && name.equals(key.name());
    }

    boolean hasKeyOf(NoteSignature other) {
        return keyId == other.keyId && name.equals(other.name);
    }

    /** The line without its end. */
    @Override
    public String toString() {
        byte[] bytes = ByteBuffer.allocate(Integer.BYTES + signature.length)
                .putInt(keyId)
                .put(signature)
                .array();
        return PREFIX + name + " " + Base64.getEncoder().encodeToString(bytes);
    }
}
