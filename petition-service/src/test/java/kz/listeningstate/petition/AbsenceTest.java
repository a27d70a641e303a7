package kz.listeningstate.petition;

import static io.restassured.RestAssured.given;
import static kz.listeningstate.petition.Api.anyone;
import static kz.listeningstate.petition.Api.as;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.net.URL;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import kz.listeningstate.embedded.EmbeddedPlatform;
import org.jboss.logmanager.formatters.PatternFormatter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each of the servers goes away and comes back; nothing is lost, and nobody sees a stack trace. */
@QuarkusTest
class AbsenceTest extends PlatformTest {
    private static final Duration BACK_AGAIN = Duration.ofSeconds(90);

    private static final String LINK = "c2VjcmV0LWxpbmstb2YtYS1wZXRpdGlvbg";

    @Inject
    TestTime time;

    @TestHTTPResource(value = "/health/ready", management = true)
    URL ready;

    @BeforeEach
    void tuesday() {
        time.set(TestTime.START);
    }

    @Test
    void withoutKafkaWorkGoesOnAndEventsFollowInOrder() {
        String before = Api.drafted();
        EmbeddedPlatform.kafka().stop();
        String id;
        try {
            id = Api.opened();
            Api.moderate(id, Map.of("verdict", "APPROVED")).then().statusCode(200);
            as("aigul").get("/api/v1/petitions/" + before).then().statusCode(200);
            given().get(ready).then().statusCode(200);
        } finally {
            EmbeddedPlatform.kafka().start();
        }
        await().atMost(BACK_AGAIN)
                .ignoreExceptions()
                .untilAsserted(() -> assertEquals(List.of("submitted", "opened", "approved"), Topics.names(id)));
    }

    @Test
    void withoutTheDatabaseAClearProblemAndCountsWait() {
        String id = Api.opened();
        List<String> log = new CopyOnWriteArrayList<>();
        Handler listener = listener(log);
        Logger.getLogger("").addHandler(listener);
        EmbeddedPlatform.postgres().stop();
        try {
            given().get(ready).then().statusCode(503);
            given().get("/kk/p/" + LINK).then().statusCode(503);
            anyone().get("/api/v1/petitions/by-link/" + LINK).then().statusCode(503);
            Topics.count(id, 50, 1);
            anyone().get("/api/v1/petitions")
                    .then()
                    .statusCode(503)
                    .contentType("application/problem+json")
                    .header("Retry-After", "5")
                    .body("type", equalTo("urn:listening-state:problem:temporarily-unavailable"))
                    .body("detail", not(containsString("Exception")));
        } finally {
            EmbeddedPlatform.postgres().start();
            Logger.getLogger("").removeHandler(listener);
        }
        assertTrue(log.stream().anyMatch(line -> line.contains("Unavailable at /kk/p/…")), log.toString());
        assertFalse(log.stream().anyMatch(line -> line.contains(LINK)), "the link is a secret");
        await().atMost(BACK_AGAIN)
                .ignoreExceptions()
                .untilAsserted(() -> assertEquals("MODERATION", Api.phase("aigul", id)));
        // Its data was away too, and it holds connections that it does not know to be dead.
        await().atMost(BACK_AGAIN)
                .ignoreExceptions()
                .until(() -> List.of("aigul", "yerlan", "olga", "moderator", "moderator2").stream()
                        .allMatch(user -> EmbeddedPlatform.keycloak().accessToken(user) != null));
    }

    @Test
    void withoutKeycloakPublicPagesAreReadAndDraftingSaysWhy() {
        drafting(as("aigul")).statusCode(201);
        RequestSpecification newcomer = Api.asAnew("yerlan");
        newcomer.get("/api/v1/petitions/mine").then().statusCode(200);
        EmbeddedPlatform.keycloak().stop();
        try {
            anyone().get("/api/v1/petitions").then().statusCode(200);
            anyone().get("/api/v1/bodies").then().statusCode(200);
            given().get(ready).then().statusCode(200);
            // What Keycloak has just said of somebody holds for a moment.
            drafting(as("aigul")).statusCode(201);
            drafting(newcomer)
                    .statusCode(503)
                    .body("type", equalTo("urn:listening-state:problem:identity-unavailable"));
        } finally {
            EmbeddedPlatform.keycloak().start();
            EmbeddedPlatform.keycloak().awaitReady();
        }
        given().get("/api/v1/petitions").then().statusCode(200);
    }

    private static ValidatableResponse drafting(RequestSpecification citizen) {
        return citizen.contentType(ContentType.JSON)
                .body(Api.text())
                .post("/api/v1/petitions")
                .then();
    }

    private static Handler listener(List<String> log) {
        Handler listener = new Handler() {
            @Override
            public void publish(LogRecord line) {
                log.add(getFormatter().format(line));
            }

            @Override
            public void flush() {
                // Nothing is buffered.
            }

            @Override
            public void close() {
                // Nothing is open.
            }
        };
        listener.setFormatter(new PatternFormatter("%s%e"));
        return listener;
    }
}
