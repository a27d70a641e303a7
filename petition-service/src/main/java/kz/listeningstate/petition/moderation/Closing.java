package kz.listeningstate.petition.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.util.Set;
import kz.listeningstate.petition.petition.PetitionNews;

/** Whatever ends a petition, or takes it through moderation, ends what moderators still had to do with it. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Closing {
    private static final Set<String> ENDS = Set.of("approved", "rejected", "withdrawn", "superseded", "lapsed");
    private static final String FROZEN = "submitted";

    private final ModerationCases cases;
    private final RejectionProposals proposals;
    private final Questions questions;

    Closing(ModerationCases cases, RejectionProposals proposals, Questions questions) {
        this.cases = cases;
        this.proposals = proposals;
        this.questions = questions;
    }

    void follow(@Observes PetitionNews news) {
        if (news.name().equals(FROZEN)) {
            cases.findByIdOptional(news.petitionId()).ifPresent(ModerationCase::endLook);
        } else if (ENDS.contains(news.name())) {
            cases.findByIdOptional(news.petitionId()).ifPresent(file -> file.close(news.at()));
            proposals.awaiting(news.petitionId()).ifPresent(proposal -> proposal.drop(news.at()));
            questions.drop(news.petitionId(), news.at());
        }
    }
}
