package kz.listeningstate.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/** What petition-service tells everybody of a petition, as another service reads it from Kafka. */
record PetitionEvents(Running system) {
    private static final String TOPIC = "petition.events";
    private static final String TYPE = "kz.listeningstate.petition.%s.v1";

    /** The data of that event, once it is there. */
    JsonNode await(Petition petition, String name) {
        var found = new AtomicReference<JsonNode>();
        Running.eventually(() -> found.set(find(petition, name)
                .orElseThrow(() -> new AssertionError("no event " + name + " of " + petition.id()))));
        return found.get();
    }

    private Optional<JsonNode> find(Petition petition, String name) {
        return all().stream()
                .filter(event -> event.path("subject").asText().equals(petition.id()))
                .filter(event -> event.path("type").asText().equals(TYPE.formatted(name)))
                .findFirst()
                .map(event -> event.path("data"));
    }

    private List<JsonNode> all() {
        var server = system.launcher().kafka().bootstrapServers();
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of("bootstrap.servers", server),
                new StringDeserializer(),
                new StringDeserializer())) {
            var partitions = consumer.partitionsFor(TOPIC).stream()
                    .map(partition -> new TopicPartition(TOPIC, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            var events = new ArrayList<JsonNode>();
            while (partitions.stream().anyMatch(one -> consumer.position(one) < ends.get(one))) {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> events.add(json(record.value())));
            }
            return events;
        }
    }

    private static JsonNode json(String text) {
        try {
            return Person.JSON.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
