package kz.listeningstate.notification;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.listeningstate.embedded.EmbeddedPlatform;
import kz.listeningstate.embedded.Mail;
import kz.listeningstate.notification.message.Language;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.core.ConditionFactory;

/** The service with the real servers around it, and what its tests do again and again. */
@QuarkusTestResource(
        value = EmbeddedPlatform.class,
        initArgs = {
            @ResourceArg(name = "database", value = "notification"),
            @ResourceArg(name = "keycloak", value = "true"),
            @ResourceArg(name = "mail", value = "true")
        })
public abstract class ServiceTest {

    protected static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern TOKEN = Pattern.compile("/subscriptions/(?:confirm|cancel)#(\\S+)");

    @Inject
    EntityManager database;

    protected static ConditionFactory soon() {
        return await().atMost(Duration.ofSeconds(60)).pollInterval(Duration.ofMillis(100));
    }

    /** Long enough for something that should not happen to happen. */
    protected static ConditionFactory forAWhile() {
        return await().during(Duration.ofSeconds(2))
                .atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(200));
    }

    protected static void publish(JsonNode... events) {
        for (JsonNode event : events) {
            publish(
                    event.path("type").asText().split("\\.")[2] + ".events",
                    event.path("subject").asText(),
                    event.toString().getBytes(StandardCharsets.UTF_8));
        }
    }

    protected static void publish(String key, byte[] value) {
        publish("petition.events", key, value);
    }

    private static void publish(String topic, String key, byte[] value) {
        try (KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", EmbeddedPlatform.kafka().bootstrapServers()),
                new StringSerializer(),
                new ByteArraySerializer())) {
            ProducerRecord<String, byte[]> record = new ProducerRecord<>(topic, key, value);
            record.headers().add("content-type", "application/cloudevents+json".getBytes(StandardCharsets.UTF_8));
            producer.send(record).get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The account of a demo user, as tokens name it. */
    protected static UUID account(String user) {
        String token = EmbeddedPlatform.keycloak().accessToken(user);
        String claims = token.substring(token.indexOf('.') + 1, token.lastIndexOf('.'));
        try {
            return UUID.fromString(JSON.readTree(Base64.getUrlDecoder().decode(claims))
                    .get("sub")
                    .asText());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    protected static List<Mail> mails(String address, String title) {
        return EmbeddedPlatform.mail().mailsTo(address).stream()
                .filter(mail -> mail.text().contains(title))
                .toList();
    }

    protected static List<String> headlines(String address, String title) {
        return mails(address, title).stream()
                .map(mail -> mail.text().lines().findFirst().orElse(""))
                .toList();
    }

    protected static String newAddress() {
        return "f" + UUID.randomUUID().toString().substring(0, 13) + "@example.kz";
    }

    protected static void ask(UUID petitionId, String email, Language language) {
        given().contentType("application/json")
                .body(Map.of("petitionId", petitionId, "email", email, "language", language.tag()))
                .post("/api/v1/subscriptions")
                .then()
                .statusCode(202);
    }

    protected static int post(String action, String token) {
        return given().contentType("application/json")
                .body(Map.of("token", token))
                .post("/api/v1/subscriptions/" + action)
                .statusCode();
    }

    /** Subscribes and confirms as a citizen does. */
    protected static void follow(UUID petitionId, String email, Language language) {
        ask(petitionId, email, language);
        soon().until(() -> !EmbeddedPlatform.mail().mailsTo(email).isEmpty());
        assertEquals(
                204,
                post(
                        "confirmation",
                        tokenOf(EmbeddedPlatform.mail().mailsTo(email).get(0))));
    }

    protected static String tokenOf(Mail mail) {
        Matcher token = TOKEN.matcher(mail.text());
        if (!token.find()) {
            throw new AssertionError("No link in the mail");
        }
        return token.group(1);
    }

    /** Waits until the service has handled an event. */
    protected void handled(JsonNode event) {
        soon().until(() -> count("SELECT count(*) FROM processed_event WHERE id = '"
                        + event.get("id").asText() + "'")
                == 1);
    }

    protected long count(String sql) {
        return ((Number) query(sql)).longValue();
    }

    protected void execute(String sql) {
        QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeQuery(sql).executeUpdate());
    }

    protected Object query(String sql) {
        return QuarkusTransaction.requiringNew()
                .call(() -> database.createNativeQuery(sql).getSingleResult());
    }
}
