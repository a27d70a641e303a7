package kz.listeningstate.petition;

import static kz.listeningstate.petition.Api.anyone;
import static kz.listeningstate.petition.Api.as;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import org.erdtman.jcs.JsonCanonicalizer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The exact text that is signed; signature-service reads it by this contract and trusts its hash alone. */
@QuarkusTest
class SignedTextTest extends PlatformTest {
    @Inject
    TestTime time;

    @BeforeEach
    void tuesday() {
        time.set(TestTime.START);
    }

    @Test
    void itsBytesHaveTheHashThatIsSigned() throws Exception {
        String id = Api.opened();
        Response petition = as("aigul").get("/api/v1/petitions/" + id);
        byte[] text = anyone().get("/api/v1/petitions/by-link/" + petition.path("linkToken") + "/text")
                .then()
                .statusCode(200)
                .contentType("application/json")
                .body("title", equalTo(Api.text().get("title")))
                .body("v", equalTo(1))
                .extract()
                .asByteArray();
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(text);
        assertEquals(petition.path("textSha256"), HexFormat.of().formatHex(hash));
        assertEquals(new String(text, StandardCharsets.UTF_8), new JsonCanonicalizer(text).getEncodedString());
    }

    @Test
    void onlyTheLinkShowsItBeforePublicationAndNothingBeforeItIsFrozen() {
        String draft = Api.drafted();
        as("aigul").get("/api/v1/petitions/" + draft + "/text").then().statusCode(404);

        String id = Api.opened();
        String text = "/api/v1/petitions/" + id + "/text";
        anyone().get(text).then().statusCode(404);
        as("yerlan").get(text).then().statusCode(404);
        as("aigul").get(text).then().statusCode(200);
        anyone().get("/api/v1/petitions/by-link/" + "A".repeat(32) + "/text")
                .then()
                .statusCode(404);

        Api.moderate(id, Map.of("verdict", "APPROVED")).then().statusCode(200);
        Topics.count(id, 60, 1);
        await().untilAsserted(() -> anyone().get(text).then().statusCode(200));
    }
}
