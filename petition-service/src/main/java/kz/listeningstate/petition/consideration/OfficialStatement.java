package kz.listeningstate.petition.consideration;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** The head's official statement (ресми мәлімдеме, официальное заявление) about a published decision (90-6(3)); made once. */
@Entity
class OfficialStatement {
    @Id
    private UUID petitionId;

    private LocalDate madeOn;
    private String language;
    private String text;
    private Instant savedAt;
    private UUID savedBy;

    protected OfficialStatement() {}

    OfficialStatement(UUID petitionId, StatementDraft draft, UUID officer, Instant now) {
        this.petitionId = petitionId;
        this.madeOn = draft.madeOn();
        this.language = draft.language();
        this.text = Paragraphs.normalized(draft.text());
        this.savedAt = now;
        this.savedBy = officer;
    }

    DecisionView.Statement view() {
        return new DecisionView.Statement(madeOn, language, text);
    }
}
