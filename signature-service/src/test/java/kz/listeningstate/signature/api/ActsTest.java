package kz.listeningstate.signature.api;

import static kz.listeningstate.signature.Client.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import kz.listeningstate.embedded.EmbeddedPlatform;
import kz.listeningstate.signature.Auditor;
import kz.listeningstate.signature.Client;
import kz.listeningstate.signature.Operators;
import kz.listeningstate.signature.PublicLog;
import kz.listeningstate.signature.log.leaf.Leaf;
import kz.listeningstate.signature.log.leaf.WithdrawalReason;
import org.junit.jupiter.api.Test;
import org.postgresql.util.PSQLException;

/** Signatures are invalidated by two persons together, in public, and by nobody else. */
@QuarkusTest
class ActsTest {

    @Test
    void whatOneProposesAnotherConfirmsAndEverybodySees() throws Exception {
        UUID petition = Client.opened();
        String first = signed(petition, "citizen-43");
        signed(petition, "citizen-44");
        Client.awaitCount(petition, 2);

        Response proposed = Operators.invalidation("operator", petition, first);
        proposed.then().statusCode(201).body("state", equalTo("PROPOSED"));
        String act = proposed.path("id");
        assertProblem(Operators.confirm("operator", act), 409, "second-person-needed");
        Operators.as("operator2")
                .get("/api/v1/acts/" + act)
                .then()
                .statusCode(200)
                .body("signatures", equalTo(List.of(first)))
                .body("reference", equalTo(proposed.path("reference")));
        Client.awaitCount(petition, 2);

        Response confirmed = Operators.confirm("operator2", act);
        confirmed.then().statusCode(200).body("state", equalTo("CONFIRMED"));
        assertThat(confirmed.<String>path("decidedBy")).isNotEqualTo(proposed.path("proposedBy"));
        assertProblem(Operators.confirm("operator2", act), 409, "act-decided");
        assertProblem(Operators.refuse("operator2", act, "too late"), 409, "act-decided");

        Client.awaitCount(petition, 1);
        Client.get("/api/v1/counts/" + petition).then().body("invalidated", equalTo(1));
        Client.get("/api/v1/invalidations/" + petition)
                .then()
                .statusCode(200)
                .body("grounds.COURT", equalTo(1))
                .body("grounds.PAPER_DUPLICATE", equalTo(0));
        Leaf.Withdraw leaf = withdrawal(petition, first);
        assertThat(leaf.reason()).isEqualTo(WithdrawalReason.COURT);
        assertThatTheAuditorReads(confirmed.path("document"), leaf);
        assertProblem(Operators.invalidation("operator", petition, first), 409, "signature-not-active");
    }

    /** The leaf commits to the act, and the evidence of it opens for the auditor. */
    private static void assertThatTheAuditorReads(String document, Leaf.Withdraw leaf) throws Exception {
        Response handed = Operators.as("auditor")
                .body(Map.of("reason", "sample of acts"))
                .post("/api/v1/evidence/" + HexFormat.of().formatHex(leaf.hash()) + "/hand-overs");
        handed.then().statusCode(200);
        Auditor.Opened opened = Auditor.open(
                EmbeddedPlatform.auditor().privateKeyset(),
                Base64.getDecoder().decode(handed.<String>path("sealed")),
                leaf.petitionId(),
                leaf.hash());
        assertThat(new String(opened.evidence(), StandardCharsets.UTF_8)).isEqualTo(document);
        assertThat(opened.commitment()).isEqualTo(leaf.commitment());
    }

    @Test
    void ofTwoConfirmationsAtOnceOneCounts() {
        UUID petition = Client.opened();
        String leaf = signed(petition, "citizen-45");
        Client.awaitCount(petition, 1);
        String act = Operators.invalidation("operator", petition, leaf).path("id");
        List<CompletableFuture<Response>> both = Stream.of(1, 2)
                .map(i -> CompletableFuture.supplyAsync(
                        () -> Operators.confirm("operator2", act), run -> new Thread(run).start()))
                .toList();
        assertThat(both).extracting(answer -> answer.join().statusCode()).containsExactlyInAnyOrder(200, 409);
        Client.awaitCount(petition, 0);
        Client.get("/api/v1/counts/" + petition).then().body("invalidated", equalTo(1));
    }

