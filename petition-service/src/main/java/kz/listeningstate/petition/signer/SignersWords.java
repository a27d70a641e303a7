package kz.listeningstate.petition.signer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import kz.listeningstate.petition.body.StateBodies;
import kz.listeningstate.petition.http.Page;
import kz.listeningstate.petition.identity.CurrentUser;
import kz.listeningstate.petition.identity.Role;
import kz.listeningstate.petition.law.Level;
import kz.listeningstate.petition.petition.PetitionLife;
import kz.listeningstate.petition.petition.PetitionView;
import kz.listeningstate.petition.problem.Problem;
import kz.listeningstate.petition.trail.Actor;
import kz.listeningstate.petition.trail.Trail;

/**
 * What signers add to a petition and take away again, and what moderators hide of it afterwards. Signers are known by their
 * handle; whoever calls has checked it with signature-service, outside the transaction.
 */
@ApplicationScoped
@Transactional
public class SignersWords {
    private static final Actor SIGNER = new Actor(null, "signer");

    private final SignerComments comments;
    private final SignerRegions regions;
    private final PetitionLife petitions;
    private final StateBodies bodies;
    private final CurrentUser user;
    private final Trail trail;
    private final Clock clock;

    SignersWords(
            SignerComments comments,
            SignerRegions regions,
            PetitionLife petitions,
            StateBodies bodies,
            CurrentUser user,
            Trail trail,
            Clock clock) {
        this.comments = comments;
        this.regions = regions;
        this.petitions = petitions;
        this.bodies = bodies;
        this.user = user;
        this.trail = trail;
        this.clock = clock;
    }

    /** Comments of a public petition, the newest first. */
    public Page<CommentView> comments(UUID petitionId, int page, int size) {
        requirePublic(petitionId);
        var found = comments.of(petitionId);
        long total = found.count();
        return new Page<>(
                found.page(page, size).list().stream().map(SignerComment::view).toList(), page, size, total);
    }

    /** Where the signers of a public petition say they are from. */
    public RegionalFigures regions(UUID petitionId) {
        requirePublic(petitionId);
        return RegionalFigures.of(regions.counts(petitionId));
    }

    CommentView write(UUID petitionId, String handle, String language, String text) {
        lockWhileSigning(petitionId);
        SignerComment comment = comments.of(petitionId, handle).orElseGet(() -> new SignerComment(petitionId, handle));
        comment.write(language, text, clock.instant());
        comments.persistAndFlush(comment);
        told(comment, SIGNER, "signer-comment-written", Map.of("commentId", comment.id()));
        return comment.view();
    }

    void declare(UUID petitionId, String handle, String kato) {
        lockWhileSigning(petitionId);
        boolean known =
                bodies.all().stream().anyMatch(body -> body.level() == Level.REGION && kato.equals(body.kato()));
        if (!known) {
            throw new Problem(422, "unknown-region");
        }
        // Not in the trail: it would tell auditors one by one what the public is told in groups only.
        regions.declare(petitionId, handle, kato);
    }

    void removeRegion(UUID petitionId, String handle) {
        petitions.lock(petitionId);
        regions.remove(petitionId, handle);
    }

    /** Takes a signer's comment away, whenever they want; false when there is none. */
    boolean removeComment(UUID petitionId, String handle) {
        petitions.lock(petitionId);
        return comments.of(petitionId, handle)
                .map(comment -> {
                    comments.delete(comment);
                    told(comment, SIGNER, "signer-comment-removed", Map.of("commentId", comment.id()));
                    return comment;
                })
                .isPresent();
    }

    /** Erases all that a signer added to a petition; whether there was anything. */
    public Erased erase(UUID petitionId, String handle) {
        return new Erased(removeComment(petitionId, handle), regions.remove(petitionId, handle));
    }

    /** What was erased. */
    public record Erased(boolean comment, boolean region) {}

    CommentView hide(UUID petitionId, UUID commentId, HidingGround ground, String reason, int version) {
        SignerComment comment = locked(petitionId, commentId);
        comment.hide(user.requiredId(), ground, reason, version, clock.instant());
        comments.flush();
        told(comment, moderator(), "signer-comment-hidden", Map.of("commentId", commentId, "ground", ground.name()));
        return comment.view();
    }

    CommentView show(UUID petitionId, UUID commentId, int version) {
        SignerComment comment = locked(petitionId, commentId);
        comment.show(version);
        comments.flush();
        told(comment, moderator(), "signer-comment-shown", Map.of("commentId", commentId));
        return comment.view();
    }

    private SignerComment locked(UUID petitionId, UUID commentId) {
        petitions.lock(petitionId);
        return comments.locked(petitionId, commentId).orElseThrow(Problem::notFound);
    }

    private void lockWhileSigning(UUID petitionId) {
        petitions.lock(petitionId);
        if (!petitions.view(petitionId).acceptsSignatures()) {
            throw new Problem(409, "wrong-phase").against("90-3(2)");
        }
    }

    private void requirePublic(UUID petitionId) {
        PetitionView petition = petitions.view(petitionId);
        if (!petition.isPublic()) {
            throw Problem.notFound();
        }
    }

    private Actor moderator() {
        return new Actor(user.requiredId(), Role.MODERATOR);
    }

    private void told(SignerComment comment, Actor actor, String act, Map<String, ?> details) {
        Instant now = clock.instant();
        trail.add(comment.petitionId(), now, actor, act, details);
    }
}
