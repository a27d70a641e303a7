package kz.listeningstate.signature;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.net.URI;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/** What eGov Mobile does with a code: API 1, API 2, a signature by a demo citizen. */
public final class MobileApp {
    private final String invitation;

    public MobileApp(Response opened) {
        String qrText = opened.path("qrText");
        this.invitation = URI.create(qrText.substring("mobileSign:".length())).getPath();
    }

    public Response invitation() {
        return Client.get(invitation);
    }

    private String token(JsonPath api1) {
        return api1.getString("document.auth_token");
    }

    public Response documents() {
        JsonPath api1 = invitation().jsonPath();
        return documents(api1, token(api1));
    }

    public Response documents(JsonPath api1, String token) {
        return given().accept(ContentType.JSON).auth().oauth2(token).get(path(api1));
    }

    public static String path(JsonPath api1) {
        return URI.create(api1.getString("document.uri")).getPath();
    }

    public byte[] pdf() {
        return Base64.getDecoder().decode(documents().jsonPath().getString("documentsToSign[0].document.file.data"));
    }

    /** Reads both addresses and sends the signature of what is there. */
    public Response sign(String identity) {
        return send(Client.cms(pdf(), Client.identity(identity)));
    }

    public Response send(String cms) {
        JsonPath api1 = invitation().jsonPath();
        return put(path(api1), token(api1), body(cms));
    }

    public static Response put(String path, String token, Object body) {
        return Client.request().auth().oauth2(token).body(body).put(path);
    }

    public static Map<String, Object> body(String cms) {
        return Map.of(
                "signMethod",
                "CMS_SIGN_ONLY",
                "version",
                1,
                "documentsToSign",
                List.of(Map.of("id", 1, "document", Map.of("file", Map.of("mime", "@file/pdf", "data", cms)))));
    }
}
