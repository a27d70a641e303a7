package kz.listeningstate.signature.api;

import static kz.listeningstate.signature.Client.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import kz.listeningstate.embedded.EmbeddedPlatform;
import kz.listeningstate.embedded.authority.Behaviour;
import kz.listeningstate.signature.Client;
import kz.listeningstate.signature.Operators;
import kz.listeningstate.signature.PetitionEventsTopic;
import kz.listeningstate.signature.PublicLog;
import kz.listeningstate.signature.log.leaf.Leaf;
import kz.listeningstate.signature.log.leaf.TallyStatus;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A petition ends once, with a tally that anybody recounts, and long after with its key. */
@QuarkusTest
class TallyTest {
    private static final Duration SOON = Duration.ofSeconds(60);

    @AfterEach
    void honest() {
        EmbeddedPlatform.authority().behave(Behaviour.HONEST);
    }

    @Test
    void theFinalTallyIsWhatTheLogAddsUpTo() throws Exception {
        UUID petition = Client.opened();
        Client.sign(petition, "citizen-53").then().statusCode(201);
        Response gone = Client.sign(petition, "citizen-54");
        Client.sign(petition, "citizen-55").then().statusCode(201);
        Client.awaitCount(petition, 3);
        String act = Operators.invalidation("operator", petition, gone.<String>path("leafHash"))
                .path("id");
        Operators.confirm("operator2", act).then().statusCode(200);
        Operators.as("operator")
                .body(Map.of("petitionId", petition))
                .post("/api/v1/tallies")
                .then()
                .statusCode(202);
        tally(petition, "INTERIM");
        Client.sign(petition, "citizen-56").then().statusCode(201);

        String late = Client.cms(petition, "citizen-57");
        PetitionEventsTopic.close(petition);
        Map<String, Object> last = tally(petition, "FINAL");
        assertThat(total(last, "electronic")).isEqualTo(4);
        assertThat(total(last, "invalidated")).isEqualTo(1);
        assertProblem(Client.post(petition, late), 409, "signing-closed");

        List<Leaf> leaves = PublicLog.leaves();
        List<Leaf.Tally> tallies = leaves.stream()
                .filter(Leaf.Tally.class::isInstance)
                .map(Leaf.Tally.class::cast)
                .filter(leaf -> leaf.petitionId().equals(petition))
                .toList();
        assertThat(tallies).extracting(Leaf.Tally::status).containsExactly(TallyStatus.INTERIM, TallyStatus.FINAL);
        for (Leaf.Tally tally : tallies) {
            assertThat(tally.totals().size()).isLessThanOrEqualTo(leaves.indexOf(tally));
            var recount = PublicLog.Recount.of(leaves, petition, tally.totals().size());
            assertThat(tally.totals()).isEqualTo(recount.totals());
            assertThat(tally.activeHash())
                    .isEqualTo(sha256(HexFormat.of().parseHex(String.join("", recount.active()))));
        }
    }

