package kz.listeningstate.petition.appeal;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import kz.listeningstate.petition.problem.Problem;

/**
 * Appeals at one body that ask the same, as an officer judged: answered once, each with its personal part. Its question and answer
 * may be made public, without a word of those who asked.
 */
@Entity
@Table(name = "appeal_cluster")
class Cluster {
    @Id
    private UUID id;

    @Version
    private int version;

    private String bodyCode;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "appeal_cluster_text", joinColumns = @JoinColumn(name = "cluster_id"))
    @MapKeyColumn(name = "language")
    private Map<String, ClusterText> texts = new HashMap<>();

    @ElementCollection
    @CollectionTable(name = "appeal_cluster_member", joinColumns = @JoinColumn(name = "cluster_id"))
    @MapKeyColumn(name = "handling_id")
    @Column(name = "personal")
    private Map<UUID, String> members = new HashMap<>();

    private Integer people;
    private Instant publishedAt;

    protected Cluster() {}

    Cluster(String bodyCode) {
        this.id = UUID.randomUUID();
        this.bodyCode = bodyCode;
    }

    /** 409 {@code answer-published}. */
    void write(Map<String, ClusterText> newTexts, Map<UUID, String> newMembers) {
        requireNotPublished();
        texts.keySet().retainAll(newTexts.keySet());
        texts.putAll(newTexts);
        members.keySet().retainAll(newMembers.keySet());
        members.putAll(newMembers);
    }

    /** 409 {@code answer-published}, {@code answer-missing}. */
    void publish(int askedBy, Instant now) {
        requireNotPublished();
        if (!texts.values().stream().allMatch(ClusterText::isAnswered)) {
            throw new Problem(409, "answer-missing");
        }
        people = askedBy;
        publishedAt = now;
    }

    /** 409 {@code not-published}. */
    void withdraw() {
        if (publishedAt == null) {
            throw new Problem(409, "not-published");
        }
        people = null;
        publishedAt = null;
    }

    /** What a member is answered in a language; 409 {@code answer-missing}. */
    String answerTo(UUID handling, String language) {
        ClusterText text = texts.get(language);
        if (text == null || !text.isAnswered()) {
            throw new Problem(409, "answer-missing");
        }
        String personal = members.get(handling);
        return personal.isEmpty() ? text.answer() : text.answer() + "\n\n" + personal;
    }

    private void requireNotPublished() {
        if (publishedAt != null) {
            throw new Problem(409, "answer-published");
        }
    }

    UUID id() {
        return id;
    }

    int version() {
        return version;
    }

    String bodyCode() {
        return bodyCode;
    }

    Map<String, ClusterText> texts() {
        return Map.copyOf(texts);
    }

    /** Personal parts by handling, empty where there is none. */
    Map<UUID, String> members() {
        return Map.copyOf(members);
    }

    /** How many persons asked; null: not public. */
    Integer people() {
        return people;
    }

    Instant publishedAt() {
        return publishedAt;
    }
}
