package kz.listeningstate.notification.delivery;

import static io.restassured.RestAssured.given;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.IntStream;
import kz.listeningstate.embedded.EmbeddedPlatform;
import kz.listeningstate.notification.AppealCase;
import kz.listeningstate.notification.PetitionLife;
import kz.listeningstate.notification.ServiceTest;
import kz.listeningstate.notification.message.Language;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.Test;

/** What is away comes back, and nothing was lost, nor told twice. */
@QuarkusTest
class OutageTest extends ServiceTest {

    @Test
    void theMailServerGoesAndComesBack() {
        String follower = newAddress();
        PetitionLife petition = new PetitionLife(account("olga"), Language.EN);
        follow(petition.id, follower, Language.RU);
        List<String> log = new CopyOnWriteArrayList<>();
        Handler listener = listener(log);
        Logger.getLogger("").addHandler(listener);
        EmbeddedPlatform.mail().stop();
        try {
            ObjectNode published = petition.event("published");
            publish(published);
            handled(published);
            forAWhile().until(() -> pending(petition) == 2);
        } finally {
            EmbeddedPlatform.mail().start();
        }
        soon().until(() -> mails(follower, petition.title).size() == 1
                && mails("olga@example.kz", petition.title).size() == 1);
        forAWhile().until(() -> mails(follower, petition.title).size() == 1);
        Logger.getLogger("").removeHandler(listener);
        assertEquals(0, pending(petition));
        assertTrue(log.stream().anyMatch(line -> line.contains("mail server is away")), log.toString());
        assertFalse(log.stream().anyMatch(line -> line.contains("@example.kz")), "no address in the log");
    }

