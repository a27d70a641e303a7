package kz.listeningstate.signature.verification;

import static kz.listeningstate.signature.verification.Refusal.ALGORITHM_NOT_ALLOWED;
import static kz.listeningstate.signature.verification.Workshop.AIGUL;
import static kz.listeningstate.signature.verification.Workshop.YERLAN;
import static kz.listeningstate.signature.verification.Workshop.accepted;
import static kz.listeningstate.signature.verification.Workshop.certificate;
import static kz.listeningstate.signature.verification.Workshop.gost;
import static kz.listeningstate.signature.verification.Workshop.rsa;
import static kz.listeningstate.signature.verification.Workshop.signedUnder;

import java.math.BigInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import kz.listeningstate.embedded.authority.Algorithm;
import kz.listeningstate.embedded.authority.NcaProfile;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.oiw.OIWObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.RSAPublicKey;
import org.bouncycastle.asn1.pkcs.RSASSAPSSparams;
import org.bouncycastle.asn1.sec.SECObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Digest, signature and key that are not one of the allowed combinations, or a key that is none. */
class HostileKeyTest {
    private static final AlgorithmIdentifier GOST_DIGEST = NcaProfile.digestAlgorithm(Algorithm.GOST);
    private static final AlgorithmIdentifier GOST_SIGNATURE = NcaProfile.signatureAlgorithm(Algorithm.GOST);
    private static final AlgorithmIdentifier SHA_256 = NcaProfile.digestAlgorithm(Algorithm.RSA);
    private static final AlgorithmIdentifier RSA_SIGNATURE = NcaProfile.signatureAlgorithm(Algorithm.RSA);
    private static final AlgorithmIdentifier RSA = id(PKCSObjectIdentifiers.rsaEncryption);
    private static final ASN1Encodable SOMETHING = new DEROctetString(new byte[] {1});
    private static final SubjectPublicKeyInfo GOST_KEY = AIGUL.certificate().getSubjectPublicKeyInfo();
    private static final SubjectPublicKeyInfo RSA_KEY = YERLAN.certificate().getSubjectPublicKeyInfo();
    private static final byte[] POINT =
            Arrays.copyOfRange(GOST_KEY.getPublicKeyData().getOctets(), 3, 131);

