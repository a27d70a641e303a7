package kz.listeningstate.audit.verify;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.HexFormat;
import kz.listeningstate.audit.Malformed;

/**
 * What a time-stamp token (RFC 3161) says. Its authority's signature is not checked here: openssl does, see the README.
 *
 * @param imprint SHA-256 of what was stamped
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record TimeStampToken(byte[] imprint, Instant time) {
    private static final byte[] SIGNED_DATA = HexFormat.of().parseHex("2a864886f70d010702");
    private static final byte[] TST_INFO = HexFormat.of().parseHex("2a864886f70d0109100104");
    private static final byte[] SHA_256 = HexFormat.of().parseHex("608648016503040201");
    private static final int SHA_256_LENGTH = 32;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuuMMddHHmmss");

    static TimeStampToken parse(byte[] der) throws Malformed {
        Der content = new Der(der).enter(Der.SEQUENCE);
        require(Arrays.equals(content.content(Der.OID), SIGNED_DATA), "is no CMS of signed data");
        Der signed = content.enter(Der.TAGGED_0).enter(Der.SEQUENCE);
        signed.enter(Der.INTEGER);
        signed.enter(Der.SET);
        Der encapsulated = signed.enter(Der.SEQUENCE);
        require(Arrays.equals(encapsulated.content(Der.OID), TST_INFO), "holds no TSTInfo");
        byte[] info = encapsulated.enter(Der.TAGGED_0).content(Der.OCTETS);
        return info(new Der(info).enter(Der.SEQUENCE));
    }

    private static TimeStampToken info(Der info) throws Malformed {
        info.enter(Der.INTEGER);
        info.enter(Der.OID);
        Der imprint = info.enter(Der.SEQUENCE);
        require(
                Arrays.equals(imprint.enter(Der.SEQUENCE).content(Der.OID), SHA_256),
                "has an imprint of another algorithm than SHA-256");
        byte[] hash = imprint.content(Der.OCTETS);
        require(hash.length == SHA_256_LENGTH, "has an imprint that is no SHA-256");
        info.enter(Der.INTEGER);
        return new TimeStampToken(hash, time(info.content(Der.TIME)));
    }

    /** RFC 3161, 2.4.2: UTC, seconds and perhaps a fraction, which does not matter here. */
    private static Instant time(byte[] ascii) throws Malformed {
        String text = new String(ascii, StandardCharsets.US_ASCII);
        require(text.matches("[0-9]{14}(\\.[0-9]{1,9})?Z"), "has no time");
        try {
            return LocalDateTime.parse(text.substring(0, 14), TIME).toInstant(ZoneOffset.UTC);
        } catch (DateTimeException e) {
            throw new Malformed("has no time", e);
        }
    }

    private static void require(boolean holds, String otherwise) throws Malformed {
        if (!holds) {
            throw new Malformed(otherwise);
        }
    }
}
