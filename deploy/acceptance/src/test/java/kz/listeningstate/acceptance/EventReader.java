package kz.listeningstate.acceptance;

import static kz.listeningstate.acceptance.Running.eventually;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.awaitility.Awaitility;

/** Where signature-service stands in petition-service's events, as Kafka's operator sees and changes it. */
final class EventReader implements AutoCloseable {
    private static final String EVENTS = "petition.events";
    private static final String GROUP = "signature-service";

    private final Admin kafka;

    EventReader(Running system) {
        kafka = Admin.create(
                Map.of("bootstrap.servers", (Object) system.launcher().kafka().bootstrapServers()));
    }

    /** What {@code kafka-consumer-groups --reset-offsets --to-datetime … --execute} does; the service is stopped. */
    void readAgainFrom(Instant moment) {
        // Who was stopped leaves the group a moment later.
        Awaitility.await().atMost(Duration.ofSeconds(60)).ignoreExceptions().until(() -> reset(moment.toEpochMilli()));
    }

    private boolean reset(long moment) throws ExecutionException, InterruptedException {
        var ends = places(EVENTS, OffsetSpec.latest());
        var offsets = new HashMap<TopicPartition, OffsetAndMetadata>();
        // Negative where nothing came since.
        places(EVENTS, OffsetSpec.forTimestamp(moment))
                .forEach((partition, place) ->
                        offsets.put(partition, new OffsetAndMetadata(place < 0 ? ends.get(partition) : place)));
        kafka.alterConsumerGroupOffsets(GROUP, offsets).all().get();
        return true;
    }

    void awaitAllRead() {
        eventually(() -> {
            var read = kafka.listConsumerGroupOffsets(GROUP).partitionsToOffsetAndMetadata().get().entrySet().stream()
                    .collect(Collectors.toMap(
                            Map.Entry::getKey, entry -> entry.getValue().offset()));
            assertEquals(places(EVENTS, OffsetSpec.latest()), read);
        });
    }

    /** Events that it could not take. */
    long deadLetters() throws ExecutionException, InterruptedException {
        return places("dead-letter." + GROUP + "." + EVENTS, OffsetSpec.latest()).values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    private Map<TopicPartition, Long> places(String topic, OffsetSpec which)
            throws ExecutionException, InterruptedException {
        var wanted = kafka.describeTopics(List.of(topic)).allTopicNames().get().get(topic).partitions().stream()
                .map(partition -> new TopicPartition(topic, partition.partition()))
                .collect(Collectors.toMap(Function.identity(), partition -> which));
        return kafka.listOffsets(wanted).all().get().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().offset()));
    }

    @Override
    public void close() {
        kafka.close();
    }
}
