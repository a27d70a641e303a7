package kz.listeningstate.petition.petition;

import io.quarkus.hibernate.orm.panache.PanacheQuery;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import kz.listeningstate.petition.body.StateBodies;
import kz.listeningstate.petition.body.StateBody;
import kz.listeningstate.petition.http.Page;
import kz.listeningstate.petition.law.RuleSet;
import kz.listeningstate.petition.law.RuleSets;

/** What leaves this package instead of entities. */
@ApplicationScoped
class PetitionViews {
    private final RuleSets ruleSets;
    private final StateBodies bodies;
    private final Clock clock;

    PetitionViews(RuleSets ruleSets, StateBodies bodies, Clock clock) {
        this.ruleSets = ruleSets;
        this.bodies = bodies;
        this.clock = clock;
    }

    /**
     * @param withLink the reader is the author or came by the link
     */
    PetitionView view(Petition petition, boolean withLink) {
        Instant now = clock.instant();
        PetitionText text = petition.text();
        return new PetitionView(
                petition.id(),
                petition.publication().number(),
                petition.version(),
                petition.phase(now),
                petition.acceptsSignatures(now),
                withLink ? petition.opening().linkToken() : null,
                text.bodyCode(),
                text.language(),
                text.subject(),
                text.title(),
                text.content(),
                text.arguments(),
                text.proposals(),
                petition.appealKind(),
                petition.translation(),
                petition.submission().acknowledgedList(),
                petition.author().publicName(),
                petition.ruleSet(),
                petition.submission().textSha256(),
                petition.signatures(),
                ruleSets.get(petition.ruleSet()).cosigners(),
                petition.createdAt(),
                petition.submission().submittedAt(),
                petition.opening().openedAt(),
                petition.opening().cosignersDueOn(),
                petition.moderation().cosignedAt(),
                petition.moderation().moderationDueOn(),
                petition.moderation().approvedAt() != null,
                petition.moderation().rejection(),
                petition.publication().publishedAt(),
                threshold(petition),
                petition.signingClosesAt(),
                petition.consideration().thresholdReachedAt(),
                petition.consideration().thresholdReachedWith(),
                petition.consideration().registeredOn(),
                petition.consideration().decisionDueOn(),
                petition.consideration().decidedAt(),
                petition.consideration().outcome(),
                petition.ending().fellShortAt(),
                petition.ending().withdrawnAt(),
                petition.supersedes(),
                petition.ending().supersededBy());
    }

    PetitionSummary summary(Petition petition) {
        return new PetitionSummary(
                petition.id(),
                petition.publication().number(),
                petition.phase(clock.instant()),
                petition.text().title(),
                petition.text().subject(),
                petition.text().language(),
                petition.text().bodyCode(),
                petition.signatures().count(),
                petition.signatures().treeSize(),
                petition.signatures().checkpointedAt(),
                threshold(petition),
                petition.createdAt(),
                petition.publication().publishedAt(),
                petition.signingClosesAt(),
                petition.consideration().decisionDueOn(),
                petition.consideration().outcome(),
                petition.consideration().decidedAt());
    }

    static <T> Page<T> page(PanacheQuery<Petition> query, int page, int size, Function<Petition, T> toItem) {
        long total = query.count();
        List<T> items = query.page(page, size).list().stream().map(toItem).toList();
        return new Page<>(items, page, size, total);
    }

    private Integer threshold(Petition petition) {
        if (petition.publication().threshold() != null) {
            return petition.publication().threshold();
        }
        RuleSet rules = ruleSets.get(petition.ruleSet());
        StateBody body = bodies.find(petition.text().bodyCode()).orElse(null);
        return body == null ? null : (Integer) rules.threshold(body.level(), body.branch(), body.population());
    }
}
