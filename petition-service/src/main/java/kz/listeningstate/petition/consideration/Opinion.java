package kz.listeningstate.petition.consideration;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import kz.listeningstate.petition.problem.Problem;

/** The opinion of another body on a petition: asked once, answered once. */
@Entity
class Opinion {
    @Id
    private UUID id;

    @Version
    private int version;

    private UUID petitionId;
    private String bodyCode;
    private String question;
    private Instant askedAt;
    private UUID askedBy;
    private String answer;
    private Instant answeredAt;
    private UUID answeredBy;

    protected Opinion() {}

    Opinion(UUID petitionId, OpinionRequest request, UUID officer, Instant now) {
        this.id = UUID.randomUUID();
        this.petitionId = petitionId;
        this.bodyCode = request.bodyCode();
        this.question = Paragraphs.normalized(request.question());
        this.askedAt = now;
        this.askedBy = officer;
    }

    void answer(String text, UUID officer, Instant now) {
        if (answeredAt != null) {
            throw new Problem(409, "already-answered");
        }
        answer = Paragraphs.normalized(text);
        answeredAt = now;
        answeredBy = officer;
    }

    UUID id() {
        return id;
    }

    UUID petitionId() {
        return petitionId;
    }

    String bodyCode() {
        return bodyCode;
    }

    OpinionView view() {
        return new OpinionView(id, petitionId, bodyCode, question, askedAt, answer, answeredAt);
    }
}
