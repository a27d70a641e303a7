package kz.listeningstate.petition.moderation;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** What moderation asks an author to correct. */
@Entity
class CorrectionRequest {
    @Id
    private UUID id;

    private UUID petitionId;
    private String remarks;
    private String competentBody;
    private UUID requestedBy;
    private Instant requestedAt;

    protected CorrectionRequest() {}

    CorrectionRequest(Desk.Matter matter, CorrectionDraft draft) {
        this.id = UUID.randomUUID();
        this.petitionId = matter.id();
        this.remarks = draft.remarks().strip();
        this.competentBody = draft.competentBody();
        this.requestedBy = matter.moderator();
        this.requestedAt = matter.now();
    }

    String competentBody() {
        return competentBody;
    }

    CorrectionView view() {
        return new CorrectionView(id, remarks, competentBody, requestedAt);
    }
}
