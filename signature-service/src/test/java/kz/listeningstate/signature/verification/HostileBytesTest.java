package kz.listeningstate.signature.verification;

import static kz.listeningstate.signature.verification.Refusal.CMS_MALFORMED;
import static kz.listeningstate.signature.verification.Workshop.AIGUL;
import static kz.listeningstate.signature.verification.Workshop.TEXT;
import static kz.listeningstate.signature.verification.Workshop.accepted;
import static kz.listeningstate.signature.verification.Workshop.bytes;
import static kz.listeningstate.signature.verification.Workshop.gost;
import static org.bouncycastle.util.Arrays.concatenate;

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
                malformed("nothing", () -> new byte[0]),
                malformed("one zero", () -> new byte[1]),
                malformed("a tag alone", () -> new byte[] {0x30}),
                malformed("a null", () -> Der.of(DERNull.INSTANCE)),
                malformed("a number", () -> Der.of(new ASN1Integer(1))),
                malformed("an empty sequence", () -> Der.of(new DERSequence())),
                malformed("plain text", () -> TEXT),
                malformed("an XML signature", () -> bytes("<?xml version=\"1.0\"?><Signature/>")),
                malformed(
                        "a certificate alone", () -> Der.of(AIGUL.certificate().toASN1Structure())),
                malformed("zeros as many as there may be", () -> new byte[32 * 1024]),
                accepted("20 KB that nobody asked for", () -> with(20_000)),
                malformed("33 KB that nobody asked for", () -> with(33_000)),
                malformed("12 000 sequences in each other", () -> nested(12_000)),
                malformed("25 sequences in each other", () -> nested(25)),
                malformed("6 000 sequences in each other inside an extension", () -> inAnExtension(nested(6_000))),
                malformed("9 000 empty sequences side by side", () -> Der.of(many(9_000))),
                malformed(
                        "a good message with 4 000 nulls",
                        () -> gost().unsigned(PKCSObjectIdentifiers.id_aa_ets_revocationRefs, many(4_000))
                                .der()),
                malformed("2 GB claimed", () -> new byte[] {0x30, (byte) 0x84, 0x7f, -1, -1, -1}),
                malformed("16 MB claimed", () -> new byte[] {0x30, (byte) 0x83, -1, -1, -1}),
                malformed("a negative length claimed", () -> new byte[] {0x30, (byte) 0x84, -1, -1, -1, -1}),
                malformed("a length as long as 127 bytes", () -> new byte[] {0x30, -1, 1, 1}),
                malformed("one byte more claimed than there is", () -> changed(3, (byte) (GOOD[3] + 1))),
                malformed("one byte less claimed than there is", () -> changed(3, (byte) (GOOD[3] - 1))),
                malformed("an inner element longer than the outer", () -> changed(5, (byte) 0x7f)),
                malformed("an indefinite length", () -> indefinite()),
                malformed("an indefinite length inside", () -> new byte[] {0x30, 7, 0x30, (byte) 0x80, 2, 1, 1, 0, 0}),
                malformed(
                        "a length in more bytes than needed",
                        () -> concatenate(
                                new byte[] {0x30, (byte) 0x83, 0, GOOD[2], GOOD[3]},
                                Arrays.copyOfRange(GOOD, 4, GOOD.length))),
                malformed("a tag number in more than one byte", () -> changed(4, (byte) 0x1f)),
                malformed("an end-of-contents mark", () -> new byte[] {0x30, 2, 0, 0}),
                malformed("a good message but for its last byte", () -> Arrays.copyOf(GOOD, GOOD.length - 1)),
                malformed("the first half of a good message", () -> Arrays.copyOf(GOOD, GOOD.length / 2)),
                malformed("a good message and a zero", () -> Arrays.copyOf(GOOD, GOOD.length + 1)),
                malformed("two good messages", () -> concatenate(GOOD, GOOD)),
                malformed("a good message in an octet string", () -> Der.of(new DEROctetString(GOOD))),
                malformed(
                        "a good message in a sequence",
                        () -> concatenate(
                                new byte[] {0x30, (byte) 0x82, (byte) (GOOD.length >> 8), (byte) GOOD.length}, GOOD)));
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @MethodSource("table")
    void table(String name, Refusal expected, Supplier<byte[]> message) {
        Workshop.check(expected, message.get());
    }

    private static Arguments malformed(String name, Supplier<byte[]> message) {
        return Workshop.refused(name, CMS_MALFORMED, message);
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
