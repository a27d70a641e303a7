package kz.listeningstate.signature.verification;

import static kz.listeningstate.signature.verification.Refusal.ISSUER_UNKNOWN;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.HexFormat;
import kz.listeningstate.signature.algorithm.Sha256;
import kz.listeningstate.signature.trust.Issuer;
import kz.listeningstate.signature.trust.TrustProfile;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.AuthorityKeyIdentifier;
import org.bouncycastle.asn1.x509.Certificate;

/**
 * Finds a certificate's issuer by authority key identifier and verifies that it signed. That a certificate is genuine
 * never changes, so a yes is remembered by the certificate's SHA-256; a no is not, forgers could fill the memory.
 */
final class IssuerCheck {
    private static final int REMEMBERED = 20_000;

    private final TrustProfile profile;
    private final Cache<ByteBuffer, Boolean> genuine =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();

    IssuerCheck(TrustProfile profile) {
        this.profile = profile;
    }

    /** The cheap half: a pinned authority of that key identifier and name, in force now. */
    Issuer find(CertificateRole leaf, Instant receivedAt) {
        AuthorityKeyIdentifier id = AuthorityKeyIdentifier.fromExtensions(leaf.extensions());
        byte[] octets = id == null ? null : id.getKeyIdentifierOctets();
        SignatureRefused.unless(octets != null, ISSUER_UNKNOWN, "no authority key identifier");
        return profile.issuer(HexFormat.of().formatHex(octets))
                .filter(issuer -> issuer.subject().equals(leaf.certificate().getIssuer()))
                .filter(issuer -> issuer.isValidAt(receivedAt))
                .orElseThrow(() -> new SignatureRefused(ISSUER_UNKNOWN, "no pinned authority"));
    }

    /** The dear half. */
    void requireSigned(Issuer issuer, Certificate leaf) {
        ByteBuffer fingerprint = ByteBuffer.wrap(Sha256.of(Der.of(leaf)));
        if (genuine.getIfPresent(fingerprint) == null) {
            SignatureRefused.unless(signed(issuer, leaf), ISSUER_UNKNOWN, "not signed by the authority it names");
            genuine.put(fingerprint, true);
        }
    }

    private static boolean signed(Issuer issuer, Certificate leaf) {
        AlgorithmIdentifier outer = leaf.getSignatureAlgorithm();
        return outer.equals(leaf.getTBSCertificate().getSignature())
                && outer.getAlgorithm().equals(issuer.signatureAlgorithm())
                && hasNoParameters(outer)
                && leaf.getSignature().getPadBits() == 0
                && issuer.key()
                        .verifies(
                                Der.of(leaf.getTBSCertificate()),
                                leaf.getSignature().getBytes());
    }

    static boolean hasNoParameters(AlgorithmIdentifier identifier) {
        ASN1Encodable parameters = identifier.getParameters();
        return parameters == null || DERNull.INSTANCE.equals(parameters);
    }
}
