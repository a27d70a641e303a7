package kz.listeningstate.signature.api;

import static kz.listeningstate.signature.Client.assertProblem;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import kz.listeningstate.embedded.EmbeddedPlatform;
import kz.listeningstate.signature.Client;
import kz.listeningstate.signature.Operators;
import kz.listeningstate.signature.PetitionEventsTopic;
import org.junit.jupiter.api.Test;

/** Parts the service needs go away and come back: nothing that was confirmed is lost, nothing lost is confirmed. */
@QuarkusTest
class OutageTest {
    private static final Duration SOON = Duration.ofSeconds(60);

    @io.quarkus.test.common.http.TestHTTPResource(value = "/health/ready", management = true)
    java.net.URI ready;

    @Test
    void withoutTheDatabaseASignatureIsNotConfirmedAndMayBeSentAgain() {
        UUID petition = Client.opened();
        String before = Client.cms(petition, "citizen-30");
        String during = Client.cms(petition, "citizen-31");
        Client.post(petition, before).then().statusCode(201);
        RequestSpecification operator = Operators.as("operator");
        EmbeddedPlatform.postgres().stop();
        try {
            Response refused = Client.post(petition, during);
            assertProblem(refused, 503, "temporarily-unavailable");
            assertNotNull(refused.header("Retry-After"));
            await().atMost(SOON).until(() -> RestAssured.get(ready).statusCode() == 503);
            operator.get("/api/v1/log/status")
                    .then()
                    .statusCode(200)
                    .body("trouble", equalTo("DATABASE"))
                    .body("runbook", equalTo("deploy/runbook.md#database"));
        } finally {
            EmbeddedPlatform.postgres().start();
        }
        await().atMost(SOON).until(() -> RestAssured.get(ready).statusCode() == 200);
        await().atMost(SOON).until(() -> Client.post(petition, during).statusCode() == 201);
        assertEquals(200, Client.post(petition, before).statusCode());
        Client.awaitCount(petition, 2);
    }

    @Test
    void anEventThatFindsNoDatabaseWaitsAndIsNotDropped() {
        Client.opened();
        UUID petition = UUID.randomUUID();
        EmbeddedPlatform.postgres().stop();
        try {
            PetitionEventsTopic.send(
                    petition,
                    PetitionEventsTopic.event("opened", petition, PetitionEventsTopic.TEXT, Instant.now(), null));
            assertProblem(Client.get("/api/v1/signing-documents/" + petition), 503, "temporarily-unavailable");
        } finally {
            EmbeddedPlatform.postgres().start();
        }
        await().atMost(SOON)
                .until(() -> Client.get("/api/v1/signing-documents/" + petition).statusCode() == 200);
    }

    @Test
    void withoutKafkaPeopleSignAndTheCountsArriveLater() {
        UUID petition = Client.opened();
        EmbeddedPlatform.kafka().stop();
        try {
            for (int i = 40; i < 45; i++) {
                Client.sign(petition, "citizen-" + i).then().statusCode(201);
            }
            Client.awaitCount(petition, 5);
            assertEquals(200, RestAssured.get(ready).statusCode());
        } finally {
            EmbeddedPlatform.kafka().start();
        }
        await().atMost(SOON).ignoreExceptions().untilAsserted(() -> {
            var records = PetitionEventsTopic.read("petition.counts", petition);
            String last = records.get(records.size() - 1).value();
            org.junit.jupiter.api.Assertions.assertTrue(last.contains("\"count\":5"), last);
        });
        UUID later = Client.opened();
        Client.sign(later, "aigul").then().statusCode(201);
    }
}
