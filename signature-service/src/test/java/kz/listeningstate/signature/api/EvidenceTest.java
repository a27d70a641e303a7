package kz.listeningstate.signature.api;

import static kz.listeningstate.signature.Client.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.net.URL;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.listeningstate.embedded.EmbeddedPlatform;
import kz.listeningstate.embedded.authority.Algorithm;
import kz.listeningstate.embedded.authority.Behaviour;
import kz.listeningstate.embedded.authority.DemoIdentity;
import kz.listeningstate.embedded.authority.Enclosures;
import kz.listeningstate.embedded.authority.OnlineService;
import kz.listeningstate.signature.Auditor;
import kz.listeningstate.signature.Client;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.postgresql.util.PSQLException;

/** Every counted signature leaves evidence that the auditor opens and nobody else; nothing else leaves any. */
@QuarkusTest
class EvidenceTest {

    @TestHTTPResource(value = "/metrics", management = true)
    URL metricsPage;

    @AfterEach
    void honest() {
        EmbeddedPlatform.authority().behave(Behaviour.HONEST);
    }

    @Test
    void theEvidenceHoldsWhatDecidedAndMatchesTheReceipt() throws Exception {
        UUID petition = Client.opened();
        DemoIdentity citizen = Client.identity("citizen-80");
        byte[] ocsp = EmbeddedPlatform.authority().ocspResponse(citizen.certificate());
        byte[][] stamp = new byte[1][];
        byte[] cms = citizen.sign(
                Client.document(petition), true, Enclosures.NONE.withOcsp(ocsp).withTimeStamp(value -> {
                    stamp[0] = EmbeddedPlatform.authority()
                            .timeStamps(citizen.algorithm())
                            .apply(value);
                    return stamp[0];
                }));
        Response receipt = Client.post(petition, Base64.getEncoder().encodeToString(cms));
        receipt.then().statusCode(201);

        Row row = onlyRow(petition);
        Auditor.Opened opened = opened(row);
        assertThat(opened.bytes("cms")).isEqualTo(cms);
        assertThat(opened.bytes("ocsp")).isEqualTo(ocsp);
        assertThat(opened.bytes("timeStamp")).isEqualTo(stamp[0]);
        assertThat(opened.json().get("crl").isNull()).isTrue();
        String receivedAt = receipt.path("receivedAt");
        assertThat(Instant.parse(opened.json().get("receivedAt").asText())).isEqualTo(Instant.parse(receivedAt));

        byte[] leaf = base64(receipt, "leaf");
        assertThat(Auditor.leafHash(leaf)).isEqualTo(row.leafHash());
        assertThat(base64(receipt, "evidenceNonce")).isEqualTo(opened.nonce());
        assertThat(leaf).endsWith(opened.commitment());

        Response again = Client.post(petition, Base64.getEncoder().encodeToString(cms));
        again.then().statusCode(200);
        assertThat(again.asString()).isEqualTo(receipt.asString());
    }

    @Test
    void aLiveAnswerIsKeptAndABadStampIsNot() throws Exception {
        UUID petition = Client.opened();
        DemoIdentity citizen = Client.identity("citizen-81");
        EmbeddedPlatform.authority().behave(OnlineService.TSP, Behaviour.BAD_SIGNATURE);
        byte[] cms = citizen.sign(
                Client.document(petition),
                true,
                Enclosures.NONE.withTimeStamp(EmbeddedPlatform.authority().timeStamps(Algorithm.RSA)));
        Client.post(petition, Base64.getEncoder().encodeToString(cms)).then().statusCode(201);
        Auditor.Opened opened = opened(onlyRow(petition));
        assertThat(opened.bytes("timeStamp")).isNull();
        assertThat(new org.bouncycastle.cert.ocsp.OCSPResp(opened.bytes("ocsp")).getStatus())
                .isZero();
        assertThat(RestAssured.get(metricsPage).asString()).contains("time_stamps_total{result=\"signature-invalid\"}");
    }

