package kz.listeningstate.signature.verification;

import static kz.listeningstate.signature.verification.Refusal.CMS_MALFORMED;
import static kz.listeningstate.signature.verification.Workshop.AIGUL;
import static kz.listeningstate.signature.verification.Workshop.NOW;
import static kz.listeningstate.signature.verification.Workshop.TEXT;
import static kz.listeningstate.signature.verification.Workshop.VERIFICATION;
import static kz.listeningstate.signature.verification.Workshop.bytes;
import static kz.listeningstate.signature.verification.Workshop.gost;
import static org.bouncycastle.util.Arrays.concatenate;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Collections;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.Extension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Bytes that are no DER of a message, or too much of it. */
class HostileBytesTest {
    private static final byte[] GOOD = AIGUL.sign(TEXT, true);

    static Stream<Arguments> table() {
        return Stream.of(
                malformed("nothing", "is cut short", () -> new byte[0]),
                malformed("one zero", "has an end-of-contents mark", () -> new byte[1]),
                malformed("a tag alone", "is cut short", () -> new byte[] {0x30}),
                malformed("a null", "a part of the message", () -> Der.of(DERNull.INSTANCE)),
                malformed("a number", "a part of the message", () -> Der.of(new ASN1Integer(1))),
                malformed("an empty sequence", "a part of the message", () -> Der.of(new DERSequence())),
                malformed("plain text", "is cut short", () -> TEXT),
                malformed("an XML signature", "is cut short", () -> bytes("<?xml version=\"1.0\"?><Signature/>")),
                malformed(
                        "a certificate alone",
                        "a part of the message",
                        () -> Der.of(AIGUL.certificate().toASN1Structure())),
                malformed("zeros as many as there may be", "has an end-of-contents mark", () -> new byte[32 * 1024]),
                Arguments.of("20 KB that nobody asked for", null, (Supplier<byte[]>) () -> with(20_000)),
                malformed("33 KB that nobody asked for", "is too big", () -> with(33_000)),
                malformed("12 000 sequences in each other", "is nested too deep", () -> nested(12_000)),
                malformed("33 sequences in each other", "is nested too deep", () -> nested(33)),
                malformed(
                        "6 000 sequences in each other inside an extension",
                        "is nested too deep",
                        () -> inAnExtension(nested(6_000))),
                malformed("9 000 empty sequences side by side", "has too many elements", () -> Der.of(many(9_000))),
                malformed(
                        "a good message with 4 000 nulls",
                        "has too many elements",
                        () -> gost().unsigned(PKCSObjectIdentifiers.id_aa_ets_revocationRefs, many(4_000))
                                .der()),
                malformed("2 GB claimed", "has an indefinite or huge length", () ->
                        new byte[] {0x30, (byte) 0x84, 0x7f, -1, -1, -1}),
                malformed("16 MB claimed", "is cut short", () -> new byte[] {0x30, (byte) 0x83, -1, -1, -1}),
                malformed("a negative length claimed", "has an indefinite or huge length", () ->
                        new byte[] {0x30, (byte) 0x84, -1, -1, -1, -1}),
                malformed("a length as long as 127 bytes", "has an indefinite or huge length", () ->
                        new byte[] {0x30, -1, 1, 1}),
                malformed(
                        "one byte more claimed than there is", "is cut short", () -> changed(3, (byte) (GOOD[3] + 1))),
                malformed(
                        "one byte less claimed than there is", "is cut short", () -> changed(3, (byte) (GOOD[3] - 1))),
                malformed(
                        "an inner element longer than the outer",
                        "has an indefinite or huge length",
                        () -> changed(5, (byte) 0x7f)),
                malformed("an indefinite length", "has an indefinite or huge length", () -> indefinite()),
                malformed("an indefinite length inside", "has an indefinite or huge length", () ->
                        new byte[] {0x30, 7, 0x30, (byte) 0x80, 2, 1, 1, 0, 0}),
                malformed(
                        "a length in more bytes than needed",
                        "has a length that is not the shortest",
                        () -> concatenate(
                                new byte[] {0x30, (byte) 0x83, 0, GOOD[2], GOOD[3]},
                                Arrays.copyOfRange(GOOD, 4, GOOD.length))),
                malformed("a tag number in more than one byte", "has a long tag", () -> changed(4, (byte) 0x1f)),
                malformed("an end-of-contents mark", "has an end-of-contents mark", () -> new byte[] {0x30, 2, 0, 0}),
                malformed(
                        "a good message but for its last byte",
                        "is cut short",
                        () -> Arrays.copyOf(GOOD, GOOD.length - 1)),
                malformed(
                        "the first half of a good message", "is cut short", () -> Arrays.copyOf(GOOD, GOOD.length / 2)),
                malformed(
                        "a good message and a zero",
                        "has bytes behind its end",
                        () -> Arrays.copyOf(GOOD, GOOD.length + 1)),
                malformed("two good messages", "has bytes behind its end", () -> concatenate(GOOD, GOOD)),
                malformed(
                        "a good message in an octet string",
                        "a part of the message",
                        () -> Der.of(new DEROctetString(GOOD))),
                malformed(
                        "a good message in a sequence",
                        "a part of the message",
                        () -> concatenate(
                                new byte[] {0x30, (byte) 0x82, (byte) (GOOD.length >> 8), (byte) GOOD.length}, GOOD)));
    }

