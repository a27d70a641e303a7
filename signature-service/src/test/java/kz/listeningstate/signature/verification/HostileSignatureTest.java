package kz.listeningstate.signature.verification;

import static kz.listeningstate.signature.verification.Refusal.SIGNATURE_INVALID;
import static kz.listeningstate.signature.verification.Workshop.AIGUL;
import static kz.listeningstate.signature.verification.Workshop.TEXT;
import static kz.listeningstate.signature.verification.Workshop.YERLAN;
import static kz.listeningstate.signature.verification.Workshop.gost;
import static kz.listeningstate.signature.verification.Workshop.rsa;
import static org.bouncycastle.util.Arrays.concatenate;
import static org.bouncycastle.util.Arrays.copyOf;
import static org.bouncycastle.util.Arrays.copyOfRange;
import static org.bouncycastle.util.Arrays.reverse;

import java.math.BigInteger;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.cryptopro.ECGOST3410NamedCurves;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.asn1.pkcs.RSAPrivateKey;
import org.bouncycastle.asn1.rosstandart.RosstandartObjectIdentifiers;
import org.bouncycastle.util.BigIntegers;
import org.bouncycastle.util.encoders.Hex;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Signature values that are not the key's over what was signed. */
class HostileSignatureTest {
    private static final BigInteger N = ECGOST3410NamedCurves.getByOIDX9(
                    RosstandartObjectIdentifiers.id_tc26_gost_3410_12_512_paramSetA)
            .getN();
    private static final RSAPrivateKey SECRET = RSAPrivateKey.getInstance(
            PrivateKeyInfo.getInstance(YERLAN.key().encoded()).getPrivateKey().getOctets());
    private static final int RSA_BYTES = 256;
    /** DigestInfo of SHA-256 (RFC 8017, 9.2, note 1). */
    private static final byte[] SHA_256 = Hex.decode("3031300d060960864801650304020105000420");

    /** A value is r and s, 64 bytes each, the lowest byte first. */
    static Stream<Arguments> gostValues() {
        byte[] zero = new byte[64];
        return Stream.of(
                byGost("turned round as a whole (RFC 4491)", value -> reverse(value)),
                byGost("s before r", value -> concatenate(s(value), r(value))),
                byGost("each half turned round", value -> concatenate(reverse(r(value)), reverse(s(value)))),
                byGost(
                        "as DER's sequence of two numbers",
                        value -> Der.of(new DERSequence(new ASN1Integer[] {number(r(value)), number(s(value))}))),
                byGost("nothing", value -> new byte[0]),
                byGost("a byte too few", value -> copyOf(value, 127)),
                byGost("a byte too many", value -> copyOf(value, 129)),
                byGost("a zero before it", value -> concatenate(new byte[1], value)),
                byGost("half of it", value -> copyOf(value, 64)),
                byGost("all zeros", value -> new byte[128]),
                byGost("r = 0", value -> concatenate(zero, s(value))),
                byGost("s = 0", value -> concatenate(r(value), zero)),
                byGost("r = n", value -> concatenate(littleEndian(N), s(value))),
                byGost("s = n", value -> concatenate(r(value), littleEndian(N))),
                byGost("r = s = n", value -> concatenate(littleEndian(N), littleEndian(N))),
                byGost(
                        "r = 1, s = 1",
                        value -> concatenate(littleEndian(BigInteger.ONE), littleEndian(BigInteger.ONE))),
                byGost(
                        "s turned into n - s",
                        value -> concatenate(
                                r(value),
                                littleEndian(N.subtract(number(s(value)).getValue())))),
                byGost("one bit turned", value -> flipped(value, 100)),
                signature(
                        "somebody else's",
                        () -> TestCms.of(
                                        AIGUL.certificate(),
                                        Workshop.AUTHORITY
                                                .find("olga")
                                                .orElseThrow()
                                                .key(),
                                        TEXT)
                                .der()),
                signature(
                        "an RSA signature",
                        () -> gost().with(
                                        cms -> cms.turn = value -> YERLAN.key().sign(TEXT))
                                .der()));
    }

