package kz.listeningstate.signature.trust;

import java.time.Instant;
import kz.listeningstate.signature.algorithm.VerificationKey;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.X500Name;

/**
 * An issuing authority (куәландырушы орталық) whose chain held when it was loaded.
 *
 * @param keyIdentifier lower-case hex of the subject key identifier
 * @param signatureAlgorithm the one identifier under which its certificates are signed
 * @param notBefore the later of its own and its root's beginning
 * @param notAfter the earlier of its own and its root's end
 */
public record Issuer(
        X500Name subject,
        String keyIdentifier,
        ASN1ObjectIdentifier signatureAlgorithm,
        VerificationKey key,
        Instant notBefore,
        Instant notAfter) {

    public boolean isValidAt(Instant moment) {
        return !moment.isBefore(notBefore) && !moment.isAfter(notAfter);
    }
}
