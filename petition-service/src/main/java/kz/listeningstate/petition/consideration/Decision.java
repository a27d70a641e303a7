package kz.listeningstate.petition.consideration;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import kz.listeningstate.petition.petition.Outcome;
import kz.listeningstate.petition.petition.PetitionView;
import kz.listeningstate.petition.problem.Problem;

/** The reasoned decision (шешім, решение) on a petition (90-6): a draft until it is published, then never changed. */
@Entity
class Decision {
    @Id
    private UUID petitionId;

    @Version
    private int version;

    @Enumerated(EnumType.STRING)
    private Outcome outcome;

    private String language;
    private String reasons;
    private UUID savedBy;
    private Instant savedAt;
    private Instant publishedAt;

    protected Decision() {}

    Decision(UUID petitionId) {
        this.petitionId = petitionId;
    }

    void write(DecisionDraft draft, String draftLanguage, UUID officer, Instant now) {
        if (publishedAt != null) {
            throw new Problem(409, "already-decided");
        }
        outcome = draft.outcome();
        language = draftLanguage;
        reasons = draft.reasons().replace("\r\n", "\n").strip();
        savedBy = officer;
        savedAt = now;
    }

    void publish(Instant now) {
        publishedAt = now;
    }

    boolean isPublished() {
        return publishedAt != null;
    }

    Outcome outcome() {
        return outcome;
    }

    DecisionView view(PetitionView petition) {
        return new DecisionView(
                petitionId, petition.number(), petition.bodyCode(), outcome, language, reasons, savedAt, publishedAt);
    }
}
