package kz.listeningstate.signature;

import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.listeningstate.embedded.EmbeddedPlatform;

/** What operators do over HTTP, and what somebody who reached the database could. */
public final class Operators {
    private Operators() {}

    public static Response invalidation(String operator, UUID petition, String... leafHashes) {
        Map<String, Object> act = new HashMap<>(Map.of("kind", "INVALIDATION", "petitionId", petition));
        act.put("ground", "COURT");
        act.put("reference", "Астана қаласының соты, № 7140-26, \"2026-11-20\"");
        act.put("signatures", List.of(leafHashes));
        return propose(operator, act);
    }

    public static Response keyDestruction(String operator, UUID petition) {
        return propose(
                operator, Map.of("kind", "KEY_DESTRUCTION", "petitionId", petition, "reference", "retention is over"));
    }

    public static Response propose(String operator, Map<String, Object> act) {
        return as(operator).body(act).post("/api/v1/acts");
    }

    public static Response confirm(String operator, String act) {
        return as(operator).post("/api/v1/acts/" + act + "/confirmation");
    }

    public static Response refuse(String operator, String act, String reason) {
        return as(operator).body(Map.of("reason", reason)).post("/api/v1/acts/" + act + "/refusal");
    }

    public static io.restassured.specification.RequestSpecification as(String user) {
        return Client.request()
                .auth()
                .oauth2(Client.token(() -> EmbeddedPlatform.keycloak().accessToken(user)));
    }

    public static Connection database() throws SQLException {
        return DriverManager.getConnection(
                EmbeddedPlatform.postgres().jdbcUrl("signature"),
                "signature",
                EmbeddedPlatform.postgres().password("signature"));
    }

    public static void execute(String statement) throws SQLException {
        try (Connection connection = database();
                Statement sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }
}
