package kz.listeningstate.petition;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The author's signature goes to signature-service with the IIN of the log-in, and may be tried again. */
@QuarkusTest
class AuthorSigningTest extends PlatformTest {
    private static final String PROBLEM = "urn:listening-state:problem:";

    @Inject
    TestTime time;

    @BeforeEach
    void tuesday() {
        time.set(TestTime.START);
    }

    @Test
    void problemsPassThroughWithTheirWords() {
        String id = submitted();
        Api.signByAuthor(id, "wrong-text")
                .then()
                .statusCode(422)
                .body("type", equalTo(PROBLEM + "wrong-text"))
                .body("title", equalTo("passed on"))
                .body("detail", equalTo("words in en"));
        Api.signByAuthor(id, "good")
                .then()
                .statusCode(200)
                .body("phase", equalTo("COSIGNING"))
                .body("linkToken", notNullValue());
        Api.signByAuthor(id, "good").then().statusCode(200);
    }

    @Test
    void aLostAnswerIsNoObstacle() {
        String id = submitted();
        Api.signByAuthor(id, "never-answered")
                .then()
                .statusCode(503)
                .header("Retry-After", "5")
                .body("type", equalTo(PROBLEM + "signature-service-unavailable"));
        Api.signByAuthor(id, "broken").then().statusCode(503);
        Api.signByAuthor(id, "already-signed").then().statusCode(200).body("phase", equalTo("COSIGNING"));
    }

    /** Nobody else may sign before the author's own signature is certain. */
    @Test
    void whileTheRevocationCheckWaitsThePageStaysShut() {
        String id = submitted();
        Api.signByAuthor(id, "pending").then().statusCode(202).body("status", equalTo("/api/v1/signatures/pending/t"));
        assertEquals("SUBMITTED", Api.phase("aigul", id));
        Topics.count(id, 1, 1);
        await().atMost(Duration.ofSeconds(60)).until(() -> Api.phase("aigul", id), "COSIGNING"::equals);
    }

    @Test
    void aDraftCannotBeSigned() {
        Api.signByAuthor(Api.drafted(), "good").then().statusCode(409).body("type", equalTo(PROBLEM + "not-submitted"));
    }

    private static String submitted() {
        String id = Api.drafted();
        Api.submit("aigul", id).then().statusCode(200);
        return id;
    }
}
