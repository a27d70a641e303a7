package kz.listeningstate.petition;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import kz.listeningstate.embedded.EmbeddedPlatform;

/** The HTTP API as its users call it. */
public final class Api {
    public static final String VILLAGE = "akimat-demo-kokbulak";
    private static final Map<String, String> TOKENS = new ConcurrentHashMap<>();

    private Api() {}

    /** A demo user of the realm, by bearer token. */
    public static RequestSpecification as(String user) {
        return given().auth()
                .oauth2(TOKENS.computeIfAbsent(
                        user, name -> EmbeddedPlatform.keycloak().accessToken(name)))
                .header("Accept-Language", "en");
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
        draft.put("proposals", "Құбырды жылыту.");
        return draft;
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
        String id = drafted();
        post("aigul", "/api/v1/petitions/" + id + "/submission").then().statusCode(200);
        signByAuthor(id, "good").then().statusCode(200);
        return id;
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

    public static Response decide(String officer, String id) {
        return as(officer)
                .contentType(ContentType.JSON)
                .body(Map.of("outcome", "PARTLY_SATISFIED", "reasons", "Құбыр жылытылады."))
                .put("/api/v1/petitions/" + id + "/decision");
    }

    public static String phase(String user, String id) {
        return as(user).get("/api/v1/petitions/" + id)
                .then()
                .statusCode(200)
                .extract()
                .path("phase");
    }
}