    static Stream<Arguments> rsaValues() {
        return Stream.of(
                byRsa("nothing", value -> new byte[0]),
                byRsa("all zeros", value -> new byte[RSA_BYTES]),
                byRsa("one", value -> BigIntegers.asUnsignedByteArray(RSA_BYTES, BigInteger.ONE)),
                byRsa("a byte too few", value -> copyOf(value, 255)),
                byRsa("a byte too many", value -> copyOf(value, 257)),
                byRsa("a zero before it", value -> concatenate(new byte[1], value)),
                byRsa("turned round", value -> reverse(value)),
                byRsa("one bit turned", value -> flipped(value, 100)),
                byRsa(
                        "the value plus the modulus",
                        value -> BigIntegers.asUnsignedByteArray(new BigInteger(1, value).add(SECRET.getModulus()))),
                byBlock("a digest without padding", hash -> hash),
                byBlock(
                        "padding of SHA-1",
                        hash -> padded(1, concatenate(Hex.decode("3021300906052b0e03021a05000414"), copyOf(hash, 20)))),
                byBlock("padding for encryption", hash -> padded(2, concatenate(SHA_256, hash))),
                byBlock("no DigestInfo", hash -> padded(1, hash)),
                byBlock(
                        "garbage behind a short padding (Bleichenbacher 2006)",
                        hash -> concatenate(
                                Hex.decode("0001ffffffffffffffff00"),
                                SHA_256,
                                hash,
                                new byte[RSA_BYTES - 11 - 19 - 32])));
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @MethodSource({"gostValues", "rsaValues"})
    void table(String name, Refusal expected, Supplier<byte[]> message) {
        Workshop.check(expected, message.get());
    }

    private static Arguments byGost(String name, UnaryOperator<byte[]> turn) {
        return signature(name, () -> gost().with(cms -> cms.turn = turn).der());
    }

    private static Arguments byRsa(String name, UnaryOperator<byte[]> turn) {
        return signature(name, () -> rsa().with(cms -> cms.turn = turn).der());
    }

    /** By the true key, over another block than PKCS #1 has for that digest. */
    private static Arguments byBlock(String name, UnaryOperator<byte[]> block) {
        return byRsa(name, value -> raised(block.apply(hashIn(value))));
    }

    private static Arguments signature(String name, Supplier<byte[]> message) {
        return Workshop.refused(name, SIGNATURE_INVALID, message);
    }

    /** The SHA-256 that a true signature is over. */
    private static byte[] hashIn(byte[] value) {
        BigInteger block = new BigInteger(1, value).modPow(SECRET.getPublicExponent(), SECRET.getModulus());
        return copyOfRange(BigIntegers.asUnsignedByteArray(RSA_BYTES, block), RSA_BYTES - 32, RSA_BYTES);
    }

    private static byte[] raised(byte[] block) {
        BigInteger value = new BigInteger(1, block).modPow(SECRET.getPrivateExponent(), SECRET.getModulus());
        return BigIntegers.asUnsignedByteArray(RSA_BYTES, value);
    }

    private static byte[] padded(int type, byte[] info) {
        byte[] block = new byte[RSA_BYTES];
        java.util.Arrays.fill(block, 2, RSA_BYTES - info.length - 1, (byte) 0xff);
        block[1] = (byte) type;
        System.arraycopy(info, 0, block, RSA_BYTES - info.length, info.length);
        return block;
    }

    private static byte[] r(byte[] value) {
        return copyOf(value, 64);
    }

    private static byte[] s(byte[] value) {
        return copyOfRange(value, 64, 128);
    }

    private static ASN1Integer number(byte[] littleEndian) {
        return new ASN1Integer(new BigInteger(1, reverse(littleEndian)));
    }

    private static byte[] littleEndian(BigInteger number) {
        return reverse(BigIntegers.asUnsignedByteArray(64, number));
    }

    private static byte[] flipped(byte[] value, int index) {
        byte[] other = value.clone();
        other[index] ^= 1;
        return other;
    }
}
