package kz.listeningstate.petition.portal;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.response.Response;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.listeningstate.petition.Api;
import kz.listeningstate.petition.Topics;

/** The pages as a browser asks for them, and petitions in the phases that they show. */
final class PortalPages {
    /** What a hostile author would type into every field. */
    static final String HOSTILE = "<script>alert(1)</script>\"'><img src=x onerror=alert(2)>{msg:skip}";

    private static final Pattern TOKEN = Pattern.compile("name=\"csrf-token\" value=\"([^\"]+)\"");

    private PortalPages() {}

    static Response get(String user, String path) {
        var request = user == null ? given() : Api.as(user);
        return request.redirects().follow(false).header("Accept", "text/html").get(path);
    }

    static String html(String user, String path) {
        Response page = get(user, path);
        assertEquals(200, page.statusCode(), path);
        return page.asString();
    }

    /** Sends the form of a page with the token that the page carries, as a browser without JavaScript does. */
    static Response submit(String user, String page, String action, Map<String, String> fields) {
        Response form = get(user, page);
        Matcher token = TOKEN.matcher(form.asString());
        var request = user == null ? given() : Api.as(user);
        request.redirects().follow(false).cookies(form.cookies()).formParams(fields);
        if (token.find()) {
            request.formParam("csrf-token", token.group(1));
        }
        return request.contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .post(action);
    }

    static Map<String, Object> hostileText() {
        Map<String, Object> text = Api.text();
        for (String field : new String[] {"subject", "title", "content", "arguments", "proposals"}) {
            text.put(field, field + HOSTILE);
        }
        return text;
    }

    static void freezeAndSign(String id) {
        Api.submit("aigul", id).then().statusCode(200);
        Api.signByAuthor(id, "good").then().statusCode(200);
    }

    static String linkToken(String id) {
        return Api.as("aigul").get("/api/v1/petitions/" + id).path("linkToken");
    }

    static int published(String id) {
        Topics.count(id, 51, 1);
        await().until(() -> Api.phase("aigul", id), "MODERATION"::equals);
        Api.moderate(id, Map.of("verdict", "APPROVED")).then().statusCode(200);
        return Api.as("aigul").get("/api/v1/petitions/" + id).path("number");
    }

    static void registered(String id) {
        Topics.count(id, 60, 2);
        await().until(() -> Api.phase("aigul", id), "CONSIDERATION"::equals);
    }
}
