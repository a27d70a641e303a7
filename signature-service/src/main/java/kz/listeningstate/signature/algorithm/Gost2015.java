package kz.listeningstate.signature.algorithm;

import java.math.BigInteger;
import java.util.Arrays;
import kz.listeningstate.signature.gost.GostPublicKey;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.cryptopro.ECGOST3410NamedCurves;
import org.bouncycastle.asn1.rosstandart.RosstandartObjectIdentifiers;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x9.X9ECParameters;
import org.bouncycastle.crypto.digests.GOST3411_2012_512Digest;
import org.bouncycastle.crypto.params.ECDomainParameters;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.signers.ECGOST3410Signer;
import org.bouncycastle.math.ec.ECPoint;

/**
 * GOST 34.310-2015, 512 bit: mathematically GOST R 34.10-2012 (RFC 7091) under Kazakhstan's identifiers. Public key
 * {@code x_LE || y_LE}, signature {@code r_LE || s_LE}, 64 bytes each. Only this byte order is accepted.
 */
final class Gost2015 {
    private static final int HALF = 64;
    private static final byte[] HEADER = {0x04, (byte) 0x81, (byte) 0x80};
    private static final ASN1Sequence PARAMETERS = new DERSequence(new ASN1ObjectIdentifier[] {
        new ASN1ObjectIdentifier("1.2.398.3.10.1.1.2.2.1"), new ASN1ObjectIdentifier("1.2.398.3.10.1.3.3")
    });
    private static final ECDomainParameters DOMAIN = domain();

    /** {@code -Dgost.own-arithmetic=false} leaves the curve to Bouncy Castle, at about a fifth of the speed. */
    private static final boolean OWN_ARITHMETIC =
            Boolean.parseBoolean(System.getProperty("gost.own-arithmetic", "true"));

    private Gost2015() {}

    static byte[] digest(byte[] content) {
        GOST3411_2012_512Digest digest = new GOST3411_2012_512Digest();
        digest.update(content, 0, content.length);
        byte[] value = new byte[digest.getDigestSize()];
        digest.doFinal(value, 0);
        return value;
    }

    /**
     * Reads a key.
     *
     * @param often whether it will verify many signatures, so that a table of its multiples pays
     */
    static VerificationKey key(SubjectPublicKeyInfo info, boolean often) {
        if (!PARAMETERS.equals(info.getAlgorithm().getParameters())) {
            throw new IllegalArgumentException("GOST key on another curve");
        }
        byte[] octets = octets(info);
        if (OWN_ARITHMETIC) {
            GostPublicKey point = GostPublicKey.of(octets);
            GostPublicKey key = often ? point.precomputed() : point;
            return (message, signature) -> key.verifies(digest(message), signature);
        }
        // Throws IllegalArgumentException for coordinates that are no point of the curve.
        ECPoint point = DOMAIN.validatePublicPoint(
                DOMAIN.getCurve().createPoint(littleEndian(octets, 0), littleEndian(octets, HALF)));
        ECPublicKeyParameters key = new ECPublicKeyParameters(point, DOMAIN);
        return (message, signature) -> verifies(key, message, signature);
    }

    /** The bits are an OCTET STRING of exactly 128 bytes, so no parser is needed. */
    private static byte[] octets(SubjectPublicKeyInfo info) {
        byte[] bits = info.getPublicKeyData().getBytes();
        boolean whole = bits.length == HEADER.length + 2 * HALF
                && Arrays.equals(bits, 0, HEADER.length, HEADER, 0, HEADER.length)
                && info.getPublicKeyData().getPadBits() == 0;
        if (!whole) {
            throw new IllegalArgumentException("GOST key of another form or length");
        }
        return Arrays.copyOfRange(bits, HEADER.length, bits.length);
    }

    private static boolean verifies(ECPublicKeyParameters key, byte[] message, byte[] signature) {
        if (signature.length != 2 * HALF) {
            return false;
        }
        ECGOST3410Signer signer = new ECGOST3410Signer();
        signer.init(false, key);
        return signer.verifySignature(digest(message), littleEndian(signature, 0), littleEndian(signature, HALF));
    }

    private static BigInteger littleEndian(byte[] bytes, int offset) {
        byte[] half = Arrays.copyOfRange(bytes, offset, offset + HALF);
        return new BigInteger(1, org.bouncycastle.util.Arrays.reverse(half));
    }

    private static ECDomainParameters domain() {
        X9ECParameters curve =
                ECGOST3410NamedCurves.getByOIDX9(RosstandartObjectIdentifiers.id_tc26_gost_3410_12_512_paramSetA);
        return new ECDomainParameters(curve.getCurve(), curve.getG(), curve.getN(), curve.getH());
    }
}
