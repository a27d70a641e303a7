package kz.listeningstate.signature.api;

import static kz.listeningstate.signature.Client.assertProblem;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.listeningstate.signature.Client;
import kz.listeningstate.signature.PetitionEventsTopic;
import kz.listeningstate.signature.PublicLog;
import kz.listeningstate.signature.log.leaf.Leaf;
import kz.listeningstate.signature.log.note.Policy;
import kz.listeningstate.signature.log.note.TlogProof;
import kz.listeningstate.signature.log.tree.MerkleHash;
import kz.listeningstate.signature.nullifier.Ecvrf;
import kz.listeningstate.signature.nullifier.Nullifier;
import kz.listeningstate.signature.verification.PersonId;
import org.junit.jupiter.api.Test;

/** A signature on its way into the public log, and out of the count again. */
@QuarkusTest
class LogTest {

    @Test
    void aSignatureIsPromisedCountedAndProved() throws Exception {
        UUID petition = Client.opened();
        Response signed = Client.sign(petition, "citizen-11");
        signed.then().statusCode(201);
        assertTrue(signed.path("promise").toString().startsWith("listening-state-promise/v1\n"), signed.asString());
        Client.awaitCount(petition, 1);

        JsonPath whole = receipt(signed).then().statusCode(200).extract().jsonPath();
        byte[] leaf = Base64.getDecoder().decode(whole.getString("leaf"));
        assertEquals(signed.<String>path("leafHash"), HexFormat.of().formatHex(MerkleHash.leaf(leaf)));
        assertTrue(Leaf.decode(leaf) instanceof Leaf.Sign);
        JsonPath keys =
                RestAssured.get("/log/keys").then().statusCode(200).extract().jsonPath();
        TlogProof.parse(whole.getString("tlogProof"))
                .verify(MerkleHash.leaf(leaf), Policy.parse(keys.getString("policy")));
        assertEquals(81, Base64.getDecoder().decode(whole.getString("private.vrfProof")).length);
        assertEquals(signed.path("evidenceNonce").toString(), whole.getString("private.evidenceNonce"));

        assertProblem(Client.get(signed.path("receipt")), 404, "not-found");
    }

    @Test
    void whoWithdrewMaySignAgainButNeverWithAnOldStatement() throws Exception {
        UUID petition = Client.opened();
        String stockpiled = Client.cms(petition, "citizen-12");
        Response signed = Client.post(petition, stockpiled);
        signed.then().statusCode(201);
        Client.awaitCount(petition, 1);

        Response withdrawn = withdraw(petition, signed.path("leafHash"), "citizen-12");
        withdrawn.then().statusCode(201);
        Client.awaitCount(petition, 0);
        Client.get("/api/v1/counts/" + petition)
                .then()
                .body("electronic", equalTo(1))
                .body("withdrawn", equalTo(1));
        assertProblem(withdraw(petition, signed.path("leafHash"), "citizen-12"), 409, "not-signed");
        assertProblem(Client.post(petition, stockpiled), 409, "statement-outdated");
        assertProblem(Client.sign(petition, "citizen-12"), 409, "statement-outdated");

        String previous = withdrawn.path("leafHash");
        ask(petition, "citizen-12").then().body("receipt", nullValue()).body("previous", equalTo(previous));
        assertProblem(again(petition, previous, "citizen-13"), 409, "statement-outdated");
        again(petition, previous, "citizen-12").then().statusCode(201);
        Client.awaitCount(petition, 1);
        assertProblem(again(petition, previous, "citizen-12"), 409, "already-signed");
    }

    /** The answer may be lost on its way. */
    @Test
    void theSameWithdrawalAgainIsAnsweredAsTheFirstTimeAlsoAfterClosing() {
        UUID petition = Client.opened();
        String signature = Client.sign(petition, "citizen-20").path("leafHash");
        String other = Client.sign(petition, "citizen-21").path("leafHash");
        Client.awaitCount(petition, 2);
        String cms = Client.withdrawal(petition, signature, "citizen-20");
        // GOST signatures of the same bytes differ.
        String another = Client.withdrawal(petition, signature, "citizen-20");
        String late = Client.withdrawal(petition, other, "citizen-21");
        Response first = Client.withdraw(petition, signature, cms);
        first.then().statusCode(201).body("promise", startsWith("listening-state-promise/v1\n"));
        Response second = Client.withdraw(petition, signature, cms);
        second.then().statusCode(200);
        assertEquals(first.asString(), second.asString());
        assertProblem(Client.withdraw(petition, signature, another), 409, "not-signed");
        Client.awaitCount(petition, 1);

        again(petition, first.path("leafHash"), "citizen-20").then().statusCode(201);
        assertEquals(first.asString(), Client.withdraw(petition, signature, cms).asString(), "of the same signature");
        Client.awaitCount(petition, 2);

        PetitionEventsTopic.close(petition);
        Response closed = Client.withdraw(petition, signature, cms);
        closed.then().statusCode(200);
        assertEquals(first.asString(), closed.asString());
        assertProblem(Client.withdraw(petition, signature, another), 409, "signing-closed");
        assertProblem(Client.withdraw(petition, other, late), 409, "signing-closed");
    }

