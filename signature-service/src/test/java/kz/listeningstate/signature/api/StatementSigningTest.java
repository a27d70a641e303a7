package kz.listeningstate.signature.api;

import static kz.listeningstate.signature.Client.assertProblem;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
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
import java.util.Map;
import java.util.UUID;
import kz.listeningstate.embedded.EmbeddedPlatform;
import kz.listeningstate.embedded.authority.DemoIdentity;
import kz.listeningstate.embedded.authority.DemoPeople;
import kz.listeningstate.signature.Auditor;
import kz.listeningstate.signature.Client;
import kz.listeningstate.signature.Operators;
import kz.listeningstate.signature.algorithm.Sha256;
import org.junit.jupiter.api.Test;

/** A person signs an appeal, for oneself or for an organisation; petition-service alone may bring it. */
@QuarkusTest
class StatementSigningTest {
    private static final String AIGUL = DemoPeople.AIGUL.iin();
    private static final String YERLAN = DemoPeople.YERLAN.iin();

    private final byte[] document =
            ("{\"kind\":\"appeal\",\"subject\":\"" + UUID.randomUUID() + "\"}").getBytes(StandardCharsets.UTF_8);

    @Test
    void aPersonsSignatureIsKeptOnceForTheAuditor() throws Exception {
        String cms = cms("aigul");
        Response first = sign(cms, AIGUL);
        first.then()
                .statusCode(200)
                .body("organisation", nullValue())
                .body("documentSha256", equalTo(HexFormat.of().formatHex(Sha256.of(document))));
        assertEquals(first.asString(), sign(cms, AIGUL).asString());
        String id = first.path("id");
        Auditor.Opened opened = Auditor.open(
                EmbeddedPlatform.auditor().privateKeyset(), sealed(id), UUID.fromString(id), Sha256.of(document));
        assertTrue(
                new String(opened.evidence(), StandardCharsets.ISO_8859_1).contains(cms),
                "the message is the evidence");
    }

    @Test
    void theCertificateSaysForWhichOrganisation() {
        sign(cms("yerlan-company"), YERLAN)
                .then()
                .statusCode(200)
                .body("organisation.number", equalTo(DemoPeople.COMPANY_BIN))
                .body("organisation.name", equalTo(DemoPeople.COMPANY_NAME));
        DemoIdentity head = Client.identity("head-kokbulak");
        sign(Client.cms(document, head), head.person().iin())
                .then()
                .statusCode(200)
                .body("organisation.number", equalTo(DemoPeople.KOKBULAK_BIN));
    }

    @Test
    void nobodySignsForAnother() {
        assertProblem(sign(cms("aigul"), YERLAN), 422, "signer-is-not-author");
        assertProblem(sign(cms("yerlan-company"), AIGUL), 422, "signer-is-not-author");
        assertProblem(sign(cms("aigul-auth"), AIGUL), 422, "certificate-not-for-signing");
        assertProblem(sign(cms("aigul-expired"), AIGUL), 422, "certificate-expired");
        String other = Client.cms(new byte[] {1}, Client.identity("aigul"));
        assertProblem(sign(other, AIGUL), 422, "wrong-text");
        assertProblem(sign("no base64!", AIGUL), 422, "cms-malformed");
        assertProblem(sign(cms("aigul"), "IIN"), 400, "invalid-request");
    }

    @Test
    void onlyAServiceMayAsk() {
        Map<String, Object> body = body(cms("aigul"), AIGUL);
        Client.request().body(body).post("/api/v1/statement-signatures").then().statusCode(401);
        Operators.as("operator")
                .body(body)
                .post("/api/v1/statement-signatures")
                .then()
                .statusCode(403);
    }

    private String cms(String identity) {
        return Client.cms(document, Client.identity(identity));
    }

    private Response sign(String cms, String iin) {
        String token = Client.token(() -> EmbeddedPlatform.keycloak().serviceToken("petition-service"));
        return Client.request().auth().oauth2(token).body(body(cms, iin)).post("/api/v1/statement-signatures");
    }

    private Map<String, Object> body(String cms, String iin) {
        return Map.of("document", Base64.getEncoder().encodeToString(document), "cms", cms, "iin", iin);
    }

    private static byte[] sealed(String id) throws SQLException {
        try (Connection connection = Operators.database();
                Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery("select sealed from statement_signature where id = '" + id + "'")) {
            row.next();
            return row.getBytes(1);
        }
    }
}
