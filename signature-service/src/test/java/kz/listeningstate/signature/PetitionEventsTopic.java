package kz.listeningstate.signature;

import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import kz.listeningstate.embedded.EmbeddedPlatform;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Speaks on Kafka as petition-service does, and listens as anybody may. */
public final class PetitionEventsTopic {
    public static final String TEXT = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";

    private PetitionEventsTopic() {}

    public static String event(String name, UUID petitionId, String text, Instant time, Instant closes) {
        return """
                {"specversion":"1.0","id":"%s","source":"/petition-service","subject":"%s",
                 "type":"kz.listeningstate.petition.%s.v1","time":"%s","datacontenttype":"application/json",
                 "data":{"petitionId":"%s","number":null,"authorId":"3f1e2d4c-5b6a-4978-8899-aabbccddeeff",
                 "language":"kk","authorLanguage":"kk","title":"Су","bodyCode":"akimat-demo-kokbulak",
                 "textSha256":"%s","signingClosesAt":%s,"threshold":60,"somethingNew":1}}""".formatted(
                        UUID.randomUUID(),
                        petitionId,
                        name,
                        time,
                        petitionId,
                        text,
                        closes == null ? "null" : "\"" + closes + "\"");
    }

    /** Ends signing in a second, and waits for it. */
    public static void close(UUID petition) {
        Instant now = Instant.now();
        send(petition, event("published", petition, TEXT, now, now.plusSeconds(1)));
        await().atMost(Duration.ofSeconds(60))
                .until(() -> Client.get("/api/v1/signing-documents/" + petition).statusCode() == 409);
    }

    public static void send(UUID key, String... messages) {
        sendTo("petition.events", key.toString(), messages);
    }

    public static void sendTo(String topic, String key, String... messages) {
        try (KafkaProducer<String, String> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", EmbeddedPlatform.kafka().bootstrapServers(), "acks", "all"),
                new StringSerializer(),
                new StringSerializer())) {
            for (String message : messages) {
                ProducerRecord<String, String> record = new ProducerRecord<>(topic, key, message);
                record.headers().add("content-type", "application/cloudevents+json".getBytes(StandardCharsets.UTF_8));
                producer.send(record).get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Everything of a topic under one key. */
    public static List<ConsumerRecord<String, String>> read(String topic, UUID key) {
        return read(topic, key.toString());
    }

    public static List<ConsumerRecord<String, String>> read(String topic, String key) {
        try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", EmbeddedPlatform.kafka().bootstrapServers()),
                new StringDeserializer(),
                new StringDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .toList();
            consumer.assign(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            consumer.seekToBeginning(partitions);
            List<ConsumerRecord<String, String>> records = new java.util.ArrayList<>();
            while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.get(p))) {
                consumer.poll(Duration.ofMillis(200)).forEach(records::add);
            }
            return records.stream().filter(record -> key.equals(record.key())).toList();
        }
    }
}