    /** Whoever hears of the last word has heard all counts before it. */
    @Test
    void theLastWordIsToldAfterTheCounts() throws Exception {
        UUID petition = Client.opened();
        Client.sign(petition, "citizen-14").then().statusCode(201);
        Client.awaitCount(petition, 1);
        PetitionEventsTopic.close(petition);
        Map<String, Object> last = tally(petition, "FINAL");
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(PetitionEventsTopic.read("petition.counts", petition))
                        .hasSize(2));
        String told =
                PetitionEventsTopic.read("petition.counts", petition).get(1).value();
        ObjectMapper json = new ObjectMapper();
        Path contracts = Path.of(System.getProperty("checkout.root"), "signature-service", "contracts");
        assertThat(JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                        .getSchema(json.readTree(Files.readString(contracts.resolve("tallied.v1.schema.json"))))
                        .validate(json.readTree(told)))
                .isEmpty();
        JsonPath event = new JsonPath(told);
        assertThat(event.getString("type")).isEqualTo("kz.listeningstate.signature.tallied.v1");
        assertThat(event.getString("data.status")).isEqualTo("FINAL");
        assertThat(event.getLong("data.count")).isEqualTo(1);
        assertThat(event.getString("data.leafHash")).isEqualTo(last.get("leafHash"));
    }

    /** A signature that is being added while the petition ends is either in the tally or refused. */
    @Test
    void nobodySlipsInBehindTheEnd() throws Exception {
        UUID petition = Client.opened();
        Client.sign(petition, "citizen-59").then().statusCode(201);
        String slow = Client.cms(petition, "citizen-60");
        try (Connection ending = Operators.database();
                Statement sql = ending.createStatement()) {
            ending.setAutoCommit(false);
            sql.executeQuery("select 1 from petition where id = '" + petition + "' for update")
                    .close();
            sql.executeUpdate("update petition set ended = true where id = '" + petition + "'");
            CompletableFuture<Response> answer =
                    CompletableFuture.supplyAsync(() -> Client.post(petition, slow), run -> new Thread(run).start());
            await().atMost(SOON).until(TallyTest::somebodyWaits);
            ending.commit();
            assertProblem(answer.get(), 409, "signing-closed");
        }
        Client.awaitCount(petition, 1);
    }

    private static boolean somebodyWaits() throws SQLException {
        try (Connection connection = Operators.database();
                Statement sql = connection.createStatement();
                ResultSet row = sql.executeQuery("select count(*) from pg_stat_activity"
                        + " where wait_event_type = 'Lock' and query like '%insert into signature%'")) {
            row.next();
            return row.getLong(1) > 0;
        }
    }

    @Test
    void itWaitsForEverySignatureThatIsUndecided() throws Exception {
        UUID petition = Client.opened();
        Client.sign(petition, "citizen-68").then().statusCode(201);
        EmbeddedPlatform.authority().behave(Behaviour.DOWN);
        Response pending = Client.post(petition, Client.cms(petition, "citizen-79"));
        pending.then().statusCode(202);
        Operators.execute("update pending_signature set next_try_at = now() + interval '1 hour' where petition_id = '"
                + petition + "'");
        PetitionEventsTopic.close(petition);
        await().during(Duration.ofSeconds(4))
                .atMost(SOON)
                .until(() -> tallies(petition).isEmpty());
        EmbeddedPlatform.authority().behave(Behaviour.HONEST);
        Operators.execute("update pending_signature set next_try_at = now() where petition_id = '" + petition + "'");
        assertThat(total(tally(petition, "FINAL"), "electronic")).isEqualTo(1);
        // Its certificate was good, but nobody knew in time.
        Client.get(pending.path("status")).then().body("state", equalTo("UNVERIFIABLE"));
    }

    @Test
    void afterTheTermThePetitionsSecretsAreDestroyedEverywhere() throws Exception {
        UUID petition = Client.opened();
        Response signed = Client.sign(petition, "citizen-69");
        signed.then().statusCode(201);
        Client.awaitCount(petition, 1);
        String leafHash = signed.path("leafHash");
        String withdrawal = Client.withdrawal(petition, leafHash, "citizen-69");
        assertProblem(Operators.keyDestruction("operator", petition), 409, "retention-not-over");
        PetitionEventsTopic.close(petition);
        tally(petition, "FINAL");

        String act = Operators.keyDestruction("operator", petition).path("id");
        String again = Operators.keyDestruction("operator", petition).path("id");
        assertProblem(Operators.confirm("operator", act), 409, "second-person-needed");
        Response done = Operators.confirm("operator2", act);
        done.then().statusCode(200);
        assertProblem(Operators.confirm("operator2", again), 410, "key-destroyed");

        Client.receipt(signed.path("receipt"), signed.path("secret"))
                .then()
                .statusCode(200)
                .body("private.vrfProof", nullValue())
                .body("private.evidenceNonce", nullValue());
        assertProblem(Client.ask(petition, "citizen-69"), 410, "key-destroyed");
        assertProblem(Client.withdraw(petition, leafHash, withdrawal), 410, "key-destroyed");
        byte[] document = done.<String>path("document").getBytes(StandardCharsets.UTF_8);
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(PublicLog.leaves())
                        .filteredOn(leaf -> leaf instanceof Leaf.KeyDestroyed
                                && leaf.petitionId().equals(petition))
                        .singleElement()
                        .extracting(Leaf::body)
                        .isEqualTo(sha256(document)));
        for (String secret : List.of(
                "petition_key where sealed_key is not null and",
                "signature where sealed_signer is not null and",
                "evidence where")) {
            assertThat(count("select count(*) from " + secret + " petition_id = '" + petition + "'"))
                    .as(secret)
                    .isZero();
        }
        Client.get("/api/v1/counts/" + petition).then().body("count", equalTo(1));
    }

    /** Its threshold makes a public note of where it stood. */
    @Test
    void theThresholdIsTallied() {
        UUID petition = Client.opened();
        Client.sign(petition, "citizen-63").then().statusCode(201);
        PetitionEventsTopic.send(
                petition,
                PetitionEventsTopic.event(
                        "threshold-reached", petition, PetitionEventsTopic.TEXT, Instant.now(), null));
        assertThat(total(tally(petition, "INTERIM"), "electronic")).isEqualTo(1);
        assertProblem(
                Operators.as("operator")
                        .body(Map.of("petitionId", Client.submitted()))
                        .post("/api/v1/tallies"),
                409,
                "not-open-yet");
    }

    /** Its sum would not be the log's: that is said and tried again, and nobody else waits for it. */
    @Test
    void aRowThatIsMissingIsNoticedAndHoldsUpNoOther() throws Exception {
        UUID broken = Client.opened();
        Client.sign(broken, "citizen-11").then().statusCode(201);
        Client.sign(broken, "citizen-12").then().statusCode(201);
        Client.awaitCount(broken, 2);
        Operators.execute("delete from signature where leaf_hash = (select min(leaf_hash) from signature"
                + " where petition_id = '" + broken + "')");
        PetitionEventsTopic.close(broken);
        String waiting = "select count(*) from tally where leaf_hash is null and petition_id = '" + broken + "'";
        await().atMost(SOON).until(() -> count(waiting) == 1);
        try {
            UUID petition = Client.opened();
            Client.sign(petition, "citizen-13").then().statusCode(201);
            Client.awaitCount(petition, 1);
            PetitionEventsTopic.close(petition);
            assertThat(total(tally(petition, "FINAL"), "electronic")).isEqualTo(1);
            assertThat(count(waiting)).isEqualTo(1);
        } finally {
            Operators.execute("delete from tally where petition_id = '" + broken + "'");
        }
    }

    private static List<Map<String, Object>> tallies(UUID petition) {
        return Client.get("/api/v1/tallies/" + petition).jsonPath().getList("$");
    }

    /** The petition's latest, once it is of that status and in the public log. */
    private static Map<String, Object> tally(UUID petition, String status) {
        return await()
                .atMost(SOON)
                .until(
                        () -> tallies(petition),
                        all -> !all.isEmpty()
                                && all.get(all.size() - 1).get("status").equals(status)
                                && isPublic((String) all.get(all.size() - 1).get("leafHash")))
                .stream()
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }

    private static long total(Map<String, Object> tally, String name) {
        return ((Number) ((Map<?, ?>) tally.get("totals")).get(name)).longValue();
    }

    private static boolean isPublic(String leafHash) {
        return PublicLog.leaves().stream()
                .anyMatch(leaf -> HexFormat.of().formatHex(leaf.hash()).equals(leafHash));
    }

    private static long count(String query) throws SQLException {
        try (Connection connection = Operators.database();
                Statement sql = connection.createStatement();
                ResultSet row = sql.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static byte[] sha256(byte[] content) throws Exception {
        return MessageDigest.getInstance("SHA-256").digest(content);
    }
}