    @Test
    void allOfAnActOrNothing() {
        UUID petition = Client.opened();
        String stays = signed(petition, "citizen-46");
        String goes = signed(petition, "citizen-47");
        Client.awaitCount(petition, 2);
        String act = Operators.invalidation("operator", petition, stays, goes).path("id");
        String other = Operators.invalidation("operator2", petition, goes).path("id");
        Operators.confirm("operator", other).then().statusCode(200);

        assertProblem(Operators.confirm("operator2", act), 409, "signature-not-active");
        Client.awaitCount(petition, 1);
        Operators.refuse("operator2", act, "already gone")
                .then()
                .statusCode(200)
                .body("reason", equalTo("already gone"));
        assertProblem(Operators.confirm("operator2", act), 409, "act-decided");
        Operators.as("auditor").get("/api/v1/acts?state=REFUSED").then().body("acts.id", hasItem(act));
        Operators.as("auditor").get("/api/v1/acts?state=CONFIRMED").then().body("acts.id", hasItem(other));
        Operators.as("auditor").get("/api/v1/acts?state=PROPOSED").then().body("acts.id", not(hasItem(act)));
    }

    @Test
    void onlyOperatorsActAndOnlyOnWhatIsThere() {
        UUID petition = Client.opened();
        UUID other = Client.opened();
        String leaf = signed(petition, "citizen-48");
        for (String nobody : List.of("aigul", "moderator", "officer", "auditor")) {
            assertProblem(Operators.invalidation(nobody, petition, leaf), 403, "forbidden");
        }
        assertProblem(Client.get("/api/v1/acts"), 401, "unauthenticated");
        assertProblem(Operators.invalidation("operator", UUID.randomUUID(), leaf), 404, "petition-unknown");
        assertProblem(Operators.invalidation("operator", other, leaf), 409, "signature-not-active");
        assertProblem(Operators.invalidation("operator", petition, "00".repeat(32)), 409, "signature-not-active");
        for (List<String> wrong : List.of(List.<String>of(), List.of("00"), List.of("zz".repeat(32)))) {
            assertProblem(
                    Operators.invalidation("operator", petition, wrong.toArray(String[]::new)), 400, "invalid-request");
        }
        for (String reference : List.of("", "\u0000", "line\nbreak", "x".repeat(1_001))) {
            assertProblem(
                    Operators.propose(
                            "operator",
                            Map.of(
                                    "kind",
                                    "INVALIDATION",
                                    "petitionId",
                                    petition,
                                    "ground",
                                    "COURT",
                                    "reference",
                                    reference,
                                    "signatures",
                                    List.of(leaf))),
                    400,
                    "invalid-request");
        }
        assertProblem(Operators.confirm("operator", UUID.randomUUID().toString()), 404, "act-unknown");
        assertProblem(Operators.keyDestruction("operator", petition), 409, "retention-not-over");
    }

    @Test
    void anActExpiresAndNoneIsChanged() throws Exception {
        UUID petition = Client.opened();
        String leaf = signed(petition, "citizen-49");
        UUID old = UUID.randomUUID();
        Operators.execute(
                "insert into act (id, kind, petition_id, ground, reference, leaf_hashes, proposed_by, proposed_at)"
                        + " values ('" + old + "', 'INVALIDATION', '" + petition + "', 'COURT', 'old', array['" + leaf
                        + "'], 'somebody', now() - interval '7 days 1 second')");
        assertProblem(Operators.confirm("operator", old.toString()), 409, "act-expired");
        Operators.as("operator")
                .get("/api/v1/acts?state=EXPIRED&size=100")
                .then()
                .body("acts.id", hasItem(old.toString()));

        String refused = Operators.invalidation("operator", petition, leaf).path("id");
        Operators.refuse("operator", refused, "taken back").then().statusCode(200);
        for (String change : List.of(
                "update act set proposed_by = 'x'",
                "delete from act",
                "truncate act cascade",
                "update act_decision set decided_by = 'x'",
                "delete from act_decision")) {
            assertThatThrownBy(() -> Operators.execute(change))
                    .as(change)
                    .isInstanceOf(PSQLException.class)
                    .hasMessageContaining("only ever added to");
        }
        assertThatThrownBy(() -> Operators.execute(
                        "insert into act_decision (act_id, proposed_by, state, decided_by, decided_at, document) values ('"
                                + old + "', 'somebody', 'CONFIRMED', 'somebody', now(), '{}')"))
                .as("the database compares the two persons itself")
                .isInstanceOf(PSQLException.class);
    }

    private static String signed(UUID petition, String citizen) {
        Response signed = Client.sign(petition, citizen);
        signed.then().statusCode(201);
        return signed.path("leafHash");
    }

    private static Leaf.Withdraw withdrawal(UUID petition, String signature) throws Exception {
        return PublicLog.leaves().stream()
                .filter(Leaf.Withdraw.class::isInstance)
                .map(Leaf.Withdraw.class::cast)
                .filter(leaf -> leaf.petitionId().equals(petition)
                        && HexFormat.of().formatHex(leaf.signLeafHash()).equals(signature))
                .findAny()
                .orElseThrow();
    }
}
