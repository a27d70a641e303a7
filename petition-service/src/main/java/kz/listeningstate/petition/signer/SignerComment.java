package kz.listeningstate.petition.signer;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import kz.listeningstate.petition.calendar.WorkingCalendar;
import kz.listeningstate.petition.http.IfMatch;
import kz.listeningstate.petition.problem.Problem;

/** A signer's comment (пікір, комментарий), one in each petition. */
@Entity
class SignerComment {
    @Id
    private UUID id;

    @Version
    private int version;

    private UUID petitionId;
    private String handle;
    private String language;
    private String comment;
    private Instant writtenAt;
    private Instant hiddenAt;
    private UUID hiddenBy;

    @Enumerated(EnumType.STRING)
    private HidingGround hiddenGround;

    private String hiddenReason;

    protected SignerComment() {}

    SignerComment(UUID petitionId, String handle) {
        this.id = UUID.randomUUID();
        this.petitionId = petitionId;
        this.handle = handle;
    }

    /** Writes it, or writes it anew; what was hidden is not got round by that. */
    void write(String newLanguage, String text, Instant now) {
        if (hiddenAt != null) {
            throw new Problem(409, "comment-hidden");
        }
        language = newLanguage;
        comment = text;
        writtenAt = now;
    }

    void hide(UUID moderator, HidingGround ground, String reason, int read, Instant now) {
        IfMatch.check(read, version);
        hiddenAt = now;
        hiddenBy = moderator;
        hiddenGround = ground;
        hiddenReason = reason;
    }

    void show(int read) {
        IfMatch.check(read, version);
        hiddenAt = null;
        hiddenBy = null;
        hiddenGround = null;
        hiddenReason = null;
    }

    UUID id() {
        return id;
    }

    int version() {
        return version;
    }

    UUID petitionId() {
        return petitionId;
    }

    CommentView view() {
        return new CommentView(
                id,
                version,
                language,
                hiddenAt == null ? comment : null,
                WorkingCalendar.dateOf(writtenAt),
                hiddenAt == null
                        ? null
                        : new CommentView.Hidden(hiddenGround, hiddenReason, WorkingCalendar.dateOf(hiddenAt)));
    }
}
