package kz.listeningstate.audit.note;

import java.util.regex.Pattern;
import kz.listeningstate.audit.Base64Text;
import kz.listeningstate.audit.Malformed;

/**
 * C2SP tlog-checkpoint.
 *
 * @param root SHA-256 of the tree (RFC 9162) at that size
 * @param bytes as it was served
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Checkpoint(String origin, long size, byte[] root, SignedNote note, byte[] bytes) {
    private static final Pattern DECIMAL = Pattern.compile("0|[1-9][0-9]{0,18}");

    public static Checkpoint parse(byte[] bytes) throws Malformed {
        SignedNote note = SignedNote.parse(bytes);
        String text = note.text();
        String[] lines = text.substring(0, text.length() - 1).split("\n", -1);
        if (lines.length < 3) {
            throw new Malformed("is no checkpoint: origin, size and root, one a line");
        }
        for (String line : lines) {
            if (line.isEmpty()) {
                throw new Malformed("is no checkpoint: it has an empty line");
            }
        }
        return new Checkpoint(lines[0], decimal(lines[1]), Base64Text.decodeHash(lines[2]), note, bytes);
    }

    /** Digits without leading zeros, less than 2^63. */
    public static long decimal(String digits) throws Malformed {
        if (!DECIMAL.matcher(digits).matches()) {
            throw new Malformed("has no decimal number where one must stand");
        }
        try {
            return Long.parseLong(digits);
        } catch (NumberFormatException e) {
            throw new Malformed("has a number of 2^63 or more", e);
        }
    }

    /** The text that a log signs. */
    public static String text(String origin, long size, byte[] root) {
        return origin + "\n" + size + "\n" + Base64Text.encode(root) + "\n";
    }
}
