package kz.listeningstate.signature.api;

import static kz.listeningstate.signature.PetitionEventsTopic.TEXT;
import static kz.listeningstate.signature.PetitionEventsTopic.event;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import kz.listeningstate.signature.Client;
import kz.listeningstate.signature.Operators;
import kz.listeningstate.signature.PetitionEventsTopic;
import kz.listeningstate.signature.PublicLog;
import kz.listeningstate.signature.log.leaf.Leaf;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

/** Both ends on Kafka: petitions come in, counts go out. */
@QuarkusTest
class EventsTest {
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final String DEAD = "dead-letter.signature-service.petition.events";
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void repeatedAndLateEventsChangeNothing() {
        UUID petition = UUID.randomUUID();
        Instant now = Instant.now();
        Instant end = now.plusSeconds(3600);
        String submitted = event("submitted", petition, TEXT, now.minusSeconds(20), null);
        String opened = event("opened", petition, TEXT, now.minusSeconds(10), now.minusSeconds(5));
        String published = event("published", petition, TEXT, now, end);
        // The newest first: the older ones must neither close nor shut it again.
        PetitionEventsTopic.send(petition, published, submitted, opened, submitted, published);
        UUID last = UUID.randomUUID();
        PetitionEventsTopic.send(petition, event("opened", last, TEXT, now, null));
        await().atMost(SOON)
                .until(() -> Client.get("/api/v1/signing-documents/" + last).statusCode() == 200);
        Client.get("/api/v1/signing-documents/" + petition)
                .then()
                .statusCode(200)
                .body("acceptsFrom", org.hamcrest.Matchers.equalTo("EVERYONE"));
    }

    /** After a restored backup events come again whose leaves the log has: they have the rest of their effect. */
    @Test
    void anEventWhoseLeafIsThereAlreadyIsTakenAgain() throws Exception {
        UUID petition = UUID.randomUUID();
        Instant now = Instant.now();
        String published = event("published", petition, TEXT, now, now.plusSeconds(3600));
        PetitionEventsTopic.send(petition, event("opened", petition, TEXT, now.minusSeconds(10), null), published);
        await().atMost(SOON)
                .until(() -> PublicLog.leaves().stream()
                        .anyMatch(leaf -> leaf instanceof Leaf.Publish
                                && leaf.petitionId().equals(petition)));
        String id = JSON.readTree(published).get("id").asText();
        Operators.execute("delete from inbox where event_id = '" + id + "'");
        Operators.execute("update petition set signing_closes_at = null, ends_as = null, told_at = 'epoch' where id = '"
                + petition + "'");
        PetitionEventsTopic.send(petition, published);
        UUID last = UUID.randomUUID();
        PetitionEventsTopic.send(petition, event("opened", last, TEXT, now, null));
        await().atMost(SOON)
                .until(() -> Client.get("/api/v1/signing-documents/" + last).statusCode() == 200);
        assertEquals(0, PetitionEventsTopic.read(DEAD, petition).size());
        assertEquals(
                1,
                PublicLog.leaves().stream()
                        .filter(leaf -> leaf instanceof Leaf.Publish
                                && leaf.petitionId().equals(petition))
                        .count());
    }

    @Test
    void whatCannotBeUnderstoodGoesToTheDeadLettersAndBlocksNothing() {
        UUID petition = UUID.randomUUID();
        Instant now = Instant.now();
        PetitionEventsTopic.send(
                petition,
                "no json",
                event("opened", petition, "not-a-hash", now, null),
                "{\"type\":\"kz.listeningstate.petition.opened.v2\",\"data\":{}}",
                event("opened", petition, TEXT, now, null),
                event("published", petition, TEXT.replace('9', '8'), now, null));
        await().atMost(SOON)
                .until(() -> Client.get("/api/v1/signing-documents/" + petition).statusCode() == 200);
        await().atMost(SOON)
                .untilAsserted(() ->
                        assertEquals(3, PetitionEventsTopic.read(DEAD, petition).size()));
        ConsumerRecord<String, String> first =
                PetitionEventsTopic.read(DEAD, petition).get(0);
        assertEquals("no json", first.value());
        String reason =
                new String(first.headers().lastHeader("dead-letter-reason").value(), StandardCharsets.UTF_8);
        assertTrue(reason.contains("no readable event"), reason);
        Client.get("/api/v1/signing-documents/" + petition).then().body("text", org.hamcrest.Matchers.equalTo(TEXT));
    }

    @Test
    void countsThatAreSentKeepTheContract() throws Exception {
        UUID petition = Client.opened();
        Client.sign(petition, "aigul").then().statusCode(201);
        Client.awaitCount(petition, 1);
        Client.sign(petition, "olga").then().statusCode(201);
        Client.awaitCount(petition, 2);
        await().atMost(SOON)
                .untilAsserted(() -> assertEquals(
                        2, PetitionEventsTopic.read("petition.counts", petition).size()));
        List<ConsumerRecord<String, String>> records = PetitionEventsTopic.read("petition.counts", petition);
        JsonSchema schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(JSON.readTree(contract("counted.v1.schema.json")));
        long size = 0;
        for (int i = 0; i < records.size(); i++) {
            JsonNode message = JSON.readTree(records.get(i).value());
            assertTrue(
                    schema.validate(message).isEmpty(), schema.validate(message).toString());
            assertTrue(message.at("/data/treeSize").asLong() > size, "counts name growing trees");
            size = message.at("/data/treeSize").asLong();
            assertEquals(i + 1, message.at("/data/count").asInt());
            assertEquals(petition.toString(), message.path("subject").asText());
            assertEquals(
                    "application/cloudevents+json",
                    new String(
                            records.get(i).headers().lastHeader("content-type").value(), StandardCharsets.UTF_8));
        }
        assertTrue(schema.validate(JSON.readTree(contract("examples/counted.v1.json")))
                .isEmpty());
        JsonNode broken = JSON.readTree(records.get(0).value().replaceAll("\"treeSize\":\\d+", "\"treeSize\":0"));
        assertEquals(1, schema.validate(broken).size());
    }

    private static String contract(String name) throws Exception {
        return Files.readString(Path.of(System.getProperty("checkout.root"), "signature-service", "contracts", name));
    }
}
