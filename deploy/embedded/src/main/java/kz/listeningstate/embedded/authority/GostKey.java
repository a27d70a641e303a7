package kz.listeningstate.embedded.authority;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.security.SecureRandom;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.cryptopro.ECGOST3410NamedCurves;
import org.bouncycastle.asn1.rosstandart.RosstandartObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x9.X9ECParameters;
import org.bouncycastle.crypto.AsymmetricCipherKeyPair;
import org.bouncycastle.crypto.generators.ECKeyPairGenerator;
import org.bouncycastle.crypto.params.ECDomainParameters;
import org.bouncycastle.crypto.params.ECKeyGenerationParameters;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.params.ParametersWithRandom;
import org.bouncycastle.crypto.signers.ECGOST3410Signer;
import org.bouncycastle.math.ec.ECPoint;
import org.bouncycastle.math.ec.FixedPointCombMultiplier;
import org.bouncycastle.util.Arrays;
import org.bouncycastle.util.BigIntegers;

/** GOST 34.310-2015, 512 bit: id-tc26-gost-3410-12-512-paramSetA under Kazakhstan's own identifiers. */
record GostKey(BigInteger secret, SubjectPublicKeyInfo publicKey) implements KeyMaterial {
    private static final int COORDINATE = 64;
    private static final ECDomainParameters DOMAIN = domain();
    private static final SecureRandom RANDOM = new SecureRandom();

    static GostKey generate() {
        ECKeyPairGenerator generator = new ECKeyPairGenerator();
        generator.init(new ECKeyGenerationParameters(DOMAIN, RANDOM));
        AsymmetricCipherKeyPair pair = generator.generateKeyPair();
        return of(((ECPrivateKeyParameters) pair.getPrivate()).getD());
    }

    static GostKey decode(byte[] bigEndian) {
        return of(new BigInteger(1, bigEndian));
    }

    private static GostKey of(BigInteger secret) {
        ECPoint point =
                new FixedPointCombMultiplier().multiply(DOMAIN.getG(), secret).normalize();
        byte[] octets = Arrays.concatenate(
                littleEndian(point.getAffineXCoord().toBigInteger()),
                littleEndian(point.getAffineYCoord().toBigInteger()));
        ASN1EncodableVector parameters = new ASN1EncodableVector();
        parameters.add(NcaProfile.GOST_CURVE);
        parameters.add(NcaProfile.GOST_DIGEST);
        try {
            return new GostKey(
                    secret,
                    new SubjectPublicKeyInfo(
                            new AlgorithmIdentifier(NcaProfile.GOST_KEY, new DERSequence(parameters)),
                            new DEROctetString(octets)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Algorithm algorithm() {
        return Algorithm.GOST;
    }

    /** The reverse of RFC 4491, which writes {@code s_BE || r_BE}: the Authority turns all 128 bytes round. */
    @Override
    public byte[] sign(byte[] message) {
        ECGOST3410Signer signer = new ECGOST3410Signer();
        signer.init(true, new ParametersWithRandom(new ECPrivateKeyParameters(secret, DOMAIN), RANDOM));
        BigInteger[] rs = signer.generateSignature(KeyMaterial.digest(Algorithm.GOST, message));
        return Arrays.concatenate(littleEndian(rs[0]), littleEndian(rs[1]));
    }

    @Override
    public byte[] encoded() {
        return BigIntegers.asUnsignedByteArray(COORDINATE, secret);
    }

    private static byte[] littleEndian(BigInteger value) {
        return Arrays.reverse(BigIntegers.asUnsignedByteArray(COORDINATE, value));
    }

    private static ECDomainParameters domain() {
        X9ECParameters curve =
                ECGOST3410NamedCurves.getByOIDX9(RosstandartObjectIdentifiers.id_tc26_gost_3410_12_512_paramSetA);
        return new ECDomainParameters(curve.getCurve(), curve.getG(), curve.getN(), curve.getH());
    }
}
