package kz.listeningstate.petition;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import kz.listeningstate.embedded.EmbeddedPlatform;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** The neighbours' side of Kafka. */
public final class Topics {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Topics() {}

    /** The last word of a petition, as signature-service tells it. */
    public static void tallied(String petitionId, long count, long treeSize) {
        send(petitionId, """
                {"specversion":"1.0","id":"%s","source":"/signature-service",
                 "type":"kz.listeningstate.signature.tallied.v1","subject":"%s","time":"2026-09-01T05:00:00Z",
                 "datacontenttype":"application/json","data":{"petitionId":"%s","status":"LAPSED","count":%d,
                 "electronic":%d,"paper":0,"withdrawn":0,"invalidated":0,"treeSize":%d,
                 "checkpointedAt":"2026-09-01T05:00:00Z","leafHash":"%s"}}""".formatted(
                        UUID.randomUUID(), petitionId, petitionId, count, count, treeSize, "ab".repeat(32)));
    }

    /** A count as signature-service tells it; returns the message so that it can be sent again. */
    public static String count(String petitionId, long count, long treeSize) {
        String message = """
                {"specversion":"1.0","id":"%s","source":"/signature-service",
                 "type":"kz.listeningstate.signature.counted.v1","subject":"%s","time":"2026-09-01T05:00:00Z",
                 "datacontenttype":"application/json","data":{"petitionId":"%s","count":%d,"electronic":%d,
                 "paper":0,"withdrawn":0,"invalidated":0,"treeSize":%d,"checkpointedAt":"2026-09-01T05:00:00Z"}}""".formatted(UUID.randomUUID(), petitionId, petitionId, count, count, treeSize);
        send(petitionId, message);
        return message;
    }

    public static void send(String key, String message) {
        try (KafkaProducer<String, String> producer = new KafkaProducer<>(
                Map.<String, Object>of(
                        "bootstrap.servers", EmbeddedPlatform.kafka().bootstrapServers()),
                new StringSerializer(),
                new StringSerializer())) {
            ProducerRecord<String, String> record = new ProducerRecord<>("petition.counts", key, message);
            record.headers().add("content-type", "application/cloudevents+json".getBytes(StandardCharsets.UTF_8));
            producer.send(record).get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Everything a topic holds now. */
    public static List<ConsumerRecord<String, String>> all(String topic) {
        Properties settings = new Properties();
        settings.put("bootstrap.servers", EmbeddedPlatform.kafka().bootstrapServers());
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            List<TopicPartition> partitions = new ArrayList<>();
            for (PartitionInfo info : consumer.partitionsFor(topic)) {
                partitions.add(new TopicPartition(topic, info.partition()));
            }
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<ConsumerRecord<String, String>> records = new ArrayList<>();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(200)).forEach(records::add);
            }
            return records;
        }
    }

    /** Events of one petition in the order of the topic. */
    public static List<JsonNode> events(String petitionId) {
        return all("petition.events").stream()
                .filter(message -> petitionId.equals(message.key()))
                .map(message -> read(message.value()))
                .toList();
    }

    /** Names of one petition's events, for instance {@code opened}. */
    public static List<String> names(String petitionId) {
        return events(petitionId).stream()
                .map(event ->
                        event.path("type").asText().replaceAll("^kz\\.listeningstate\\.petition\\.(.*)\\.v1$", "$1"))
                .toList();
    }

    public static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
