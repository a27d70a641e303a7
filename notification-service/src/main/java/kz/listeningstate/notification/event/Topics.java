package kz.listeningstate.notification.event;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Makes the topics that this service needs, if nobody did before; Kafka may come later than the service. */
@ApplicationScoped
class Topics {

    private static final Logger LOG = Logger.getLogger(Topics.class);

    private final String bootstrapServers;
    private final List<NewTopic> topics;

    Topics(
            @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers,
            @ConfigProperty(name = "mp.messaging.incoming.events.topics") List<String> events,
            @ConfigProperty(name = "mp.messaging.incoming.events.dead-letter-queue.topic") String deadLetters,
            @ConfigProperty(name = "topics.partitions", defaultValue = "6") int partitions,
            @ConfigProperty(name = "topics.replication", defaultValue = "1") short replication) {
        this.bootstrapServers = bootstrapServers;
        this.topics = Stream.concat(events.stream(), Stream.of(deadLetters))
                .map(name -> new NewTopic(name, partitions, replication))
                .toList();
    }

    void make(@Observes StartupEvent start) {
        Uni.createFrom()
                .voidItem()
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .invoke(this::makeMissing)
                .onFailure()
                .retry()
                .withBackOff(Duration.ofMillis(500), Duration.ofSeconds(10))
                .indefinitely()
                .subscribe()
                .with(done -> LOG.debug("The topics are there"), failure -> LOG.error("No topics", failure));
    }

    private void makeMissing() {
        try (Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers))) {
            Set<String> there = admin.listTopics().names().get();
            admin.createTopics(topics.stream()
                            .filter(topic -> !there.contains(topic.name()))
                            .toList())
                    .all()
                    .get();
        } catch (ExecutionException failure) {
            // Someone else may have made one meanwhile: the next try finds it there.
            throw new IllegalStateException("Kafka does not make the topics yet", failure);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }
}
