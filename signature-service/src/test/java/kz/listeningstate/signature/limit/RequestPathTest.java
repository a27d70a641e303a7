package kz.listeningstate.signature.limit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequestPathTest {
    @ParameterizedTest
    @CsvSource({
        "/api/v1/signatures, /api/v1/signatures",
        "/api/v1/signatures/, /api/v1/signatures",
        "/api/v1/signatures//, /api/v1/signatures",
        "/api/v1/signatures;a=b, /api/v1/signatures",
        "/api/v1/signatures/;a=b/c, /api/v1/signatures",
        "/, /",
        ";, ''",
    })
    void oneResourceHasOnePath(String written, String meant) {
        assertEquals(meant, RequestPath.plain(written));
    }
}
