package kz.listeningstate.signature.api;

import static kz.listeningstate.signature.Client.assertProblem;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import kz.listeningstate.signature.Client;
import kz.listeningstate.signature.Operators;
import kz.listeningstate.signature.PetitionEventsTopic;
import org.junit.jupiter.api.Test;

/** While leaves wait too long for their place, none is promised one. */
@QuarkusTest
class BacklogTest {
    private static final Duration SOON = Duration.ofSeconds(60);
    /** Comes after itself, so that the sequencer leaves it where it is. */
    private static final String HASH = "sha256('BacklogTest')";

    private static final String AHEAD = "sha256('BacklogTest ahead')";

    /** The database may be one that was set back: what it says of ends is not to be believed. */
    @Test
    void noPetitionEndsAndNoActIsConfirmedMeanwhile() throws Exception {
        UUID petition = Client.opened();
        String leaf = Client.sign(petition, "citizen-22").path("leafHash");
        Client.awaitCount(petition, 1);
        String act = Operators.invalidation("operator", petition, leaf).path("id");
        fallBehind();
        try {
            await().atMost(SOON)
                    .until(() -> Client.request()
                                    .body("{}")
                                    .post("/api/v1/signatures")
                                    .statusCode()
                            == 503);
            assertProblem(Operators.confirm("operator2", act), 503, "log-behind");
            PetitionEventsTopic.close(petition);
            // Otherwise it ends after two seconds.
            await().during(Duration.ofSeconds(5))
                    .atMost(SOON)
                    .until(() -> Client.get("/api/v1/tallies/" + petition)
                            .jsonPath()
                            .getList("$")
                            .isEmpty());
        } finally {
            catchUp();
        }
        await().atMost(SOON)
                .until(
                        () -> Client.get("/api/v1/tallies/" + petition)
                                .jsonPath()
                                .getList("status"),
                        List.of("FINAL")::equals);
    }

    @Test
    void whoeverCouldBePromisedNothingIsToldWhenToComeAgain() throws Exception {
        UUID petition = Client.opened();
        String cms = Client.cms(petition, "citizen-21");
        fallBehind();
        try {
            Response refused = await().atMost(SOON)
                    .until(
                            () -> Client.request().body("{}").post("/api/v1/signatures"),
                            answer -> answer.statusCode() == 503);
            assertProblem(refused, 503, "log-behind");
            assertEquals("5", refused.header("Retry-After"));
            assertProblem(Client.post(petition, cms), 503, "log-behind");
            for (String path : List.of("signatures/", "withdrawals", "nullifiers")) {
                assertProblem(Client.request().body("{}").post("/api/v1/" + path), 503, "log-behind");
            }
            Client.get("/api/v1/counts/" + petition).then().statusCode(200);
        } finally {
            catchUp();
        }
        await().atMost(SOON)
                .untilAsserted(() -> Client.post(petition, cms).then().statusCode(201));
    }

    /** One was queued while a clock stood ahead; it must not hide the other. */
    private static void fallBehind() throws SQLException {
        queue(AHEAD, "+ interval '1 day'");
        queue(HASH, "- interval '1 hour'");
    }

    private static void queue(String hash, String since) throws SQLException {
        Operators.execute("insert into log_leaf (leaf_hash, leaf, type, after, queued_at) values (" + hash
                + ", '\\x00', 7, " + hash + ", now() " + since + ")");
    }

    private static void catchUp() throws SQLException {
        Operators.execute("delete from log_leaf where leaf_hash in (" + HASH + ", " + AHEAD + ")");
    }
}
