package kz.listeningstate.load.signing;

import java.util.Map;

/** How signature-service asks whether a certificate was revoked. */
enum Revocation {
    /** As the service is set by itself. */
    DEFAULT,
    /** By revocation lists in memory. */
    CRL,
    /** By asking the authority's responder about each certificate. */
    OCSP;

    /** Settings of signature-service. */
    Map<String, String> settings() {
        return this == DEFAULT ? Map.of() : Map.of("trust.revocation-sources", name());
    }
}