    /** Who reads the message must not get to see what these are: so each is refused for its very reason. */
    @ParameterizedTest(name = "{0} -> {1}")
    @MethodSource
    void table(String name, String reason, Supplier<byte[]> message) {
        if (reason == null) {
            Workshop.check(null, message.get());
            return;
        }
        SignatureRefused refused =
                assertThrows(SignatureRefused.class, () -> VERIFICATION.verify(message.get(), TEXT, NOW));
        assertEquals(CMS_MALFORMED, refused.refusal());
        assertTrue(refused.getMessage().contains(reason), refused.getMessage());
    }

    private static Arguments malformed(String name, String reason, Supplier<byte[]> message) {
        return Arguments.of(name, reason, message);
    }

    private static byte[] with(int unasked) {
        return gost().unsigned(
                        PKCSObjectIdentifiers.id_aa_signatureTimeStampToken, new DEROctetString(new byte[unasked]))
                .der();
    }

    private static DERSequence many(int count) {
        return new DERSequence(Collections.nCopies(count, new DERSequence()).toArray(ASN1Encodable[]::new));
    }

    private static byte[] changed(int index, byte value) {
        byte[] bytes = GOOD.clone();
        bytes[index] = value;
        return bytes;
    }

    /** The outermost length left open, as BER allows. */
    private static byte[] indefinite() {
        byte[] body = Arrays.copyOfRange(GOOD, 4, GOOD.length);
        return concatenate(new byte[] {0x30, (byte) 0x80}, body, new byte[2]);
    }

    private static byte[] inAnExtension(byte[] value) {
        return Workshop.signedUnder(Workshop.certificate().extension(Extension.authorityKeyIdentifier, false, value));
    }

    /** Sequences inside sequences, as deep as fits. */
    private static byte[] nested(int levels) {
        ByteArrayOutputStream reversed = new ByteArrayOutputStream();
        int length = 0;
        for (int i = 0; i < levels && length < 30_000; i++) {
            byte[] header = length < 0x80
                    ? new byte[] {0x30, (byte) length}
                    : length < 0x100
                            ? new byte[] {0x30, (byte) 0x81, (byte) length}
                            : new byte[] {0x30, (byte) 0x82, (byte) (length >> 8), (byte) length};
            reversed.writeBytes(org.bouncycastle.util.Arrays.reverse(header));
            length += header.length;
        }
        return org.bouncycastle.util.Arrays.reverse(reversed.toByteArray());
    }
}
