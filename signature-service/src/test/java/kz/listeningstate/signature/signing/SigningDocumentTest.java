package kz.listeningstate.signature.signing;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.io.IOException;
import java.util.UUID;
import org.erdtman.jcs.JsonCanonicalizer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SigningDocumentTest {

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void isCanonical(boolean showName) throws IOException {
        byte[] bytes =
                new SigningDocument("2026-1", "localhost/log", UUID.randomUUID(), showName, "5a".repeat(32)).bytes();
        assertArrayEquals(new JsonCanonicalizer(bytes).getEncodedUTF8(), bytes);
    }
}
