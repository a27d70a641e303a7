package kz.listeningstate.load.verification;

import java.io.OutputStream;
import java.math.BigInteger;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.cryptopro.ECGOST3410NamedCurves;
import org.bouncycastle.asn1.rosstandart.RosstandartObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x9.X9ECParameters;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.crypto.digests.GOST3411_2012_512Digest;
import org.bouncycastle.crypto.io.DigestOutputStream;
import org.bouncycastle.crypto.params.ECDomainParameters;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.signers.ECGOST3410Signer;
import org.bouncycastle.operator.ContentVerifier;
import org.bouncycastle.operator.ContentVerifierProvider;
import org.bouncycastle.util.Arrays;

/**
 * GOST 34.310-2015 for Bouncy Castle's CMS and certificate classes: its own arithmetic on GOST R 34.10-2012's curve, with
 * the Authority's byte order, key {@code x_LE || y_LE} and signature {@code r_LE || s_LE}.
 */
record GostVerifier(ECPublicKeyParameters key) implements ContentVerifierProvider {

    private static final int HALF = 64;
    private static final ECDomainParameters DOMAIN = domain();

    static GostVerifier of(X509CertificateHolder certificate) {
        byte[] bits = certificate.getSubjectPublicKeyInfo().getPublicKeyData().getOctets();
        byte[] point = ASN1OctetString.getInstance(bits).getOctets();
        return new GostVerifier(new ECPublicKeyParameters(
                DOMAIN.getCurve().createPoint(littleEndian(point, 0), littleEndian(point, HALF)), DOMAIN));
    }

    @Override
    public boolean hasAssociatedCertificate() {
        return false;
    }

    @Override
    public X509CertificateHolder getAssociatedCertificate() {
        return null;
    }

    @Override
    public ContentVerifier get(AlgorithmIdentifier algorithm) {
        DigestOutputStream digest = new DigestOutputStream(new GOST3411_2012_512Digest());
        return new ContentVerifier() {
            @Override
            public AlgorithmIdentifier getAlgorithmIdentifier() {
                return algorithm;
            }

            @Override
            public OutputStream getOutputStream() {
                return digest;
            }

            @Override
            public boolean verify(byte[] signature) {
                ECGOST3410Signer signer = new ECGOST3410Signer();
                signer.init(false, key);
                return signer.verifySignature(
                        digest.getDigest(), littleEndian(signature, 0), littleEndian(signature, HALF));
            }
        };
    }

    private static BigInteger littleEndian(byte[] bytes, int offset) {
        return new BigInteger(1, Arrays.reverse(Arrays.copyOfRange(bytes, offset, offset + HALF)));
    }

    private static ECDomainParameters domain() {
        X9ECParameters curve =
                ECGOST3410NamedCurves.getByOIDX9(RosstandartObjectIdentifiers.id_tc26_gost_3410_12_512_paramSetA);
        return new ECDomainParameters(curve.getCurve(), curve.getG(), curve.getN(), curve.getH());
    }
}
