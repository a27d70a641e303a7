package kz.listeningstate.petition.moderation;

import io.quarkus.hibernate.orm.panache.PanacheQuery;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.listeningstate.petition.http.Page;
import kz.listeningstate.petition.law.RuleSets;
import kz.listeningstate.petition.petition.PetitionLife;
import kz.listeningstate.petition.petition.PetitionView;
import kz.listeningstate.petition.problem.Problem;

/** Refusals, for anyone to read and to compare: a reasoned refusal that nobody sees guards against nothing (90-2(6)). */
@ApplicationScoped
@Transactional
public class Rejections {
    private final RejectionProposals proposals;
    private final PetitionLife petitions;
    private final RuleSets ruleSets;

    Rejections(RejectionProposals proposals, PetitionLife petitions, RuleSets ruleSets) {
        this.proposals = proposals;
        this.petitions = petitions;
        this.ruleSets = ruleSets;
    }

    /**
     * Newest first.
     *
     * @param ground code, or null for all
     */
    public Page<PublicRejection> list(String ground, int page, int size) {
        PanacheQuery<RejectionProposal> query = ground == null ? proposals.agreed() : proposals.agreed(ground);
        long total = query.count();
        List<RejectionProposal> found = query.page(page, size).list();
        Map<UUID, PetitionView> about =
                petitions
                        .views(found.stream().map(RejectionProposal::petitionId).toList())
                        .stream()
                        .collect(Collectors.toMap(PetitionView::id, Function.identity()));
        List<PublicRejection> items = found.stream()
                .map(refusal -> view(refusal, about.get(refusal.petitionId())))
                .toList();
        return new Page<>(items, page, size, total);
    }

    /** The refusal of one petition; 404 {@code not-found}. */
    public PublicRejection of(UUID petitionId) {
        RejectionProposal refusal = proposals.agreed(petitionId).orElseThrow(Problem::notFound);
        return view(refusal, petitions.view(petitionId));
    }

    private PublicRejection view(RejectionProposal refusal, PetitionView petition) {
        return PublicRejection.of(
                refusal,
                petition,
                ruleSets.get(petition.ruleSet()).ground(refusal.ground()).orElseThrow());
    }
}
