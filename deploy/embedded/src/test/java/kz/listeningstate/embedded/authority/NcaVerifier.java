package kz.listeningstate.embedded.authority;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Provider;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.rosstandart.RosstandartObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.SignerInformationVerifier;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.ContentVerifier;
import org.bouncycastle.operator.ContentVerifierProvider;
import org.bouncycastle.operator.DigestCalculator;
import org.bouncycastle.util.Arrays;

/**
 * Lets Bouncy Castle's own classes verify what the authority signs, by another route than it was signed: JCA with the
 * identifiers of TC 26.
 */
record NcaVerifier(X509CertificateHolder signer) implements ContentVerifierProvider {
    private static final Provider PROVIDER = new BouncyCastleProvider();

    @Override
    public boolean hasAssociatedCertificate() {
        return true;
    }

    @Override
    public X509CertificateHolder getAssociatedCertificate() {
        return signer;
    }

    @Override
    public ContentVerifier get(AlgorithmIdentifier algorithm) {
        ByteArrayOutputStream message = new ByteArrayOutputStream();
        return new ContentVerifier() {
            @Override
            public AlgorithmIdentifier getAlgorithmIdentifier() {
                return algorithm;
            }

            @Override
            public OutputStream getOutputStream() {
                return message;
            }

            @Override
            public boolean verify(byte[] value) {
                return verifies(signer.getSubjectPublicKeyInfo(), message.toByteArray(), value);
            }
        };
    }

    /** For CMS; Bouncy Castle's tables do not know the Authority's identifiers. */
    SignerInformationVerifier ofSigner() {
        return new SignerInformationVerifier(
                (digest, signature) -> "by the certificate's key",
                name -> signer.getSignatureAlgorithm(),
                this,
                NcaVerifier::digest);
    }

    static boolean verifies(SubjectPublicKeyInfo key, byte[] message, byte[] value) {
        boolean gost = key.getAlgorithm().getAlgorithm().equals(NcaProfile.GOST_KEY);
        try {
            PublicKey publicKey = KeyFactory.getInstance(gost ? "ECGOST3410-2012" : "RSA", PROVIDER)
                    .generatePublic(new X509EncodedKeySpec((gost ? underTc26(key) : key).getEncoded()));
            Signature signature = Signature.getInstance(gost ? "ECGOST3410-2012-512" : "SHA256withRSA", PROVIDER);
            signature.initVerify(publicKey);
            signature.update(message);
            return signature.verify(gost ? Arrays.reverse(value) : value);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SubjectPublicKeyInfo underTc26(SubjectPublicKeyInfo key) throws IOException {
        DERSequence parameters = new DERSequence(new ASN1ObjectIdentifier[] {
            RosstandartObjectIdentifiers.id_tc26_gost_3410_12_512_paramSetA,
            RosstandartObjectIdentifiers.id_tc26_gost_3411_12_512
        });
        return new SubjectPublicKeyInfo(
                new AlgorithmIdentifier(RosstandartObjectIdentifiers.id_tc26_gost_3410_12_512, parameters),
                ASN1Primitive.fromByteArray(key.getPublicKeyData().getBytes()));
    }

    private static DigestCalculator digest(AlgorithmIdentifier algorithm) {
        ByteArrayOutputStream message = new ByteArrayOutputStream();
        boolean gost = algorithm.getAlgorithm().equals(NcaProfile.GOST_DIGEST);
        return new DigestCalculator() {
            @Override
            public AlgorithmIdentifier getAlgorithmIdentifier() {
                return algorithm;
            }

            @Override
            public OutputStream getOutputStream() {
                return message;
            }

            @Override
            public byte[] getDigest() {
                return KeyMaterial.digest(gost ? Algorithm.GOST : Algorithm.RSA, message.toByteArray());
            }
        };
    }
}
