package kz.listeningstate.local;

import java.util.List;

/** Which service answers which path; the same table as the cluster's Ingress. */
record EdgeRoutes(int petition, int signature, int notification, int keycloak) {

    private static final List<String> SIGNATURE = List.of(
            "/api/v1/signing-documents",
            "/api/v1/signatures",
            "/api/v1/receipts",
            "/api/v1/counts",
            "/api/v1/acts",
            "/api/v1/anchors",
            "/api/v1/evidence",
            "/api/v1/invalidations",
            "/api/v1/log",
            "/api/v1/nullifiers",
            "/api/v1/qr",
            "/api/v1/tallies",
            "/api/v1/trust",
            "/api/v1/withdrawals",
            "/log");
    private static final List<String> NOTIFICATION = List.of("/api/v1/subscriptions", "/api/v1/inbox");
    private static final List<String> KEYCLOAK = List.of("/auth");

    /** The port behind that path (without the query). */
    int portFor(String path) {
        if (isUnder(path, KEYCLOAK)) {
            return keycloak;
        }
        if (isUnder(path, SIGNATURE)) {
            return signature;
        }
        return isUnder(path, NOTIFICATION) ? notification : petition;
    }

    // A prefix ends at a slash: /logout is not /log.
    private static boolean isUnder(String path, List<String> prefixes) {
        return prefixes.stream().anyMatch(prefix -> path.equals(prefix) || path.startsWith(prefix + "/"));
    }
}
