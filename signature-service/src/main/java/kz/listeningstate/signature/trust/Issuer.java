package kz.listeningstate.signature.trust;

import java.net.URI;
import java.time.Instant;
import kz.listeningstate.signature.algorithm.VerificationKey;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.X509CertificateHolder;

/**
 * An issuing authority (куәландырушы орталық) whose chain held when it was loaded.
 *
 * @param keyIdentifier lower-case hex of the subject key identifier
 * @param signatureAlgorithm the one identifier under which its certificates are signed
 * @param notBefore the later of its own and its root's beginning
 * @param notAfter the earlier of its own and its root's end
 * @param ocsp where it answers (RFC 6960); null = nowhere
 * @param crl where its whole list lies (RFC 5280); null = nowhere
 * @param deltaCrl where its delta list lies; null = nowhere
 */
public record Issuer(
        X509CertificateHolder certificate,
        String keyIdentifier,
        ASN1ObjectIdentifier signatureAlgorithm,
        VerificationKey key,
        Instant notBefore,
        Instant notAfter,
        URI ocsp,
        URI crl,
        URI deltaCrl) {

    public X500Name subject() {
        return certificate.getSubject();
    }

    public boolean isValidAt(Instant moment) {
        return !moment.isBefore(notBefore) && !moment.isAfter(notAfter);
    }
}
