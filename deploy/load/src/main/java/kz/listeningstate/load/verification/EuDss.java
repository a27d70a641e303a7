package kz.listeningstate.load.verification;

import eu.europa.esig.dss.diagnostic.SignatureWrapper;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.policy.ValidationPolicy;
import eu.europa.esig.dss.spi.DSSUtils;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.CommonTrustedCertificateSource;
import eu.europa.esig.dss.validation.SignedDocumentValidator;
import eu.europa.esig.dss.validation.policy.ValidationPolicyLoader;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The European Commission's Digital Signature Service, offline and without revocation: the whole path up to the trusted
 * issuer, the default policy, all reports. It does more than the others, and knows RSA but not Kazakhstan's GOST.
 */
final class EuDss {

    // Held, so that the level survives garbage collection. Several lines a signature would be measured too.
    private static final Logger QUIET = Logger.getLogger("eu.europa.esig.dss");

    static {
        QUIET.setLevel(Level.SEVERE);
    }

    private final CommonCertificateVerifier trust = new CommonCertificateVerifier();
    private final ValidationPolicy policy =
            ValidationPolicyLoader.fromDefaultValidationPolicy().create();

    /** Trusts that authority alone, given in DER. */
    EuDss(byte[] issuer) {
        CommonTrustedCertificateSource anchors = new CommonTrustedCertificateSource();
        anchors.addCertificate(DSSUtils.loadCertificate(issuer));
        trust.setTrustedCertSources(anchors);
        trust.setAIASource(null);
    }

    boolean verifies(byte[] cms, byte[] content) {
        SignedDocumentValidator validator = SignedDocumentValidator.fromDocument(new InMemoryDocument(cms));
        validator.setCertificateVerifier(trust);
        validator.setDetachedContents(List.of(new InMemoryDocument(content)));
        SignatureWrapper signature = validator
                .validateDocument(policy)
                .getDiagnosticData()
                .getSignatures()
                .get(0);
        return signature.isSignatureValid() && signature.isTrustedChain();
    }
}
