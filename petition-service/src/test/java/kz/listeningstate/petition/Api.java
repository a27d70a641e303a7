package kz.listeningstate.petition;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.vertx.core.json.Json;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import kz.listeningstate.embedded.EmbeddedPlatform;

/** The HTTP API as its users call it. */
public final class Api {
    public static final String VILLAGE = "akimat-demo-kokbulak";
    private static final Map<String, Token> TOKENS = new ConcurrentHashMap<>();
    /** Well below the realm's five minutes: a whole run may take longer. */
    private static final Duration FRESH = Duration.ofMinutes(2);

    private Api() {}

    /** A demo user of the realm, by bearer token. */
    public static RequestSpecification as(String user) {
        return given().auth()
                .oauth2(TOKENS.compute(user, (name, known) -> known != null && known.isFresh() ? known : Token.of(name))
                        .value())
                .header("Accept-Language", "en");
    }

    /** As above, after a new log-in: of this one the service has not asked Keycloak anything. */
    static RequestSpecification asAnew(String user) {
        TOKENS.remove(user);
        return as(user);
    }

    private record Token(String value, long issuedNanos) {
        static Token of(String user) {
            return new Token(EmbeddedPlatform.keycloak().accessToken(user), System.nanoTime());
        }

        boolean isFresh() {
            return System.nanoTime() - issuedNanos < FRESH.toNanos();
        }
    }

    public static RequestSpecification anyone() {
        return given().header("Accept-Language", "en");
    }

    public static Map<String, Object> text() {
        Map<String, Object> draft = new HashMap<>();
        draft.put("bodyCode", VILLAGE);
        draft.put("language", "kk");
        draft.put("subject", "Ауыз су");
        draft.put("title", "Көкбұлақ ауылында қыста суды тоқтатпау туралы");
        draft.put("content", "Қыста су жиі тоқтайды.\r\nҚұбыр қатады.");
        draft.put("arguments", "Былтыр 40 күн су болған жоқ.");
        // No two petitions of the tests are wholly the same: the clock of each begins anew, and the duplicate rule asks
        // for it.
        draft.put("proposals", "Құбырды жылыту: " + anyWord());
        draft.put("acknowledged", "2026-03");
        return draft;
    }

    /** A word that no other text of the tests has: what is found by it does not depend on what other tests left. */
    public static String anyWord() {
        return ThreadLocalRandom.current()
                .ints(12, 'a', 'z' + 1)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    public static String drafted() {
        return drafted(text());
    }

    public static String drafted(Map<String, Object> text) {
        Response response = as("aigul").contentType(ContentType.JSON).body(text).post("/api/v1/petitions");
        response.then().statusCode(201);
        return response.path("id");
    }

    /** A petition whose author has signed: the link-only page is open. */
    public static String opened() {
        return opened(text());
    }

    public static String opened(Map<String, Object> text) {
        String id = drafted(text);
        submit("aigul", id).then().statusCode(200);
        signByAuthor(id, "good").then().statusCode(200);
        return id;
    }

    /** A public petition with 51 signatures. */
    public static String published(Map<String, Object> text) {
        String id = drafted(text);
        submit("aigul", id).then().statusCode(200);
        signByAuthor(id, "good").then().statusCode(200);
        Topics.count(id, 51, 1);
        await().until(() -> phase("aigul", id), "MODERATION"::equals);
        moderate(id, Map.of("verdict", "APPROVED")).then().statusCode(200);
        return id;
    }

    /** Freezes a draft as it is now; as version 0 where the caller may not read it. */
    public static Response submit(String user, String id) {
        Response draft = as(user).get("/api/v1/petitions/" + id);
        return as(user).contentType(ContentType.JSON)
                .header("If-Match", draft.statusCode() == 200 ? draft.header("ETag") : "\"0\"")
                .post("/api/v1/petitions/" + id + "/submission");
    }

    /** Sends a file under a name. */
    public static Response upload(String user, String path, String name, byte[] file) {
        String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
        return as(user).contentType(ContentType.BINARY)
                .header("Content-Disposition", "attachment; filename*=UTF-8''" + encoded)
                .body(file)
                .post(path);
    }

    public static Response post(String user, String path) {
        return as(user).contentType(ContentType.JSON).post(path);
    }

    public static Response signByAuthor(String id, String cms) {
        return as("aigul")
                .contentType(ContentType.JSON)
                .body(Map.of("showName", false, "cms", cms))
                .post("/api/v1/petitions/" + id + "/author-signature");
    }

    public static Response moderate(String id, Map<String, String> verdict) {
        return as("moderator")
                .contentType(ContentType.JSON)
                .body(verdict)
                .post("/api/v1/petitions/" + id + "/moderation");
    }

    /** Version of the moderators' case, as the entity tag has it. */
    public static String caseTag(String id) {
        return as("moderator").get("/api/v1/petitions/" + id + "/moderation").header("ETag");
    }

    /** What a second moderator says of a proposed refusal. */
    public static Response review(String moderator, String id, boolean agrees) {
        return as(moderator)
                .contentType(ContentType.JSON)
                .header("If-Match", caseTag(id))
                .body(Map.of("agrees", agrees, "reason", "Қорғанысқа қатысы жоқ"))
                .post("/api/v1/petitions/" + id + "/moderation/second-opinion");
    }

    public static Response decide(String officer, String id) {
        return as(officer)
                .contentType(ContentType.JSON)
                .body(Map.of("outcome", "PARTLY_SATISFIED", "reasons", "Құбыр жылытылады."))
                .put("/api/v1/petitions/" + id + "/decision");
    }

    /** The head signs the draft as it is now. */
    public static Response signDecision(String officer, String id, String cms) {
        Response manifest = as(officer).get("/api/v1/petitions/" + id + "/decision/draft/manifest");
        return as(officer)
                .contentType(ContentType.JSON)
                .header("If-Match", manifest.statusCode() == 200 ? manifest.header("ETag") : "\"0\"")
                .body(Map.of("cms", cms))
                .post("/api/v1/petitions/" + id + "/decision/signature");
    }

    /** A petition that crossed the threshold: the body must decide. */
    public static String considered() {
        String id = opened();
        moderate(id, Map.of("verdict", "APPROVED")).then().statusCode(200);
        Topics.count(id, 60, 1);
        await().until(() -> phase("aigul", id), "CONSIDERATION"::equals);
        return id;
    }

    /** Sends JSON to what stands under a petition. */
    public static Response send(String user, String id, String path, Map<String, ?> body) {
        return as(user).contentType(ContentType.JSON).body(body).post("/api/v1/petitions/" + id + "/" + path);
    }

    public static String phase(String user, String id) {
        return as(user).get("/api/v1/petitions/" + id)
                .then()
                .statusCode(200)
                .extract()
                .path("phase");
    }

    /** All pages of a list as one: other tests leave items in it too, in any order. */
    public static JsonPath all(String user, String path) {
        List<Object> items = new ArrayList<>();
        long total = 1;
        for (int page = 0; page * 100L < total; page++) {
            JsonPath read = as(user).queryParam("size", 100)
                    .queryParam("page", page)
                    .get(path)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            items.addAll(read.getList("items"));
            total = read.getLong("total");
        }
        return JsonPath.from(Json.encode(Map.of("items", items)));
    }
}