    @Test
    void nobodyTakesBackAnothersSignature() {
        UUID petition = Client.opened();
        Response signed = Client.sign(petition, "citizen-14");
        signed.then().statusCode(201);
        assertProblem(withdraw(petition, signed.path("leafHash"), "citizen-15"), 409, "not-signed");
        Client.awaitCount(petition, 1);
    }

    /** Nobody else has that nullifier and they have no other: so their absence from the leaves is proved too. */
    @Test
    void eachLearnsTheirOwnNullifierWhetherOrNotTheySigned() {
        UUID petition = Client.opened();
        Response signed = Client.sign(petition, "citizen-16");
        signed.then().statusCode(201);
        Client.awaitCount(petition, 1);
        JsonPath mine =
                ask(petition, "citizen-16").then().statusCode(200).extract().jsonPath();
        assertEquals(signed.<String>path("leafHash"), mine.getString("receipt.leafHash"));
        JsonPath others =
                ask(petition, "citizen-17").then().statusCode(200).extract().jsonPath();
        assertNull(others.getString("receipt"));
        List<Leaf> leaves = PublicLog.leaves().stream()
                .filter(leaf -> leaf.petitionId().equals(petition))
                .toList();
        Leaf.Open open = (Leaf.Open) leaves.get(0);
        List<String> signers = leaves.stream()
                .filter(Leaf.Sign.class::isInstance)
                .map(leaf -> HexFormat.of().formatHex(((Leaf.Sign) leaf).nullifier()))
                .toList();
        assertEquals(List.of(proved(open, mine, "citizen-16")), signers);
        assertFalse(signers.contains(proved(open, others, "citizen-17")));
    }

    /** By the key that the log names and the asker's own IIN; nothing else of the answer is believed. */
    private static String proved(Leaf.Open open, JsonPath answer, String identity) {
        assertEquals(HexFormat.of().formatHex(open.vrfPublicKey()), answer.getString("vrfPublicKey"));
        PersonId person =
                new PersonId(PersonId.KZ_IIN, Client.identity(identity).person().iin());
        byte[] beta = Ecvrf.verify(
                open.vrfPublicKey(),
                Nullifier.alpha(open.petitionId(), person),
                Base64.getDecoder().decode(answer.getString("vrfProof")));
        assertEquals(HexFormat.of().formatHex(beta), answer.getString("nullifier"));
        return answer.getString("nullifier");
    }

    @Test
    void aQuestionIsAnsweredOnceAndForItsPetitionOnly() {
        UUID petition = Client.opened();
        UUID other = Client.opened();
        JsonPath challenge = challenge(petition);
        UUID id = UUID.fromString(challenge.getString("challenge"));
        String cms =
                Client.cms(Base64.getDecoder().decode(challenge.getString("document")), Client.identity("citizen-18"));
        UUID longer = new UUID(id.getMostSignificantBits() + (1L << 40), id.getLeastSignificantBits());
        for (UUID madeUp : List.of(longer, UUID.randomUUID(), new UUID(-1, -1))) {
            assertProblem(ask(petition, madeUp, cms), 409, "challenge-used");
        }
        assertProblem(ask(other, id, cms), 409, "challenge-used");
        ask(petition, id, cms).then().statusCode(200);
        assertProblem(ask(petition, id, cms), 409, "challenge-used");
    }

    private static Response receipt(Response signed) {
        return await().atMost(Duration.ofSeconds(60))
                .until(
                        () -> Client.receipt(signed.path("receipt"), signed.path("secret")),
                        answer -> answer.statusCode() == 200);
    }

    private static Response withdraw(UUID petition, String leafHash, String identity) {
        return Client.withdraw(petition, leafHash, Client.withdrawal(petition, leafHash, identity));
    }

    private static Response again(UUID petition, String previous, String identity) {
        byte[] document = Client.document(petition.toString(), Map.of("showName", false, "previous", previous));
        Map<String, Object> body = new HashMap<>(Map.of("petitionId", petition, "showName", false));
        body.put("previous", previous);
        body.put("cms", Client.cms(document, Client.identity(identity)));
        return Client.request().body(body).post("/api/v1/signatures");
    }

    private static Response ask(UUID petition, String identity) {
        JsonPath challenge = challenge(petition);
        String cms = Client.cms(Base64.getDecoder().decode(challenge.getString("document")), Client.identity(identity));
        return ask(petition, UUID.fromString(challenge.getString("challenge")), cms);
    }

    private static Response ask(UUID petition, UUID challenge, String cms) {
        return Client.request()
                .body(Map.of("challenge", challenge, "petitionId", petition, "cms", cms))
                .post("/api/v1/nullifiers");
    }

    private static JsonPath challenge(UUID petition) {
        return Client.request()
                .body(Map.of("petitionId", petition))
                .post("/api/v1/nullifiers/challenges")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
    }
}
