package kz.listeningstate.local;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EdgeRoutesTest {

    private final EdgeRoutes routes = new EdgeRoutes(1, 2, 3, 4);

    @ParameterizedTest
    @CsvSource({
        "/, 1",
        "/kk/petitions/7, 1",
        "/api/v1/petitions, 1",
        "/logout, 1",
        "/authors, 1",
        "/api/v1/signatures, 2",
        "/api/v1/signing-documents/x, 2",
        "/api/v1/receipts/x, 2",
        "/api/v1/counts/x, 2",
        "/api/v1/counts/x/events, 2",
        "/api/v1/withdrawals, 2",
        "/api/v1/evidence/hand-overs, 2",
        "/api/v1/acts/x/confirmation, 2",
        "/api/v1/anchors/2026-11-22, 2",
        "/api/v1/invalidations/x, 2",
        "/api/v1/log/status, 2",
        "/api/v1/tallies, 2",
        "/api/v1/nullifiers, 2",
        "/api/v1/nullifiers/challenges, 2",
        "/api/v1/qr/x, 2",
        "/log, 2",
        "/log/checkpoint, 2",
        "/api/v1/signaturesandmore, 1",
        "/api/v1/subscriptions/confirmation, 3",
        "/api/v1/inbox, 3",
        "/auth, 4",
        "/auth/realms/listening-state, 4"
    })
    void everyPathHasOneService(String path, int port) {
        assertEquals(port, routes.portFor(path));
    }
}