    static Stream<Arguments> combinations() {
        return Stream.of(
                accepted(
                        "RSA named without its digest",
                        () -> rsa().with(cms -> cms.signature = RSA).der()),
                byRsa("MD5", cms -> cms.digest = id(PKCSObjectIdentifiers.md5)),
                byRsa("SHA-1", cms -> cms.digest = id(OIWObjectIdentifiers.idSHA1)),
                byRsa("SHA-512", cms -> cms.digest = id(NISTObjectIdentifiers.id_sha512)),
                byRsa("SHA3-256", cms -> cms.digest = id(NISTObjectIdentifiers.id_sha3_256)),
                byRsa("RSA with SHA-1", cms -> cms.signature = id(PKCSObjectIdentifiers.sha1WithRSAEncryption)),
                byRsa("RSA with SHA-512", cms -> cms.signature = id(PKCSObjectIdentifiers.sha512WithRSAEncryption)),
                byRsa("RSA-PSS", cms -> cms.signature = id(PKCSObjectIdentifiers.id_RSASSA_PSS)),
                byRsa(
                        "RSA-PSS with parameters",
                        cms -> cms.signature =
                                new AlgorithmIdentifier(PKCSObjectIdentifiers.id_RSASSA_PSS, new RSASSAPSSparams())),
                byRsa("an RSA key with GOST's digest", cms -> cms.digest = GOST_DIGEST),
                byRsa("an RSA key with GOST's signature", cms -> cms.signature = GOST_SIGNATURE),
                byRsa("an RSA key with GOST's digest and signature", cms -> {
                    cms.digest = GOST_DIGEST;
                    cms.signature = GOST_SIGNATURE;
                }),
                byRsa(
                        "parameters of RSA",
                        cms -> cms.signature = new AlgorithmIdentifier(RSA_SIGNATURE.getAlgorithm(), SOMETHING)),
                byRsa(
                        "parameters of SHA-256",
                        cms -> cms.digest = new AlgorithmIdentifier(SHA_256.getAlgorithm(), SOMETHING)),
                byGost("a GOST key with SHA-256", cms -> cms.digest = SHA_256),
                byGost("a GOST key with RSA's signature", cms -> cms.signature = RSA_SIGNATURE),
                byGost("a GOST key with RSA's digest and signature", cms -> {
                    cms.digest = SHA_256;
                    cms.signature = RSA_SIGNATURE;
                }),
                byGost("GOST's signature of 2004", cms -> cms.signature = id("1.2.398.3.10.1.1.1.2")),
                byGost("GOST's digest of 2004", cms -> cms.digest = id("1.2.398.3.10.1.3.1")),
                byGost("GOST's signature of 256 bits", cms -> cms.signature = id("1.2.398.3.10.1.1.2.3.1")),
                byGost("GOST's digest of 256 bits", cms -> cms.digest = id("1.2.398.3.10.1.3.2")),
                byGost("the Russian name of the signature", cms -> cms.signature = id("1.2.643.7.1.1.3.3")),
                byGost("the Russian name of the digest", cms -> cms.digest = id("1.2.643.7.1.1.2.3")),
                byGost("an identifier nobody knows", cms -> cms.signature = id("1.2.3.4")),
                byGost(
                        "parameters of GOST's signature",
                        cms -> cms.signature = new AlgorithmIdentifier(GOST_SIGNATURE.getAlgorithm(), SOMETHING)),
                byGost(
                        "parameters of GOST's digest",
                        cms -> cms.digest = new AlgorithmIdentifier(GOST_DIGEST.getAlgorithm(), SOMETHING)));
    }

    static Stream<Arguments> gostKeys() {
        AlgorithmIdentifier algorithm = GOST_KEY.getAlgorithm();
        return Stream.of(
                gostKey("a key of 2004", named("1.2.398.3.10.1.1.1.1", "1.2.398.3.10.1.1.1.1.1"), POINT),
                gostKey("a key of 256 bits", named("1.2.398.3.10.1.1.2.1", "1.2.398.3.10.1.1.2.1.1"), POINT),
                gostKey("a key under its Russian name", named("1.2.643.7.1.1.1.2", "1.2.643.7.1.2.1.2.1"), POINT),
                gostKey("another curve", named("1.2.398.3.10.1.1.2.2", "1.2.398.3.10.1.1.2.2.2"), POINT),
                gostKey("no curve", new AlgorithmIdentifier(NcaProfile.GOST_KEY), POINT),
                gostKey("a curve alone", new AlgorithmIdentifier(NcaProfile.GOST_KEY, NcaProfile.GOST_CURVE), POINT),
                gostKey("no point of the curve", algorithm, flipped(POINT, 0)),
                gostKey("the point at infinity", algorithm, new byte[128]),
                gostKey("coordinates beyond the field", algorithm, filled()),
                gostKey("half a point", algorithm, Arrays.copyOf(POINT, 64)),
                gostKey("a byte too few", algorithm, Arrays.copyOf(POINT, 127)),
                gostKey("a byte too many", algorithm, Arrays.copyOf(POINT, 129)),
                gostKey("no bytes", algorithm, new byte[0]),
                key("a point without its octet string", new SubjectPublicKeyInfo(algorithm, POINT)),
                key("unused bits", TestCertificate.padded(GOST_KEY, 1)));
    }

