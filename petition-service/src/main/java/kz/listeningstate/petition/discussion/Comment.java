package kz.listeningstate.petition.discussion;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import kz.listeningstate.petition.problem.Problem;

/** A citizen's comment on a paragraph of a draft decision; public at once, moderated afterwards with a public reason. */
@Entity
@Table(name = "discussion_comment")
class Comment {

    /** Why a comment is not shown. */
    enum Ground {
        INSULT,
        PERSONAL_DATA,
        UNLAWFUL,
        ADVERTISING,
        OFF_TOPIC
    }

    @Id
    private UUID id;

    private UUID petitionId;
    private Integer paragraph;
    private UUID authorId;
    private String authorName;
    private String text;
    private Instant madeAt;
    private UUID themeId;
    private Instant removedAt;
    private UUID removedBy;

    @Enumerated(EnumType.STRING)
    private Ground removalGround;

    private String removalReason;

    protected Comment() {}

    Comment(UUID petitionId, Integer paragraph, UUID author, String authorName, String text, Instant now) {
        this.id = UUID.randomUUID();
        this.petitionId = petitionId;
        this.paragraph = paragraph;
        this.authorId = author;
        this.authorName = authorName;
        this.text = text;
        this.madeAt = now;
    }

    /** Its text is shown no more; ground and reason are. */
    void remove(Ground ground, String reason, UUID moderator, Instant now) {
        if (removedAt != null) {
            throw new Problem(409, "already-removed");
        }
        removedAt = now;
        removedBy = moderator;
        removalGround = ground;
        removalReason = reason.strip();
    }

    UUID id() {
        return id;
    }

    UUID petitionId() {
        return petitionId;
    }

    View view() {
        boolean shown = removedAt == null;
        return new View(
                id,
                paragraph,
                shown ? authorName : null,
                shown ? text : null,
                madeAt,
                themeId,
                removedAt,
                removalGround,
                removalReason);
    }

    /**
     * A comment, for anyone.
     *
     * @param paragraph number from 1; null: the draft as a whole
     * @param authorName first name and initial of the surname, by choice; null: not shown
     * @param text null when it was removed
     * @param themeId the theme under which the body answers it
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record View(
            UUID id,
            Integer paragraph,
            String authorName,
            String text,
            Instant madeAt,
            UUID themeId,
            Instant removedAt,
            Ground removalGround,
            String removalReason) {}
}
