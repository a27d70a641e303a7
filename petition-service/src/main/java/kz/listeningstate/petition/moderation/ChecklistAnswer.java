package kz.listeningstate.petition.moderation;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.UUID;

/** What moderation says of one ground for one petition. */
@Entity
class ChecklistAnswer {
    @EmbeddedId
    private Key id;

    @Enumerated(EnumType.STRING)
    private Answer answer;

    private String quote;
    private UUID duplicateOf;
    private UUID answeredBy;
    private Instant answeredAt;

    /** One answer for each ground of a petition. */
    @Embeddable
    record Key(UUID petitionId, String ground) {}

    protected ChecklistAnswer() {}

    ChecklistAnswer(UUID petitionId, String ground) {
        this.id = new Key(petitionId, ground);
    }

    void say(ChecklistDraft.Item item, UUID moderator, Instant now) {
        answer = item.answer();
        quote = answer == Answer.NO ? null : item.quote();
        duplicateOf = answer == Answer.NO ? null : item.duplicateOf();
        answeredBy = moderator;
        answeredAt = now;
    }

    String ground() {
        return id.ground();
    }

    Answer answer() {
        return answer;
    }

    String quote() {
        return quote;
    }

    UUID duplicateOf() {
        return duplicateOf;
    }

    UUID answeredBy() {
        return answeredBy;
    }

    Instant answeredAt() {
        return answeredAt;
    }
}
