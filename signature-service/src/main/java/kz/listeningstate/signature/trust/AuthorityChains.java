package kz.listeningstate.signature.trust;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import kz.listeningstate.signature.trust.ProfileFile.Authority;

/** Validates the authorities' chains once, when they are loaded; a signature then needs only its issuer's key. */
final class AuthorityChains {
    private final List<AlgorithmTriple> algorithms;

    private AuthorityChains(List<AlgorithmTriple> algorithms) {
        this.algorithms = algorithms;
    }

    /** Every issuing authority under its anchor; {@link UntrustedAuthority} says which one has none. */
    static List<Issuer> validate(
            List<AlgorithmTriple> algorithms,
            Map<Authority, AuthorityCertificate> anchors,
            Map<Authority, AuthorityCertificate> issuing) {
        AuthorityChains chains = new AuthorityChains(algorithms);
        anchors.values().forEach(chains::requireSelfSigned);
        List<Issuer> issuers = new ArrayList<>();
        issuing.forEach((authority, certificate) -> issuers.add(chains.issuer(
                authority,
                certificate,
                authority.anchored() ? certificate : chains.rootOf(certificate, anchors.values()))));
        if (issuers.isEmpty()) {
            throw new UntrustedAuthority("The trust profile names no issuing authority.");
        }
        return issuers;
    }

    private void requireSelfSigned(AuthorityCertificate root) {
        if (!root.mayIssue() || !root.isIssuedBy(root, algorithms)) {
            throw new UntrustedAuthority("Root certificate " + root.file() + " is not a self-signed authority.");
        }
    }

    private AuthorityCertificate rootOf(AuthorityCertificate authority, Collection<AuthorityCertificate> roots) {
        return roots.stream()
                .filter(root -> authority.isIssuedBy(root, algorithms))
                .findFirst()
                .orElseThrow(() -> new UntrustedAuthority(
                        "Issuing certificate " + authority.file() + " is not signed by a root of the trust profile."));
    }

    private Issuer issuer(Authority services, AuthorityCertificate authority, AuthorityCertificate root) {
        if (!authority.mayIssue()) {
            throw new UntrustedAuthority("Certificate " + authority.file() + " may not sign certificates.");
        }
        AlgorithmTriple triple = authority.triple(algorithms);
        Instant begins = notBefore(authority).isAfter(notBefore(root)) ? notBefore(authority) : notBefore(root);
        Instant ends = notAfter(authority).isBefore(notAfter(root)) ? notAfter(authority) : notAfter(root);
        return new Issuer(
                authority.certificate(),
                authority.keyIdentifier(),
                triple.signature(),
                triple.algorithm().issuerKey(authority.certificate().getSubjectPublicKeyInfo()),
                begins,
                ends,
                services.ocsp(),
                services.crl(),
                services.deltaCrl());
    }

    private static Instant notBefore(AuthorityCertificate authority) {
        return authority.certificate().getNotBefore().toInstant();
    }

    private static Instant notAfter(AuthorityCertificate authority) {
        return authority.certificate().getNotAfter().toInstant();
    }
}
