package kz.listeningstate.petition.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** Events that are as sure as the change they tell of: stored in the same transaction, sent to Kafka afterwards. */
@ApplicationScoped
public class Outbox {
    private final OutboxEntries entries;
    private final ObjectMapper json;
    private final Event<EventStored> stored;
    private final Clock clock;

    /** Told inside the transaction; observers wait for its success. */
    record EventStored() {}

    /** Kafka has the event. Told once it has, inside the transaction that takes it out of the outbox; a crash may repeat it. */
    public record EventSent(CloudEvent event) {}

    Outbox(OutboxEntries entries, ObjectMapper json, Event<EventStored> stored, Clock clock) {
        this.entries = entries;
        this.json = json;
        this.stored = stored;
        this.clock = clock;
    }

    /**
     * Stores an event in the running transaction.
     *
     * @param key whose events keep their order. The caller holds a lock on what the key names, so that ids of one key
     *     grow in the order of commits
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void append(String topic, String key, CloudEvent event) {
        try {
            entries.persist(new OutboxEntry(topic, key, json.writeValueAsString(event), clock.instant()));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("No JSON: " + event.type(), e);
        }
        stored.fire(new EventStored());
    }
}
