package kz.listeningstate.petition;

import static kz.listeningstate.petition.Api.anyone;
import static kz.listeningstate.petition.Api.as;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What signers add by choice, by their receipt and without an account; and their consent. */
@QuarkusTest
class SignerTest extends PlatformTest {
    private static final String LEAF = "ab".repeat(32);

    @Inject
    TestTime time;

    @BeforeEach
    void tuesday() {
        time.set(TestTime.START);
    }

    @Test
    void aCommentIsOnePersonsAndHiddenWithAPublicReason() {
        String id = published();
        comment(id, "me", "Қолдаймын").then().statusCode(200);
        comment(id, "me", "Толық қолдаймын").then().statusCode(200).body("hidden", nullValue());
        comment(id, "you", "Поддерживаю").then().statusCode(200);
        String mine = comments(id)
                .then()
                .statusCode(200)
                .body("items", hasSize(2))
                .extract()
                .path("items.find { it.comment == 'Толық қолдаймын' }.id");
        assertFalse(comments(id).asString().contains("h-me"), "no handle is shown");
        String hiding = "/api/v1/petitions/" + id + "/signer-comments/" + mine + "/hiding";
        Map<String, String> why = Map.of("ground", "INSULT", "reason", "Оскорбляет автора.");
        refused(
                as("officer")
                        .contentType(ContentType.JSON)
                        .header("If-Match", "\"1\"")
                        .body(why)
                        .put(hiding),
                403,
                "forbidden");
        refused(as("moderator").contentType(ContentType.JSON).body(why).put(hiding), 428, "if-match-missing");
        refused(
                as("moderator")
                        .contentType(ContentType.JSON)
                        .header("If-Match", "\"0\"")
                        .body(why)
                        .put(hiding),
                412,
                "stale-version");
        String tag = as("moderator")
                .contentType(ContentType.JSON)
                .header("If-Match", "\"1\"")
                .body(why)
                .put(hiding)
                .then()
                .statusCode(200)
                .body("comment", nullValue())
                .body("hidden.ground", equalTo("INSULT"))
                .extract()
                .header("ETag");
        assertFalse(comments(id).asString().contains("Толық"));
        refused(comment(id, "me", "Тағы"), 409, "comment-hidden");
        as("moderator")
                .header("If-Match", tag)
                .delete(hiding)
                .then()
                .statusCode(200)
                .body("comment", equalTo("Толық қолдаймын"));
        post("/api/v1/petitions/" + id + "/signer-comments/mine/removal", receipt("taken-back-me"))
                .then()
                .statusCode(204);
        comments(id).then().body("items", hasSize(1));
        assertEquals(
                List.of(
                        "signer-comment-written",
                        "signer-comment-written",
                        "signer-comment-written",
                        "signer-comment-hidden",
                        "signer-comment-shown",
                        "signer-comment-removed"),
                as("auditor").get("/api/v1/trails/" + id).jsonPath().getList("entry", String.class).stream()
                        .map(entry -> entry.replaceAll(".*\"act\":\"([^\"]+)\".*", "$1"))
                        .filter(act -> act.startsWith("signer"))
                        .toList());
    }

    @Test
    void onlyWhoSignedAddsSomething() {
        String id = published();
        refused(comment(id, "wrong", "x"), 404, "not-found");
        refused(comment(id, "taken-back-me", "x"), 409, "signature-withdrawn");
        refused(comment(id, "me", "\u0007"), 400, "invalid-request");
        refused(comment(id, "me", "x".repeat(1_001)), 400, "invalid-request");
        comments(id).then().body("items", empty());
        refused(comments(Api.opened()), 404, "not-found");
        refused(comments(UUID.randomUUID().toString()), 404, "not-found");
    }

    @Test
    void regionsAreShownInGroupsOfTen() {
        String id = published();
        for (int i = 0; i < 9; i++) {
            declare(id, "someone-" + i, "710000000").then().statusCode(204);
        }
        figures(id)
                .then()
                .body("regions", empty())
                .body("elsewhere", equalTo(0))
                .body("selfDeclared", equalTo(true));
        declare(id, "someone-8", "750000000").then().statusCode(204);
        declare(id, "someone-9", "710000000").then().statusCode(204);
        figures(id).then().body("regions", empty());
        declare(id, "someone-8", "710000000").then().statusCode(204);
        figures(id).then().body("regions", hasSize(1)).body("regions[0].signers", equalTo(10));
        refused(declare(id, "someone", "999999999"), 422, "unknown-region");
        refused(declare(id, "wrong", "710000000"), 404, "not-found");
        post("/api/v1/petitions/" + id + "/signer-regions/mine/removal", receipt("someone-3"))
                .then()
                .statusCode(204);
        figures(id).then().body("regions", empty());
    }

