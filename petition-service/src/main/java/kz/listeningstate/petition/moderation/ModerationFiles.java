package kz.listeningstate.petition.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Puts together what moderators know of one petition. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class ModerationFiles {
    private final Checklist checklist;
    private final BodyQuestions questions;
    private final CorrectionRequests corrections;
    private final RejectionProposals proposals;

    ModerationFiles(
            Checklist checklist,
            BodyQuestions questions,
            CorrectionRequests corrections,
            RejectionProposals proposals) {
        this.checklist = checklist;
        this.questions = questions;
        this.corrections = corrections;
        this.proposals = proposals;
    }

    ModerationFile of(ModerationItem item, UUID reader) {
        UUID petition = item.petition().id();
        return new ModerationFile(
                item,
                checklist.of(item.petition()),
                questions.of(petition).stream().map(BodyQuestion::view).toList(),
                corrections.of(petition).stream().map(CorrectionRequest::view).toList(),
                proposals.of(petition).stream().map(one -> one.view(reader)).toList());
    }
}
