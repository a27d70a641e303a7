package kz.listeningstate.load.verification;

import java.io.IOException;
import kz.listeningstate.embedded.authority.Algorithm;
import kz.listeningstate.embedded.authority.NcaProfile;
import org.bouncycastle.asn1.rosstandart.RosstandartObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.cert.CertException;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.DefaultCMSSignatureAlgorithmNameGenerator;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.SignerInformationVerifier;
import org.bouncycastle.operator.ContentVerifierProvider;
import org.bouncycastle.operator.DefaultDigestAlgorithmIdentifierFinder;
import org.bouncycastle.operator.DefaultSignatureAlgorithmIdentifierFinder;
import org.bouncycastle.operator.DigestCalculatorProvider;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.bc.BcDigestCalculatorProvider;
import org.bouncycastle.operator.bc.BcRSAContentVerifierProviderBuilder;

/**
 * What one writes with plain Bouncy Castle: its CMS classes, its arithmetic and its digests. Verifies the signer's
 * signature and the issuer's over the signer's certificate; looks at nothing else.
 */
final class BouncyCastle {

    private static final DigestCalculatorProvider DIGESTS = new BcDigestCalculatorProvider();
    /** Kazakhstan's identifier for what everyone else calls Streebog-512. */
    private static final DigestCalculatorProvider STREEBOG =
            kazakh -> DIGESTS.get(new AlgorithmIdentifier(RosstandartObjectIdentifiers.id_tc26_gost_3411_12_512));

    private final Algorithm algorithm;
    private final ContentVerifierProvider issuer;

    BouncyCastle(Algorithm algorithm, X509CertificateHolder issuer) throws OperatorCreationException {
        this.algorithm = algorithm;
        this.issuer = key(issuer);
    }

    boolean verifies(byte[] cms, byte[] content)
            throws CMSException, CertException, OperatorCreationException, IOException {
        CMSSignedData message = new CMSSignedData(new CMSProcessableByteArray(content), cms);
        SignerInformation signer = message.getSignerInfos().iterator().next();
        X509CertificateHolder leaf =
                message.getCertificates().getMatches(null).iterator().next();
        return signer.verify(verifier(leaf)) && leaf.isSignatureValid(issuer);
    }

    private SignerInformationVerifier verifier(X509CertificateHolder leaf)
            throws OperatorCreationException, IOException {
        if (algorithm == Algorithm.GOST) {
            return new SignerInformationVerifier(
                    (digest, signature) -> signature.getAlgorithm().getId(),
                    name -> NcaProfile.signatureAlgorithm(Algorithm.GOST),
                    key(leaf),
                    STREEBOG);
        }
        return new SignerInformationVerifier(
                new DefaultCMSSignatureAlgorithmNameGenerator(),
                new DefaultSignatureAlgorithmIdentifierFinder(),
                key(leaf),
                DIGESTS);
    }

    private ContentVerifierProvider key(X509CertificateHolder certificate) throws OperatorCreationException {
        return algorithm == Algorithm.GOST
                ? GostVerifier.of(certificate)
                : new BcRSAContentVerifierProviderBuilder(new DefaultDigestAlgorithmIdentifierFinder())
                        .build(certificate);
    }
}
