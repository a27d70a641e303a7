package kz.listeningstate.signature.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.listeningstate.embedded.EmbeddedPlatform;
import kz.listeningstate.embedded.authority.Behaviour;
import kz.listeningstate.embedded.authority.OnlineService;
import kz.listeningstate.signature.Client;
import kz.listeningstate.signature.Operators;
import kz.listeningstate.signature.PublicLog;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.tsp.TimeStampToken;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Checkpoints are stamped by somebody else, and whatever befalls that one holds up nothing. */
@QuarkusTest
class StampTest {
    private static final Duration SOON = Duration.ofSeconds(60);

    @TestHTTPResource(value = "/metrics", management = true)
    URL metricsPage;

    @AfterEach
    void honest() {
        EmbeddedPlatform.authority().behave(Behaviour.HONEST);
    }

    @Test
    void aStampIsOverTheCheckpointBesideIt() throws Exception {
        grow("citizen-42");
        Map<String, Object> last = awaitStampOver(PublicLog.size(checkpoint()));
        String folder = "/log/stamps/" + last.get("size");
        byte[] stamped = RestAssured.get(folder + "/checkpoint")
                .then()
                .statusCode(200)
                .header("Cache-Control", startsWith("public, max-age=31536000"))
                .extract()
                .asByteArray();
        assertThat(PublicLog.size(stamped)).isEqualTo(((Number) last.get("size")).longValue());
        TimeStampToken token = new TimeStampToken(
                new CMSSignedData(RestAssured.get(folder + "/token").asByteArray()));
        assertThat(token.getTimeStampInfo().getMessageImprintDigest())
                .isEqualTo(MessageDigest.getInstance("SHA-256").digest(stamped));
        assertThat(token.getTimeStampInfo().getGenTime().toInstant()).isEqualTo(Instant.parse((String) last.get("at")));
        for (String none :
                List.of("/0/token", "/01/token", "/9/else", "/index.json", "/9/token/x", "/9/%2e%2e/token")) {
            assertThat(RestAssured.given()
                            .urlEncodingEnabled(false)
                            .get("/log/stamps" + none)
                            .statusCode())
                    .as(none)
                    .isEqualTo(404);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"DOWN", "WRONG_NONCE", "WRONG_CERT_ID", "BAD_SIGNATURE", "UNSIGNED_BY_US", "STALE", "FUTURE"})
    void aBadOneIsNotKeptAndTheLogGoesOn(Behaviour trouble) throws Exception {
        String cause = trouble == Behaviour.DOWN ? "AUTHORITY_AWAY" : "STAMP_REFUSED";
        double first = failed(cause);
        EmbeddedPlatform.authority().behave(OnlineService.TSP, trouble);
        grow("citizen-42");
        // One is asked for at a time: after this failure none is under way that was asked for before.
        await().atMost(SOON).until(() -> failed(cause) > first);
        int before = stamps().size();
        UUID petition = grow("citizen-43");
        double failed = failed(cause);
        await().atMost(SOON).until(() -> failed(cause) > failed);
        Client.awaitCount(petition, 1);
        assertThat(stamps()).hasSize(before);
        await().atMost(SOON)
                .untilAsserted(() -> Operators.as("operator")
                        .get("/api/v1/log/stamps")
                        .then()
                        .statusCode(200)
                        .body("on", equalTo(true))
                        .body("trouble", equalTo(cause)));

        EmbeddedPlatform.authority().behave(OnlineService.TSP, Behaviour.HONEST);
        awaitStampOver(PublicLog.size(checkpoint()));
    }

    @Test
    void beforeTheFirstStampTheListIsEmpty() throws Exception {
        EmbeddedPlatform.authority().behave(OnlineService.TSP, Behaviour.DOWN);
        await().pollDelay(Duration.ofSeconds(2)).until(() -> true); // one that was under way
        Path list = EmbeddedPlatform.log().folder().resolve("stamps/index.json");
        Path aside = list.resolveSibling("aside.json");
        boolean written = Files.exists(list);
        if (written) {
            Files.move(list, aside);
        }
        try {
            RestAssured.get("/log/stamps")
                    .then()
                    .statusCode(200)
                    .contentType("application/json")
                    .body(equalTo("[]"));
        } finally {
            if (written) {
                Files.move(aside, list);
            }
        }
    }

    private static UUID grow(String citizen) {
        UUID petition = Client.opened();
        Client.sign(petition, citizen).then().statusCode(201);
        Client.awaitCount(petition, 1);
        return petition;
    }

    private static byte[] checkpoint() {
        return RestAssured.get("/log/checkpoint").asByteArray();
    }

    private static Map<String, Object> awaitStampOver(long size) {
        return await()
                .atMost(SOON)
                .until(
                        StampTest::stamps,
                        all -> !all.isEmpty()
                                && ((Number) all.get(all.size() - 1).get("size")).longValue() >= size)
                .stream()
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }

    private static List<Map<String, Object>> stamps() {
        return RestAssured.get("/log/stamps")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("$");
    }

    private double failed(String cause) {
        return RestAssured.get(metricsPage)
                .asString()
                .lines()
                .filter(line -> line.startsWith("stamps_failed_total") && line.contains(cause))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .sum();
    }
}
