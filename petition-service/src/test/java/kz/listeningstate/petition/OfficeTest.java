package kz.listeningstate.petition;

import static kz.listeningstate.petition.Api.as;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import kz.listeningstate.petition.deadline.DeadlineKind;
import kz.listeningstate.petition.deadline.DeadlineView;
import kz.listeningstate.petition.deadline.Terms;
import org.junit.jupiter.api.BeforeEach;

/** What tests of the body's work share: its officers' requests, and what they are answered. */
abstract class OfficeTest extends PlatformTest {
    static final Map<String, Object> DRAFT =
            Map.of("outcome", "REFUSED", "reasons", "Бірінші.\n\nЕкінші.", "language", "kk");

    @Inject
    TestTime time;

    @Inject
    Terms terms;

    @BeforeEach
    void tuesday() {
        time.set(TestTime.START);
    }

    static void refused(Response answer, int status, String slug) {
        answer.then().statusCode(status).body("type", equalTo("urn:listening-state:problem:" + slug));
    }

    static void refused(Response answer, int status, String slug, String article) {
        refused(answer, status, slug);
        answer.then().body("article", equalTo(article));
    }

    static RequestSpecification sends(String user, Map<String, ?> body) {
        return as(user).contentType(ContentType.JSON).body(body);
    }

    static RequestSpecification ifMatch(String user, int version) {
        return as(user).contentType(ContentType.JSON).header("If-Match", "\"" + version + "\"");
    }

    /** Writes the draft over the one that is there. */
    static Response save(String id, Map<String, ?> draft) {
        Integer version = as("officer").get("/api/v1/office/petitions/" + id).path("decision.version");
        RequestSpecification request = sends("officer", draft);
        return (version == null ? request : request.header("If-Match", "\"" + version + "\"")).put(decision(id));
    }

    static Response sign(String id) {
        return Api.signDecision("officer", id, "by-head");
    }

    static Response publish(String id) {
        return Api.post("officer", decision(id) + "/publication");
    }

    static String decision(String id) {
        return "/api/v1/petitions/" + id + "/decision";
    }

    DeadlineView term(String id, DeadlineKind kind) {
        return terms.of(UUID.fromString(id)).stream()
                .filter(one -> one.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    static String sha256(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
