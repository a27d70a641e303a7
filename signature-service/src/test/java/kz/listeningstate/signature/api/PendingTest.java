package kz.listeningstate.signature.api;

import static kz.listeningstate.signature.Client.assertProblem;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import kz.listeningstate.embedded.EmbeddedPlatform;
import kz.listeningstate.embedded.authority.Behaviour;
import kz.listeningstate.signature.Client;
import kz.listeningstate.signature.Operators;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** While nobody can tell whether a certificate is revoked, a signature waits; it is neither counted nor refused. */
@QuarkusTest
class PendingTest {

    @AfterEach
    void honest() {
        EmbeddedPlatform.authority().behave(Behaviour.HONEST);
    }

    @ParameterizedTest
    @EnumSource(names = {"DOWN", "SLOW", "BAD_SIGNATURE", "UNKNOWN_STATUS"})
    void itWaitsAndIsCountedOnceSomebodyKnows(Behaviour trouble) {
        UUID petition = Client.opened();
        String citizen = "citizen-" + (50 + trouble.ordinal());
        EmbeddedPlatform.authority().behave(trouble);
        String cms = Client.cms(petition, citizen);

        Response first = Client.post(petition, cms);
        first.then().statusCode(202);
        String status = first.path("status");
        assertEquals(status, Client.post(petition, cms).path("status"), "the very same message is the same ticket");
        Client.get(status).then().statusCode(200).body("state", equalTo("PENDING"));

        Instant undecided = Instant.now();
        EmbeddedPlatform.authority().behave(Behaviour.HONEST);
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> Client.get(status).then().body("state", equalTo("COUNTED")));
        Client.awaitCount(petition, 1);
        Response told = Client.get(status);
        String promise = told.path("receipt.promise");
        // A promise from the time of receipt could be broken before it is given.
        Instant mergeBy = Instant.ofEpochSecond(Long.parseLong(promise.split("\n")[3]));
        assertFalse(mergeBy.isBefore(undecided.plus(Duration.ofHours(24)).truncatedTo(ChronoUnit.SECONDS)), promise);
        Client.receipt(told.path("receipt.receipt"), told.path("receipt.secret"))
                .then()
                .statusCode(200)
                .body("promise", equalTo(promise));
        Client.post(petition, cms).then().statusCode(200).body("leafHash", equalTo(told.path("receipt.leafHash")));
    }

    @Test
    void aRevokedCertificateIsRefusedAndAPendingOneIsTold() {
        UUID petition = Client.opened();
        EmbeddedPlatform.authority().behave(Behaviour.DOWN);
        String status =
                Client.post(petition, Client.cms(petition, "citizen-70")).path("status");
        EmbeddedPlatform.authority().revoke("citizen-71");
        String other = Client.post(petition, Client.cms(petition, "citizen-71")).path("status");
        EmbeddedPlatform.authority().behave(Behaviour.HONEST);

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> Client.get(status).then().body("state", equalTo("COUNTED")));
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> Client.get(other).then().body("state", equalTo("REVOKED")));
        assertProblem(Client.sign(petition, "citizen-71"), 422, "certificate-revoked");
        Client.awaitCount(petition, 1);
    }

    /** The answer that lets the earlier signature count must not let a later one. */
    @Test
    void revokedBetweenTwoSignaturesOnlyTheEarlierCounts() {
        UUID petition = Client.opened();
        UUID other = Client.opened();
        EmbeddedPlatform.authority().behave(Behaviour.DOWN);
        String status =
                Client.post(petition, Client.cms(petition, "citizen-73")).path("status");
        await().pollDelay(Duration.ofSeconds(1)).until(() -> true); // OCSP knows whole seconds only
        EmbeddedPlatform.authority().revoke("citizen-73");
        EmbeddedPlatform.authority().behave(Behaviour.HONEST);

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> Client.get(status).then().body("state", equalTo("COUNTED")));
        assertProblem(Client.sign(other, "citizen-73"), 422, "certificate-revoked");
    }

    /** One whose petition lost its key with a database, one that does not open: neither holds up the others. */
    @Test
    void oneThatCannotBeDecidedHoldsUpNobody() throws Exception {
        UUID petition = Client.opened();
        UUID keyLost = Client.opened();
        Operators.execute("insert into petition_key (petition_id, public_key, opened) values ('" + keyLost
                + "', decode(repeat('02', 33), 'hex'), true)");
        EmbeddedPlatform.authority().behave(Behaviour.DOWN);
        String damaged = pending(petition, "citizen-85");
        String good = pending(petition, "citizen-86");
        String lost = pending(keyLost, "citizen-87");
        setAside(petition, keyLost);
        Operators.execute("update pending_signature set sealed = '\\x00' where id = (select id from pending_signature"
                + " where petition_id = '" + petition + "' order by received_at limit 1)");
        EmbeddedPlatform.authority().behave(Behaviour.HONEST);
        Operators.execute("update pending_signature set next_try_at = received_at - interval '1 hour'"
                + " * (case when petition_id = '" + keyLost + "' then 2 else 1 end)"
                + " where petition_id in ('" + petition + "', '" + keyLost + "')");
        try {
            awaitState(lost, "REFUSED");
            awaitState(good, "COUNTED");
            Client.get(damaged).then().body("state", equalTo("PENDING"));
            assertTrue(tries(petition) > 0, "it is put off");
        } finally {
            Operators.execute(
                    "delete from pending_signature where state = 'PENDING' and petition_id = '" + petition + "'");
        }
    }

    private static String pending(UUID petition, String citizen) {
        Response pending = Client.post(petition, Client.cms(petition, citizen));
        pending.then().statusCode(202);
        return pending.path("status");
    }

    private static void setAside(UUID petition, UUID other) throws SQLException {
        Operators.execute("update pending_signature set next_try_at = now() + interval '1 hour', tries = 0"
                + " where petition_id in ('" + petition + "', '" + other + "')");
    }

    private static void awaitState(String status, String state) {
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> Client.get(status).then().body("state", equalTo(state)));
    }

    private static int tries(UUID petition) throws SQLException {
        try (Connection connection = Operators.database();
                Statement sql = connection.createStatement();
                ResultSet row = sql.executeQuery("select tries from pending_signature where state = 'PENDING'"
                        + " and petition_id = '" + petition + "'")) {
            row.next();
            return row.getInt(1);
        }
    }

    /** Both only take a message whose certificate somebody vouches for; whose signature it is about is not looked at before. */
    @Test
    void aWithdrawalAndAQuestionWaitForWhoeverKnows() {
        UUID petition = Client.opened();
        EmbeddedPlatform.authority().behave(Behaviour.DOWN);
        assertProblem(withdraw(petition, "citizen-88"), 503, "revocation-unknown");
        assertProblem(Client.ask(petition, "citizen-88"), 503, "revocation-unknown");
        EmbeddedPlatform.authority().behave(Behaviour.HONEST);
        EmbeddedPlatform.authority().revoke("citizen-89");
        // The responder that was down is left alone for a moment.
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertProblem(withdraw(petition, "citizen-89"), 422, "certificate-revoked"));
        assertProblem(Client.ask(petition, "citizen-89"), 422, "certificate-revoked");
        assertProblem(withdraw(petition, "citizen-88"), 409, "not-signed");
        Client.ask(petition, "citizen-88").then().statusCode(200);
    }

    private static Response withdraw(UUID petition, String citizen) {
        String nobodys = "00".repeat(32);
        return Client.withdraw(petition, nobodys, Client.withdrawal(petition, nobodys, citizen));
    }

    /** Only those wait whose answer the responder alone could give. */
    @Test
    void aSlowResponderHoldsUpNobodyWhoseAnswerIsKnown() {
        UUID petition = Client.opened();
        Client.sign(petition, "citizen-74").then().statusCode(201);
        UUID other = Client.opened();
        String known = Client.cms(other, "citizen-74");
        // Nobody else's: an answer given in the last ten minutes would be remembered.
        List<String> unknown = IntStream.range(64, 68)
                .mapToObj(i -> Client.cms(other, "citizen-" + i))
                .toList();
        EmbeddedPlatform.authority().behave(Behaviour.SLOW);
        List<CompletableFuture<Integer>> slow = unknown.stream()
                .map(cms -> CompletableFuture.supplyAsync(
                        () -> Client.post(other, cms).statusCode(), runnable -> new Thread(runnable).start()))
                .toList();

        Client.post(other, known).then().statusCode(201);

        assertTrue(slow.stream().noneMatch(CompletableFuture::isDone), "the others still wait for the responder");
        slow.forEach(answer -> assertEquals(202, answer.join()));
    }

    @Test
    void itCanBeWithdrawnWhileItWaits() {
        UUID petition = Client.opened();
        EmbeddedPlatform.authority().behave(Behaviour.DOWN);
        String status =
                Client.post(petition, Client.cms(petition, "citizen-72")).path("status");
        Client.request().delete(status).then().statusCode(204);
        Client.get(status).then().body("state", equalTo("WITHDRAWN"));
        assertProblem(Client.request().delete(status), 409, "pending-decided");
        assertProblem(Client.get("/api/v1/signatures/pending/AAAA"), 404, "not-found");
        assertProblem(Client.get("/api/v1/signatures/pending/%21%21"), 404, "not-found");
    }
}