    @Test
    void whatIsNotCountedLeavesNoEvidence() throws Exception {
        UUID petition = Client.opened();
        assertProblem(Client.sign(petition, "aigul-auth"), 422, "certificate-not-for-signing");
        assertThat(rows(petition)).isEmpty();
        String cms = Client.cms(petition, "aigul");
        Client.post(petition, cms).then().statusCode(201);
        Client.post(petition, cms).then().statusCode(200);
        assertProblem(Client.sign(petition, "aigul"), 409, "already-signed");
        assertThat(rows(petition)).hasSize(1);
    }

    @Test
    void aPendingSignatureHasEvidenceOnceItIsCounted() throws Exception {
        UUID petition = Client.opened();
        EmbeddedPlatform.authority().behave(Behaviour.DOWN);
        String cms = Client.cms(petition, "citizen-82");
        Response pending = Client.post(petition, cms);
        pending.then().statusCode(202);
        assertThat(rows(petition)).isEmpty();
        EmbeddedPlatform.authority().behave(Behaviour.HONEST);
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> Client.get(pending.path("status")).then().body("state", equalTo("COUNTED")));

        Auditor.Opened opened = opened(onlyRow(petition));
        assertThat(opened.bytes("cms")).isEqualTo(Base64.getDecoder().decode(cms));
        assertThat(opened.bytes("ocsp")).as("the answer that decided").isNotNull();
        String receivedAt = pending.path("receivedAt");
        assertThat(opened.json().get("receivedAt").asText()).isEqualTo(receivedAt);
        Response receipt = Client.post(petition, cms);
        assertThat(base64(receipt, "evidenceNonce")).isEqualTo(opened.nonce());
    }

    @Test
    void theServicesOwnKeysDoNotOpenIt() throws Exception {
        UUID petition = Client.opened();
        Client.sign(petition, "citizen-83").then().statusCode(201);
        Row row = onlyRow(petition);
        for (String setting : List.of("sealing.keyset", "uniqueness.keyset", "evidence.recipient")) {
            Path keyset = Path.of(ConfigProvider.getConfig().getValue(setting, String.class));
            assertThatThrownBy(() -> Auditor.open(keyset, row.sealed(), petition, row.leafHash()))
                    .as(setting)
                    .isInstanceOf(GeneralSecurityException.class);
        }
    }

    @Test
    void oneRowsDeletionErasesARecord() throws Exception {
        UUID petition = Client.opened();
        String cms = Client.cms(petition, "citizen-84");
        Client.post(petition, cms).then().statusCode(201);
        execute("delete from evidence where petition_id = '" + petition + "'");
        Client.post(petition, cms).then().statusCode(200).body("evidenceNonce", nullValue());
        Client.awaitCount(petition, 1);
    }

    @Test
    void aHandOverIsForAuditorsAndIsKeptForEver() throws Exception {
        UUID petition = Client.opened();
        Client.sign(petition, "citizen-25").then().statusCode(201);
        Row row = onlyRow(petition);
        String path = "/api/v1/evidence/" + HexFormat.of().formatHex(row.leafHash()) + "/hand-overs";
        Map<String, String> reason = Map.of("reason", "sample " + petition);

        assertProblem(Client.request().body(reason).post(path), 401, "unauthenticated");
        for (String other : List.of("aigul", "operator", "moderator", "officer")) {
            assertProblem(
                    Client.request().auth().oauth2(token(other)).body(reason).post(path), 403, "forbidden");
        }
        assertThat(handOvers("reason", reason.get("reason"))).isZero();

        String auditor = token("auditor");
        Response handed = Client.request().auth().oauth2(auditor).body(reason).post(path);
        handed.then()
                .statusCode(200)
                .header("Cache-Control", equalTo("private, no-store"))
                .body("v", equalTo(1))
                .body("petitionId", equalTo(petition.toString()))
                .body("leafHash", equalTo(HexFormat.of().formatHex(row.leafHash())));
        assertThat(handed.asString()).doesNotContain(Base64.getEncoder().encodeToString(row.nonce()));
        assertThat(base64(handed, "sealed")).isEqualTo(row.sealed());
        assertThat(Auditor.leafHash(base64(handed, "leaf"))).isEqualTo(row.leafHash());
        assertThat(handOvers("reason", reason.get("reason"))).isOne();

        Response listed = Client.request().auth().oauth2(token("operator")).get("/api/v1/evidence/hand-overs?size=1");
        listed.then()
                .statusCode(200)
                .body("handOvers.size()", equalTo(1))
                .body("handOvers[0].reason", equalTo(reason.get("reason")))
                .body("handOvers[0].leafHash", equalTo(HexFormat.of().formatHex(row.leafHash())))
                .body("size", equalTo(1));
        assertThat(UUID.fromString(listed.path("handOvers[0].auditor"))).isNotNull();
        assertProblem(
                Client.request().auth().oauth2(token("aigul")).get("/api/v1/evidence/hand-overs"), 403, "forbidden");
        assertThat(RestAssured.get(metricsPage).asString()).contains("evidence_handed_over_total");

        for (String change : List.of(
                "update evidence_hand_over set reason = 'x'",
                "delete from evidence_hand_over",
                "truncate evidence_hand_over")) {
            assertThatThrownBy(() -> execute(change))
                    .isInstanceOf(PSQLException.class)
                    .hasMessageContaining("only ever added to");
        }
    }

    @Test
    void aHandOverNeedsAReasonAndARecord() {
        String auditor = token("auditor");
        Map<String, String> reason = Map.of("reason", "sample");
        for (String unknown : List.of("00".repeat(32), "00", "not-hex")) {
            assertProblem(
                    Client.request()
                            .auth()
                            .oauth2(auditor)
                            .body(reason)
                            .post("/api/v1/evidence/" + unknown + "/hand-overs"),
                    404,
                    "evidence-unknown");
        }
        for (String wrong : List.of("", " ", "x".repeat(501))) {
            Client.request()
                    .auth()
                    .oauth2(auditor)
                    .body(Map.of("reason", wrong))
                    .post("/api/v1/evidence/" + "00".repeat(32) + "/hand-overs")
                    .then()
                    .statusCode(400)
                    .body("errors[0].field", equalTo("reason"));
        }
        assertProblem(
                Client.request().auth().oauth2(auditor).get("/api/v1/evidence/hand-overs?size=1000"),
                400,
                "invalid-request");
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Row(UUID petitionId, byte[] leafHash, byte[] nonce, byte[] sealed) {}

    private static Auditor.Opened opened(Row row) throws Exception {
        return Auditor.open(EmbeddedPlatform.auditor().privateKeyset(), row.sealed(), row.petitionId(), row.leafHash());
    }

    private static byte[] base64(Response answer, String member) {
        return Base64.getDecoder().decode(answer.<String>path(member));
    }

    private static String token(String user) {
        return Client.token(() -> EmbeddedPlatform.keycloak().accessToken(user));
    }

    private static Row onlyRow(UUID petition) throws SQLException {
        List<Row> rows = rows(petition);
        assertThat(rows).hasSize(1);
        return rows.get(0);
    }

    private static List<Row> rows(UUID petition) throws SQLException {
        try (Connection connection = connect();
                PreparedStatement query = connection.prepareStatement(
                        "select leaf_hash, nonce, sealed from evidence where petition_id = ?")) {
            query.setObject(1, petition);
            List<Row> rows = new java.util.ArrayList<>();
            try (ResultSet found = query.executeQuery()) {
                while (found.next()) {
                    rows.add(new Row(petition, found.getBytes(1), found.getBytes(2), found.getBytes(3)));
                }
            }
            return rows;
        }
    }

    private static long handOvers(String column, String value) throws SQLException {
        try (Connection connection = connect();
                PreparedStatement query = connection.prepareStatement(
                        "select count(*) from evidence_hand_over where " + column + " = ?")) {
            query.setString(1, value);
            try (ResultSet found = query.executeQuery()) {
                found.next();
                return found.getLong(1);
            }
        }
    }

    private static void execute(String statement) throws SQLException {
        try (Connection connection = connect();
                Statement sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }

    private static Connection connect() throws SQLException {
        return DriverManager.getConnection(
                EmbeddedPlatform.postgres().jdbcUrl("signature"),
                "signature",
                EmbeddedPlatform.postgres().password("signature"));
    }
}
