package kz.listeningstate.signature.authorities;

import static kz.listeningstate.signature.Client.assertProblem;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import kz.listeningstate.embedded.EmbeddedPlatform;
import kz.listeningstate.signature.Client;
import org.junit.jupiter.api.Test;

/** Operators see whom the installation trusts, and renew it without a restart. */
@QuarkusTest
class TrustReloadTest {
    private static final Path DIRECTORY =
            EmbeddedPlatform.authority().authority().certificates();

    @Test
    void nobodyButAnOperatorMayLookOrReload() {
        assertProblem(Client.get("/api/v1/trust"), 401, "unauthenticated");
        assertProblem(Client.request().post("/api/v1/trust/reload"), 401, "unauthenticated");
        for (String other : new String[] {"aigul", "moderator", "officer", "auditor"}) {
            assertProblem(as(other).get("/api/v1/trust"), 403, "forbidden");
            assertProblem(as(other).post("/api/v1/trust/reload"), 403, "forbidden");
        }
    }

    @Test
    void aProfileThatCannotBeBelievedLeavesTheOldOneInUse() throws Exception {
        as("operator")
                .get("/api/v1/trust")
                .then()
                .statusCode(200)
                .body("profile", equalTo("demo"))
                .body("production", equalTo(false))
                .body("issuers", hasSize(2))
                .body("issuers[0].daysLeft", greaterThan(1));
        Path broken = Files.write(DIRECTORY.resolve("broken.der"), new byte[] {1, 2, 3});
        try {
            assertProblem(as("operator").post("/api/v1/trust/reload"), 409, "trust-refused");
            as("operator").get("/api/v1/trust").then().body("issuers", hasSize(2));
            UUID petition = Client.opened();
            Client.sign(petition, "citizen-77").then().statusCode(201);
        } finally {
            Files.delete(broken);
        }
        as("operator").post("/api/v1/trust/reload").then().statusCode(200).body("issuers", hasSize(2));
    }

    @Test
    void anAuthorityTakenOutIsNoLongerBelieved() throws Exception {
        UUID petition = Client.opened();
        String cms = Client.cms(petition, "citizen-78"); // RSA
        Path issuing = DIRECTORY.resolve("nca_rsa_demo.der");
        Path aside = DIRECTORY.resolve("nca_rsa_demo.aside");
        Files.move(issuing, aside);
        try {
            as("operator").post("/api/v1/trust/reload").then().statusCode(200).body("issuers", hasSize(1));
            assertProblem(Client.post(petition, cms), 422, "issuer-unknown");
        } finally {
            Files.move(aside, issuing);
            as("operator").post("/api/v1/trust/reload").then().statusCode(200).body("issuers", hasSize(2));
        }
        Client.post(petition, cms).then().statusCode(201);
    }

    private static RequestSpecification as(String user) {
        String token = Client.token(() -> EmbeddedPlatform.keycloak().accessToken(user));
        return Client.request().auth().oauth2(token);
    }
}
