package kz.listeningstate.audit.verify;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;

/** Time-stamp tokens (RFC 3161) for tests, with everything but a signature. */
final class Tokens {
    private Tokens() {}

    static byte[] token(byte[] imprint, Instant time) {
        String utc = DateTimeFormatter.ofPattern("uuuuMMddHHmmss'Z'")
                .withZone(ZoneOffset.UTC)
                .format(time);
        byte[] info = der(
                0x30,
                der(0x02, new byte[] {1}),
                der(0x06, hex("2a0304")),
                der(0x30, der(0x30, der(0x06, hex("608648016503040201")), der(0x05)), der(0x04, imprint)),
                der(0x02, hex("010203")),
                der(0x18, utc.getBytes(StandardCharsets.US_ASCII)));
        return der(
                0x30,
                der(0x06, hex("2a864886f70d010702")),
                der(
                        0xa0,
                        der(
                                0x30,
                                der(0x02, new byte[] {3}),
                                der(0x31),
                                der(0x30, der(0x06, hex("2a864886f70d0109100104")), der(0xa0, der(0x04, info))),
                                der(0xa0, new byte[200]),
                                der(0x31))));
    }

    private static byte[] hex(String digits) {
        return HexFormat.of().parseHex(digits);
    }

    private static byte[] der(int tag, byte[]... parts) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            content.writeBytes(part);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(tag);
        if (content.size() >= 0x100) {
            out.write(0x82);
            out.write(content.size() >>> 8);
        } else if (content.size() >= 0x80) {
            out.write(0x81);
        }
        out.write(content.size());
        out.writeBytes(content.toByteArray());
        return out.toByteArray();
    }
}