    @Test
    void keycloakGoesAndComesBack() {
        String follower = newAddress();
        // Nobody else's test writes to the auditor, so there is no copy of the address yet.
        PetitionLife petition = new PetitionLife(account("auditor"), Language.RU);
        follow(petition.id, follower, Language.RU);
        EmbeddedPlatform.keycloak().stop();
        try {
            publish(petition.event("published"));
            soon().until(() -> mails(follower, petition.title).size() == 1);
            ObjectNode near = petition.event("deadline-near");
            ((ObjectNode) near.get("data")).put("owedBy", "akimat-710000000");
            publish(near);
            handled(near);
            forAWhile()
                    .until(() -> pending(petition) == 1
                            && count("SELECT count(*) FROM office_notice WHERE facts->>'petitionId' = '" + petition.id
                                            + "'")
                                    == 1);
        } finally {
            EmbeddedPlatform.keycloak().start();
        }
        org.awaitility.Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> mails("auditor@example.kz", petition.title).size() == 1
                        && mails("officer2@example.kz", petition.title).size() == 1);
    }

    @Test
    void theDatabaseGoesAndComesBack() throws Exception {
        String follower = newAddress();
        PetitionLife petition = new PetitionLife(account("olga"), Language.EN);
        AppealCase appeal = new AppealCase(account("olga"), Language.EN);
        follow(petition.id, follower, Language.RU);
        EmbeddedPlatform.postgres().stop();
        try {
            publish(petition.event("published"), appeal.event("answered"));
            given().contentType("application/json")
                    .body(Map.of("petitionId", petition.id, "email", newAddress()))
                    .post("/api/v1/subscriptions")
                    .then()
                    .statusCode(503)
                    .body("type", equalTo("urn:listening-state:problem:unavailable"));
            soon().until(() -> managementStatus("/q/health/ready") == 503);
            assertEquals(200, managementStatus("/q/health/live"), "waiting is no reason to be killed");
        } finally {
            EmbeddedPlatform.postgres().start();
            // Keycloak keeps its accounts there too: it has to find out about its broken connections first.
            soon().ignoreExceptions().until(() -> IntStream.range(0, 5).allMatch(i -> account("olga") != null));
        }
        soon().until(() -> managementStatus("/q/health/ready") == 200);
        soon().until(() -> mails(follower, petition.title).size() == 1
                && mails("olga@example.kz", petition.title).size() == 1
                && mails("olga@example.kz", appeal.number).size() == 1);
    }

    @Test
    void aLetterThatIsRefusedAgainAndAgainIsParkedAndHoldsNobodyUp() throws Exception {
        String refused = newAddress();
        String welcome = newAddress();
        PetitionLife petition = new PetitionLife(UUID.randomUUID(), Language.EN);
        follow(petition.id, refused, Language.RU);
        follow(petition.id, welcome, Language.RU);
        List<String> log = new CopyOnWriteArrayList<>();
        Handler listener = listener(log);
        EmbeddedPlatform.mail().stop();
        Logger.getLogger("").addHandler(listener);
        try (RefusingMailServer server =
                new RefusingMailServer(EmbeddedPlatform.mail().port(), refused)) {
            publish(petition.event("published"));
            soon().until(() ->
                    count("SELECT count(*) FROM delivery WHERE state = 'PARKED' AND tries = 3 AND failure = 'SMTP 550'"
                                    + " AND matter_id = '" + petition.id + "'")
                            == 1);
            soon().until(() -> server.taken() == 1);
            soon().until(() -> management("/q/metrics").matches("(?s).*\\ndeliveries_parked [1-9].*"));
        } finally {
            Logger.getLogger("").removeHandler(listener);
            EmbeddedPlatform.mail().start();
        }
        assertTrue(log.stream().anyMatch(line -> line.contains("SMTP 550")), log.toString());
        assertFalse(log.stream().anyMatch(line -> line.contains(refused)), "no address in the log");
    }

    @Test
    void aLineThatGoesDeadBlamesNoLetter() throws Exception {
        PetitionLife petition = new PetitionLife(account("olga"), Language.EN);
        EmbeddedPlatform.mail().stop();
        try (RefusingMailServer server =
                new RefusingMailServer(EmbeddedPlatform.mail().port(), "nobody")) {
            server.hangUp(2);
            publish(petition.event("published"));
            soon().until(() -> server.hangUpsLeft() == 0 && server.taken() == 1);
            soon().until(() -> count("SELECT count(*) FROM delivery WHERE state = 'SENT' AND tries = 0"
                            + " AND matter_id = '" + petition.id + "'")
                    == 1);
        } finally {
            EmbeddedPlatform.mail().start();
        }
    }

    @Test
    void aLetterThatCannotBeWrittenIsParkedAndHoldsNobodyUp() {
        UUID petition = UUID.randomUUID();
        UUID author = account("olga");
        execute("INSERT INTO delivery (id, matter_id, kind, author, account_id, language, facts, created_at, tell_at,"
                + " next_try_at) VALUES (gen_random_uuid(), '" + petition + "', 'DECIDED', true, '" + author
                + "', 'en', '{}', now(), now(), now() - interval '1 hour')");
        soon().until(() ->
                count("SELECT count(*) FROM delivery WHERE state = 'PARKED' AND matter_id = '" + petition + "'") == 1);
        PetitionLife next = new PetitionLife(author, Language.EN);
        publish(next.event("published"));
        soon().until(() -> mails("olga@example.kz", next.title).size() == 1);
    }

    @Test
    void aPoisonedRecordGoesAsideWithItsReasonAndTheNextIsHandled() {
        String key = UUID.randomUUID().toString();
        PetitionLife petition = new PetitionLife(account("olga"), Language.EN);
        ObjectNode broken = petition.event("registered");
        ((ObjectNode) broken.get("data")).put("dueOn", "soon");
        publish(key, "no json".getBytes(StandardCharsets.UTF_8));
        publish(broken);
        publish(petition.event("published"));
        soon().until(() -> mails("olga@example.kz", petition.title).size() == 1);
        Map<String, String> reasons = deadLetters(key, petition.id.toString());
        assertThat(reasons.get(key), containsString("Not JSON"));
        assertThat(reasons.get(petition.id.toString()), containsString("Field dueOn cannot be read"));
    }

    private static Map<String, String> deadLetters(String... keys) {
        Map<String, String> reasons = new java.util.concurrent.ConcurrentHashMap<>();
        try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        EmbeddedPlatform.kafka().bootstrapServers(),
                        "group.id",
                        "test-" + UUID.randomUUID(),
                        "auto.offset.reset",
                        "earliest"),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            consumer.subscribe(List.of("dead-letter.notification-service.events"));
            soon().until(() -> {
                for (ConsumerRecord<String, byte[]> letter : consumer.poll(Duration.ofMillis(200))) {
                    var reason = letter.headers().lastHeader("dead-letter-reason");
                    reasons.put(letter.key(), new String(reason.value(), StandardCharsets.UTF_8));
                }
                return reasons.keySet().containsAll(List.of(keys));
            });
        }
        return reasons;
    }

    @Test
    void metricsAndHealthSayHowItIs() throws Exception {
        PetitionLife petition = new PetitionLife(account("olga"), Language.EN);
        publish(petition.event("decided"));
        soon().until(() -> mails("olga@example.kz", petition.title).size() == 1);
        String metrics = management("/q/metrics");
        assertThat(metrics, containsString("messages_delivered_total{channel=\"email\",kind=\"decided\""));
        assertThat(metrics, containsString("deliveries_pending"));
        assertThat(metrics, containsString("deliveries_parked"));
        assertFalse(metrics.contains("@example"));
        List<String> checks = new ArrayList<>();
        JSON.readTree(management("/q/health/ready"))
                .get("checks")
                .forEach(check -> checks.add(check.get("name").asText()));
        assertThat(checks, hasItem(containsString("Database")));
        assertThat(checks, hasItem(containsString("Kafka")));
    }

    private static int managementStatus(String path) throws Exception {
        return ask(path).statusCode();
    }

    private static String management(String path) throws Exception {
        return ask(path).body();
    }

    private static HttpResponse<String> ask(String path) throws Exception {
        int port = org.eclipse.microprofile.config.ConfigProvider.getConfig()
                .getValue("quarkus.management.test-port", Integer.class);
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }

    private long pending(PetitionLife petition) {
        return count("SELECT count(*) FROM delivery WHERE state = 'PENDING' AND matter_id = '" + petition.id + "'");
    }

    private static Handler listener(List<String> log) {
        return new Handler() {
            @Override
            public void publish(LogRecord line) {
                log.add(line.getMessage() + " " + java.util.Arrays.toString(line.getParameters()) + " "
                        + line.getThrown());
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
    }
}
