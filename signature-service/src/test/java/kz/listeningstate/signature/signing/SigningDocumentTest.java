package kz.listeningstate.signature.signing;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.io.IOException;
import java.util.UUID;
import kz.listeningstate.signature.petition.AcceptsFrom;
import kz.listeningstate.signature.petition.SignablePetition;
import org.erdtman.jcs.JsonCanonicalizer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SigningDocumentTest {

    private final SigningDocuments documents = new SigningDocuments("2026-1", "localhost/log");

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void statementsAreCanonical(boolean showName) throws IOException {
        SignablePetition petition =
                new SignablePetition(UUID.randomUUID(), "5a".repeat(32), AcceptsFrom.EVERYONE, null);
        assertCanonical(documents.sign(petition, showName, null));
        assertCanonical(documents.sign(petition, showName, "b0".repeat(32)));
        assertCanonical(documents.withdraw(petition.id(), "c1".repeat(32)));
        assertCanonical(documents.ask(petition.id(), UUID.randomUUID()));
    }

    private static void assertCanonical(byte[] statement) throws IOException {
        assertArrayEquals(new JsonCanonicalizer(statement).getEncodedUTF8(), statement);
    }
}