    @Test
    void aSignersConsentTakenBackErasesWhatWasAdded() {
        String id = published();
        comment(id, "gone", "x").then().statusCode(200);
        declare(id, "gone", "710000000").then().statusCode(204);
        Map<String, Object> signer = Map.of("petitionId", id, "leafHash", LEAF, "secret", "gone");
        String first = post("/api/v1/consents/withdrawals/by-signer", signer)
                .then()
                .statusCode(200)
                .body("erased", equalTo(List.of("SIGNER_COMMENT", "SIGNER_REGION")))
                .body("kept.data", equalTo(List.of("SIGNATURE_EVIDENCE", "AUDIT_TRAIL")))
                .body("dueOn", equalTo("2026-09-22"))
                .extract()
                .path("id");
        comments(id).then().body("items", empty());
        post("/api/v1/consents/withdrawals/by-signer", signer).then().body("id", equalTo(first));
        String completion = "/api/v1/consents/withdrawals/" + first + "/completion";
        Map<String, Object> done = Map.of("erased", List.of("SUBSCRIPTION"));
        refused(
                as("moderator")
                        .contentType(ContentType.JSON)
                        .header("If-Match", "\"0\"")
                        .body(done)
                        .post(completion),
                403,
                "forbidden");
        refused(
                as("operator")
                        .contentType(ContentType.JSON)
                        .header("If-Match", "\"7\"")
                        .body(done)
                        .post(completion),
                412,
                "stale-version");
        as("operator")
                .contentType(ContentType.JSON)
                .header("If-Match", "\"0\"")
                .body(done)
                .post(completion)
                .then()
                .statusCode(200)
                .body("erased", hasSize(3));
        refused(
                as("operator")
                        .contentType(ContentType.JSON)
                        .header("If-Match", "\"1\"")
                        .body(done)
                        .post(completion),
                409,
                "already-completed");
    }

    @Test
    void anAccountsConsentTakenBackErasesDraftsAndNamesWhatTheLawKeeps() {
        String draft = Api.drafted();
        String kept = Api.opened();
        Api.post("aigul", "/api/v1/consents/withdrawals")
                .then()
                .statusCode(200)
                .body("erased", equalTo(List.of("DRAFT")))
                .body("kept.data", equalTo(List.of("SUBMITTED_PETITION", "AUDIT_TRAIL")));
        as("aigul").get("/api/v1/petitions/" + draft).then().statusCode(404);
        as("aigul").get("/api/v1/petitions/" + kept).then().statusCode(200);
        refused(anyone().contentType(ContentType.JSON).post("/api/v1/consents/withdrawals"), 401, "unauthenticated");
        anyone().get("/api/v1/consents/2026-1")
                .then()
                .statusCode(200)
                .body("kk.operator", equalTo("Осы порталдың операторы"));
        refused(anyone().get("/api/v1/consents/1999-1"), 404, "not-found");
    }

    /** A double click, or two pages at once. */
    @Test
    void oneConsentIsTakenBackOnceHoweverManyAskAtOnce() {
        String id = published();
        comment(id, "twice", "x").then().statusCode(200);
        Map<String, Object> signer = Map.of("petitionId", id, "leafHash", LEAF, "secret", "twice");
        Set<String> bySigner = atOnce(() -> post("/api/v1/consents/withdrawals/by-signer", signer));
        Set<String> byAccount = atOnce(() -> Api.post("yerlan", "/api/v1/consents/withdrawals"));
        assertEquals(1, bySigner.size(), bySigner.toString());
        assertEquals(1, byAccount.size(), byAccount.toString());
        String withdrawal = bySigner.iterator().next();
        as("auditor").get("/api/v1/trails/" + withdrawal).then().body("entry", hasSize(1));
        as("operator")
                .get("/api/v1/consents/withdrawals/" + withdrawal)
                .then()
                .body("erased", equalTo(List.of("SIGNER_COMMENT")));
    }

    /** The ids that eight threads are answered. */
    private static Set<String> atOnce(Supplier<Response> request) {
        CountDownLatch start = new CountDownLatch(1);
        List<CompletableFuture<Response>> answers = Stream.generate(() -> CompletableFuture.supplyAsync(
                        () -> {
                            try {
                                start.await();
                            } catch (InterruptedException e) {
                                throw new IllegalStateException(e);
                            }
                            return request.get();
                        },
                        run -> new Thread(run).start()))
                .limit(8)
                .toList();
        start.countDown();
        return answers.stream()
                .map(answer -> answer.join().then().statusCode(200).extract().<String>path("id"))
                .collect(Collectors.toSet());
    }

    private static String published() {
        String id = Api.opened();
        Topics.count(id, 50, 1);
        await().until(() -> Api.phase("moderator", id), "MODERATION"::equals);
        Api.moderate(id, Map.of("verdict", "APPROVED")).then().statusCode(200);
        return id;
    }

    private static Map<String, String> receipt(String secret) {
        return Map.of("leafHash", LEAF, "secret", secret);
    }

    private static Response comment(String id, String secret, String text) {
        return anyone().contentType(ContentType.JSON)
                .body(Map.of("receipt", receipt(secret), "language", "kk", "comment", text))
                .put("/api/v1/petitions/" + id + "/signer-comments/mine");
    }

    private static Response comments(String id) {
        return anyone().get("/api/v1/petitions/" + id + "/signer-comments");
    }

    private static Response declare(String id, String secret, String kato) {
        return anyone().contentType(ContentType.JSON)
                .body(Map.of("receipt", receipt(secret), "kato", kato))
                .put("/api/v1/petitions/" + id + "/signer-regions/mine");
    }

    private static Response figures(String id) {
        return anyone().get("/api/v1/petitions/" + id + "/signer-regions");
    }

    private static Response post(String path, Map<String, ?> body) {
        return anyone().contentType(ContentType.JSON).body(body).post(path);
    }

    private static void refused(Response response, int status, String slug) {
        response.then().statusCode(status).body("type", endsWith(":" + slug));
    }
}
