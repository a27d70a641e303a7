package kz.listeningstate.signature.outbox;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** An event that waits for Kafka. */
@Entity
@Table(name = "outbox")
class OutboxEntry {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String topic;
    private String key;
    private String payload;
    private Instant createdAt;

    protected OutboxEntry() {}

    OutboxEntry(String topic, String key, String payload, Instant createdAt) {
        this.topic = topic;
        this.key = key;
        this.payload = payload;
        this.createdAt = createdAt;
    }

    Long id() {
        return id;
    }

    String topic() {
        return topic;
    }

    String key() {
        return key;
    }

    String payload() {
        return payload;
    }

    Instant createdAt() {
        return createdAt;
    }
}
