package kz.listeningstate.petition;

import static kz.listeningstate.petition.Api.as;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Counts come as Kafka brings them: twice, late, out of order, unreadable. */
@QuarkusTest
class MessagingTest extends PlatformTest {
    private static final String DEAD_LETTERS = "dead-letter.petition-service.petition.counts";

    @Inject
    TestTime time;

    @BeforeEach
    void tuesday() {
        time.set(TestTime.START);
    }

    @Test
    void duplicatesReplaysAndReorderingCrossTheThresholdsOnce() {
        String id = Api.opened();
        Api.moderate(id, Map.of("verdict", "APPROVED")).then().statusCode(200);
        String first = Topics.count(id, 49, 1);
        String crossing = Topics.count(id, 60, 3);
        Topics.send(id, crossing);
        Topics.send(id, first);
        Topics.count(id, 55, 2);
        Topics.count(id, 59, 4);
        Topics.count(id, 63, 5);
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertEquals(
                        63, (int) as("aigul").get("/api/v1/petitions/" + id).path("signatures.count")));
        assertEquals(60, (int) as("aigul").get("/api/v1/petitions/" + id).path("thresholdReachedWith"));
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertEquals(7, Topics.names(id).size()));
        for (String once : List.of("cosigned", "published", "threshold-reached", "registered")) {
            assertEquals(1, Collections.frequency(Topics.names(id), once), once);
        }
    }

    @Test
    void aCountBeforeTheAnswerToTheAuthorOpensThePage() {
        String id = Api.drafted();
        Api.submit("aigul", id).then().statusCode(200);
        Topics.count(id, 1, 1);
        await().atMost(Duration.ofSeconds(60)).until(() -> Api.phase("aigul", id), "COSIGNING"::equals);
        Api.signByAuthor(id, "good").then().statusCode(200);
    }

    @Test
    void poisonGoesToTheDeadLettersAndHoldsNobodyUp() {
        String id = Api.opened();
        Topics.send(id, "{not json " + id);
        Topics.send(id, "{\"type\":\"kz.listeningstate.signature.counted.v1\",\"id\":\"x\",\"data\":{}}");
        String unknown = UUID.randomUUID().toString();
        Topics.count(unknown, 1, 1);
        Topics.count(id, 50, 1);
        await().atMost(Duration.ofSeconds(60)).until(() -> Api.phase("aigul", id), "MODERATION"::equals);
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertEquals(2, deadLetters(id).size()));
        assertNotNull(deadLetters(id).get(0).headers().lastHeader("dead-letter-reason"));
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertEquals(1, deadLetters(unknown).size()));
    }

    private static List<ConsumerRecord<String, String>> deadLetters(String key) {
        return Topics.all(DEAD_LETTERS).stream()
                .filter(letter -> key.equals(letter.key()))
                .toList();
    }
}
