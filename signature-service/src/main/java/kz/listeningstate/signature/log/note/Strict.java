package kz.listeningstate.signature.log.note;

import static kz.listeningstate.signature.log.tree.LogDataRefused.unless;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Pattern;
import kz.listeningstate.signature.log.tree.LogDataRefused;
import kz.listeningstate.signature.log.tree.MerkleHash;

/** Reads pieces of text of which each value has one spelling only. */
final class Strict {
    private static final Pattern DECIMAL = Pattern.compile("0|[1-9][0-9]{0,18}");

    private Strict() {}

    static String utf8(byte[] bytes, int limit, String what) throws LogDataRefused {
        unless(bytes.length <= limit, what + ": too large");
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new LogDataRefused(what + ": not UTF-8", e);
        }
    }

    /** RFC 4648, 4: padded, the unused bits zero. */
    static byte[] base64(String text, String what) throws LogDataRefused {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            throw new LogDataRefused(what + ": not base64", e);
        }
        unless(Base64.getEncoder().encodeToString(bytes).equals(text), what + ": not the usual base64");
        return bytes;
    }

    /** 32 bytes. */
    static byte[] hash(String text, String what) throws LogDataRefused {
        byte[] hash = base64(text, what);
        unless(hash.length == MerkleHash.LENGTH, what + ": a hash has 32 bytes");
        return hash;
    }

    /** 0 to 2^63 - 1 without needless zeroes. */
    static long decimal(String text, String what) throws LogDataRefused {
        unless(DECIMAL.matcher(text).matches(), what + ": not a decimal number");
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw new LogDataRefused(what + ": too large", e);
        }
    }
}
