package kz.listeningstate.petition.discussion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import kz.listeningstate.petition.consideration.Paragraphs;
import kz.listeningstate.petition.http.Page;
import kz.listeningstate.petition.identity.CitizenIdentity;
import kz.listeningstate.petition.identity.CurrentUser;
import kz.listeningstate.petition.identity.Role;
import kz.listeningstate.petition.petition.PetitionLife;
import kz.listeningstate.petition.petition.Phase;
import kz.listeningstate.petition.problem.Problem;
import kz.listeningstate.petition.trail.Actor;
import kz.listeningstate.petition.trail.Trail;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What citizens say to a draft decision, and its moderation afterwards, which the body itself has no hand in. */
@ApplicationScoped
@Transactional
class Commenting {
    private final PublicDiscussion discussion;
    private final Comments comments;
    private final PetitionLife petitions;
    private final CitizenIdentity citizens;
    private final CurrentUser user;
    private final Trail trail;
    private final Clock clock;
    private final int mostOfOne;

    Commenting(
            PublicDiscussion discussion,
            Comments comments,
            PetitionLife petitions,
            CitizenIdentity citizens,
            CurrentUser user,
            Trail trail,
            Clock clock,
            @ConfigProperty(name = "discussion.comments-of-one", defaultValue = "20") int mostOfOne) {
        this.discussion = discussion;
        this.comments = comments;
        this.petitions = petitions;
        this.citizens = citizens;
        this.user = user;
        this.trail = trail;
        this.clock = clock;
        this.mostOfOne = mostOfOne;
    }

    /** In their order, for anyone. */
    Page<Comment.View> list(UUID petition, Integer paragraph, int page, int size) {
        discussion.find(petition);
        var query = comments.of(petition, paragraph);
        long total = query.count();
        return new Page<>(
                query.page(page, size).list().stream().map(Comment::view).toList(), page, size, total);
    }

    /**
     * The caller's comment. 409 {@code discussion-not-open}, {@code too-many-comments}; 422 {@code no-such-paragraph}.
     *
     * @param paragraph number from 1; null: on the whole
     */
    Comment.View make(UUID petition, Integer paragraph, String text, boolean showName) {
        // So that one citizen's comments are counted one after the other, and none comes after the petition's end.
        petitions.lock(petition);
        Discussion open = discussion.find(petition);
        Instant now = clock.instant();
        open.requireOpen(now);
        if (petitions.view(petition).phase() != Phase.CONSIDERATION) {
            throw new Problem(409, "discussion-not-open");
        }
        String draft = open.texts().values().iterator().next();
        if (paragraph != null
                && (paragraph < 1 || paragraph > Paragraphs.of(draft).size())) {
            throw new Problem(422, "no-such-paragraph");
        }
        UUID author = user.requiredId();
        if (comments.by(petition, author) >= mostOfOne) {
            throw new Problem(409, "too-many-comments");
        }
        String name = showName ? citizens.ofCaller("kk").publicName() : null;
        Comment comment = new Comment(petition, paragraph, author, name, text.strip(), now);
        comments.persistAndFlush(comment);
        trail(petition, new Actor(author, Role.CITIZEN), "comment-made", comment.id(), Map.of());
        return comment.view();
    }

    /** A moderator hides a comment, and says publicly why; 409 {@code already-removed}. */
    Comment.View remove(UUID id, Comment.Ground ground, String reason) {
        Comment comment = comments.findByIdOptional(id, jakarta.persistence.LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(Problem::notFound);
        UUID moderator = user.requiredId();
        comment.remove(ground, reason, moderator, clock.instant());
        comments.flush();
        Actor actor = new Actor(moderator, Role.MODERATOR);
        trail(comment.petitionId(), actor, "comment-removed", id, Map.of("ground", ground.name()));
        return comment.view();
    }

    private void trail(UUID petition, Actor actor, String act, UUID comment, Map<String, ?> more) {
        Map<String, Object> details = new LinkedHashMap<>(more);
        details.put("comment", comment.toString());
        trail.add(petition, clock.instant(), actor, act, details);
    }
}
