package kz.listeningstate.signature.trust;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Validates the authorities' chains once, when they are loaded; a signature then needs only its issuer's key. */
final class AuthorityChains {
    private AuthorityChains() {}

    /**
     * Every issuing authority under its root.
     *
     * @param roots pinned anchors, each self-signed
     * @param pinned issuing authorities trusted by themselves, for the Authority's test services whose roots are not
     *     published
     */
    static List<Issuer> validate(
            List<AuthorityCertificate> roots, List<AuthorityCertificate> issuing, List<AuthorityCertificate> pinned) {
        for (AuthorityCertificate root : roots) {
            if (!root.mayIssue() || !root.isIssuedBy(root)) {
                throw new UntrustedAuthority("Root certificate " + root.file() + " is not a self-signed authority.");
            }
        }
        List<Issuer> issuers = new ArrayList<>();
        for (AuthorityCertificate authority : issuing) {
            issuers.add(issuer(authority, rootOf(authority, roots)));
        }
        for (AuthorityCertificate authority : pinned) {
            issuers.add(issuer(authority, authority));
        }
        if (issuers.isEmpty()) {
            throw new UntrustedAuthority("The trust profile names no issuing authority.");
        }
        return issuers;
    }

    private static AuthorityCertificate rootOf(AuthorityCertificate authority, List<AuthorityCertificate> roots) {
        return roots.stream()
                .filter(authority::isIssuedBy)
                .findFirst()
                .orElseThrow(() -> new UntrustedAuthority(
                        "Issuing certificate " + authority.file() + " is not signed by a root of the trust profile."));
    }

    private static Issuer issuer(AuthorityCertificate authority, AuthorityCertificate root) {
        if (!authority.mayIssue()) {
            throw new UntrustedAuthority("Certificate " + authority.file() + " may not sign certificates.");
        }
        Instant begins = notBefore(authority).isAfter(notBefore(root)) ? notBefore(authority) : notBefore(root);
        Instant ends = notAfter(authority).isBefore(notAfter(root)) ? notAfter(authority) : notAfter(root);
        return new Issuer(
                authority.subject(),
                authority.keyIdentifier(),
                authority.triple().signature(),
                authority.key(),
                begins,
                ends);
    }

    private static Instant notBefore(AuthorityCertificate authority) {
        return authority.certificate().getNotBefore().toInstant();
    }

    private static Instant notAfter(AuthorityCertificate authority) {
        return authority.certificate().getNotAfter().toInstant();
    }
}