    static Stream<Arguments> otherKeys() {
        BigInteger modulus =
                RSAPublicKey.getInstance(RSA_KEY.getPublicKeyData().getOctets()).getModulus();
        BigInteger usual = BigInteger.valueOf(65537);
        return Stream.of(
                rsaKey("RSA of 1024 bits", modulus.shiftRight(1024), usual),
                rsaKey("RSA of 2047 bits", modulus.shiftRight(1), usual),
                rsaKey(
                        "RSA of 4097 bits",
                        modulus.multiply(modulus).shiftLeft(1).setBit(4096),
                        usual),
                rsaKey("RSA with exponent 1", modulus, BigInteger.ONE),
                rsaKey("RSA with exponent 3", modulus, BigInteger.valueOf(3)),
                rsaKey("RSA with an even exponent", modulus, BigInteger.valueOf(65536)),
                rsaKey("RSA with an exponent of 2048 bits", modulus, modulus.subtract(BigInteger.TWO)),
                rsaKey("RSA with modulus zero", BigInteger.ZERO, usual),
                underRsa("RSA that is no key", new SubjectPublicKeyInfo(RSA, new byte[] {5, 0})),
                underRsa("RSA with unused bits", TestCertificate.padded(RSA_KEY, 1)),
                underRsa(
                        "RSA-PSS's own key",
                        new SubjectPublicKeyInfo(
                                id(PKCSObjectIdentifiers.id_RSASSA_PSS),
                                RSA_KEY.getPublicKeyData().getOctets())),
                key(
                        "a key on P-256",
                        new SubjectPublicKeyInfo(
                                new AlgorithmIdentifier(
                                        X9ObjectIdentifiers.id_ecPublicKey, SECObjectIdentifiers.secp256r1),
                                new byte[65])));
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @MethodSource({"combinations", "gostKeys", "otherKeys"})
    void table(String name, Refusal expected, Supplier<byte[]> message) {
        Workshop.check(expected, message.get());
    }

    private static Arguments byRsa(String name, Consumer<TestCms> change) {
        return notAllowed(name, () -> rsa().with(change).der());
    }

    private static Arguments byGost(String name, Consumer<TestCms> change) {
        return notAllowed(name, () -> gost().with(change).der());
    }

    private static Arguments gostKey(String name, AlgorithmIdentifier algorithm, byte[] octets) {
        return key(name, new SubjectPublicKeyInfo(algorithm, Der.of(new DEROctetString(octets))));
    }

    private static Arguments key(String name, SubjectPublicKeyInfo key) {
        return notAllowed(name, () -> signedUnder(certificate().with(leaf -> leaf.key = key)));
    }

    private static Arguments rsaKey(String name, BigInteger modulus, BigInteger exponent) {
        return underRsa(name, new SubjectPublicKeyInfo(RSA, Der.of(new RSAPublicKey(modulus, exponent))));
    }

    private static Arguments underRsa(String name, SubjectPublicKeyInfo key) {
        return notAllowed(
                name,
                () -> TestCms.of(certificate().with(leaf -> leaf.key = key).build(), YERLAN.key(), Workshop.TEXT)
                        .der());
    }

    private static Arguments notAllowed(String name, Supplier<byte[]> message) {
        return Workshop.refused(name, ALGORITHM_NOT_ALLOWED, message);
    }

    private static AlgorithmIdentifier named(String key, String curve) {
        return new AlgorithmIdentifier(
                new ASN1ObjectIdentifier(key),
                new DERSequence(new ASN1Encodable[] {new ASN1ObjectIdentifier(curve), NcaProfile.GOST_DIGEST}));
    }

    private static AlgorithmIdentifier id(String oid) {
        return id(new ASN1ObjectIdentifier(oid));
    }

    private static AlgorithmIdentifier id(ASN1ObjectIdentifier oid) {
        return new AlgorithmIdentifier(oid, DERNull.INSTANCE);
    }

    private static byte[] flipped(byte[] value, int index) {
        byte[] other = value.clone();
        other[index] ^= 1;
        return other;
    }

    private static byte[] filled() {
        byte[] value = new byte[128];
        Arrays.fill(value, (byte) 0xff);
        return value;
    }
}
