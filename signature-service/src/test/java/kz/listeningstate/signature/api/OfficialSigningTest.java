package kz.listeningstate.signature.api;

import static kz.listeningstate.signature.Client.assertProblem;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.listeningstate.embedded.EmbeddedPlatform;
import kz.listeningstate.embedded.authority.Behaviour;
import kz.listeningstate.embedded.authority.DemoIdentity;
import kz.listeningstate.embedded.authority.DemoPeople;
import kz.listeningstate.signature.Auditor;
import kz.listeningstate.signature.Client;
import kz.listeningstate.signature.Operators;
import kz.listeningstate.signature.algorithm.Sha256;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The head of a state body signs a decision; petition-service alone may bring it. */
@QuarkusTest
class OfficialSigningTest {
    private static final String BIN = DemoPeople.KOKBULAK_BIN;

    private final byte[] document = ("{\"decision\":\"" + UUID.randomUUID() + "\"}").getBytes(StandardCharsets.UTF_8);
    private final DemoIdentity head = Client.identity("head-kokbulak");

    @AfterEach
    void honest() {
        EmbeddedPlatform.authority().behave(Behaviour.HONEST);
    }

    @Test
    void theHeadsSignatureIsKeptOnceForTheAuditor() throws Exception {
        String cms = Client.cms(document, head);
        Response first = sign(cms, BIN, signatory(Client.identity("aigul"), true), signatory(head, false));
        first.then()
                .statusCode(200)
                .body("signatory", equalTo(1))
                .body("head", equalTo(true))
                .body("documentSha256", equalTo(HexFormat.of().formatHex(Sha256.of(document))));
        assertEquals(
                first.asString(),
                sign(cms, BIN, signatory(Client.identity("aigul"), true), signatory(head, false))
                        .asString());
        String id = first.path("id");
        Auditor.Opened opened = Auditor.open(
                EmbeddedPlatform.auditor().privateKeyset(), sealed(id), UUID.fromString(id), Sha256.of(document));
        assertTrue(
                new String(opened.evidence(), StandardCharsets.ISO_8859_1).contains(cms),
                "the message is the evidence");
    }

    @Test
    void othersDoNotSignForTheBody() {
        String cms = Client.cms(document, head);
        assertProblem(sign(cms, "000140001234", signatory(head, false)), 422, "signer-of-other-body");
        assertProblem(sign(cms, BIN, signatory(Client.identity("aigul"), true)), 422, "signer-is-not-signatory");
        String citizens = Client.cms(document, Client.identity("aigul"));
        assertProblem(sign(citizens, BIN, signatory(Client.identity("aigul"), true)), 422, "certificate-not-official");
        String other = Client.cms(new byte[] {1}, head);
        assertProblem(sign(other, BIN, signatory(head, false)), 422, "wrong-text");
        assertProblem(sign("no base64!", BIN, signatory(head, false)), 422, "cms-malformed");
        assertProblem(sign(cms, "BIN", signatory(head, false)), 400, "invalid-request");
    }

    @Test
    void whatNobodyCanTellIsNotKept() {
        String cms = Client.cms(document, head);
        EmbeddedPlatform.authority().behave(Behaviour.DOWN);
        Response answer = sign(cms, BIN, signatory(head, false));
        // Revocation may be known from before: then it is kept, else the same may be sent again.
        if (answer.statusCode() != 200) {
            assertProblem(answer, 503, "revocation-unknown");
        }
        EmbeddedPlatform.authority().behave(Behaviour.HONEST);
        sign(cms, BIN, signatory(head, false)).then().statusCode(200);
    }

    @Test
    void onlyAServiceMayAsk() {
        Map<String, Object> body = body(Client.cms(document, head), BIN, signatory(head, false));
        Client.request().body(body).post("/api/v1/official-signatures").then().statusCode(401);
        Operators.as("operator")
                .body(body)
                .post("/api/v1/official-signatures")
                .then()
                .statusCode(403);
    }

    private Response sign(String cms, String bin, Map<?, ?>... signatories) {
        String token = Client.token(() -> EmbeddedPlatform.keycloak().serviceToken("petition-service"));
        return Client.request()
                .auth()
                .oauth2(token)
                .body(body(cms, bin, signatories))
                .post("/api/v1/official-signatures");
    }

    private Map<String, Object> body(String cms, String bin, Map<?, ?>... signatories) {
        return Map.of(
                "document",
                Base64.getEncoder().encodeToString(document),
                "cms",
                cms,
                "bin",
                bin,
                "signatories",
                List.of(signatories));
    }

    private static Map<String, Object> signatory(DemoIdentity identity, boolean acting) {
        return Map.of("iin", identity.person().iin(), "acting", acting);
    }

    private static byte[] sealed(String id) throws SQLException {
        try (Connection connection = Operators.database();
                Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery("select sealed from official_signature where id = '" + id + "'")) {
            row.next();
            return row.getBytes(1);
        }
    }
}
