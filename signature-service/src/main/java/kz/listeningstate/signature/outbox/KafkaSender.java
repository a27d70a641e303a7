package kz.listeningstate.signature.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The producer's end of the outbox: idempotent, acknowledged by all replicas. Used by one thread. */
@ApplicationScoped
class KafkaSender {
    private static final byte[] CONTENT_TYPE = "application/cloudevents+json".getBytes(StandardCharsets.UTF_8);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final String brokers;
    private final int partitions;
    private final short replication;
    private final List<String> topics;
    private boolean topicsAreThere;
    private KafkaProducer<String, String> producer;

    KafkaSender(
            @ConfigProperty(name = "kafka.bootstrap.servers") String brokers,
            @ConfigProperty(name = "topics.names") List<String> topics,
            @ConfigProperty(name = "topics.partitions", defaultValue = "6") int partitions,
            @ConfigProperty(name = "topics.replication", defaultValue = "1") short replication) {
        this.brokers = brokers;
        this.topics = List.copyOf(topics);
        this.partitions = partitions;
        this.replication = replication;
    }

    /** Creates what is missing of the topics, once; a broker that creates topics by itself is not relied on. */
    void ensureTopics() {
        if (topicsAreThere) {
            return;
        }
        try (Admin admin = Admin.create(Map.of(
                "bootstrap.servers",
                brokers,
                "default.api.timeout.ms",
                (int) PATIENCE.toMillis(),
                "request.timeout.ms",
                (int) PATIENCE.toMillis() / 2))) {
            for (String topic : topics) {
                create(admin, new NewTopic(topic, partitions, replication));
            }
        }
        topicsAreThere = true;
    }

    private static void create(Admin admin, NewTopic topic) {
        try {
            await(admin.createTopics(List.of(topic)).all());
        } catch (UndeliveredException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw e;
            }
        }
    }

    /** Returns when Kafka has all of them; any exception means that some may be missing and all are to be sent again. */
    void send(List<OutboxEntry> entries) {
        List<Future<RecordMetadata>> sendings = new ArrayList<>();
        for (OutboxEntry entry : entries) {
            ProducerRecord<String, String> record = new ProducerRecord<>(entry.topic(), entry.key(), entry.payload());
            record.headers().add("content-type", CONTENT_TYPE);
            sendings.add(producer().send(record));
        }
        sendings.forEach(KafkaSender::await);
    }

    private static void await(Future<?> answer) {
        try {
            answer.get();
        } catch (ExecutionException e) {
            throw new UndeliveredException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UndeliveredException(e);
        }
    }

    /** Kafka is away or refuses. */
    static final class UndeliveredException extends RuntimeException {
        UndeliveredException(Throwable cause) {
            super(cause);
        }
    }

    private KafkaProducer<String, String> producer() {
        if (producer == null) {
            producer = new KafkaProducer<>(
                    Map.of(
                            ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                            brokers,
                            ProducerConfig.ACKS_CONFIG,
                            "all",
                            ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
                            true,
                            ProducerConfig.MAX_BLOCK_MS_CONFIG,
                            PATIENCE.toMillis(),
                            ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG,
                            (int) PATIENCE.toMillis() / 2,
                            ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
                            (int) PATIENCE.toMillis(),
                            ProducerConfig.LINGER_MS_CONFIG,
                            0),
                    new StringSerializer(),
                    new StringSerializer());
        }
        return producer;
    }

    void close() {
        if (producer != null) {
            producer.close(Duration.ZERO);
        }
    }
}
