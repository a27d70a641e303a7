package kz.listeningstate.petition.appeal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kz.listeningstate.petition.body.StateBodies;
import kz.listeningstate.petition.body.StateBody;
import kz.listeningstate.petition.identity.CurrentUser;
import kz.listeningstate.petition.problem.Problem;
import kz.listeningstate.petition.signing.HeadSignature;
import kz.listeningstate.petition.trail.Actor;

/** The citizen complains of what a body did with the appeal, or of its silence (91, 92). */
@ApplicationScoped
@Transactional
class AppealComplaining {
    private final AppealComplaints complaints;
    private final ComplaintLife life;
    private final AppealLife appeals;
    private final OwnAppeals own;
    private final StateBodies bodies;
    private final CurrentUser user;
    private final Clock clock;

    AppealComplaining(
            AppealComplaints complaints,
            ComplaintLife life,
            AppealLife appeals,
            OwnAppeals own,
            StateBodies bodies,
            CurrentUser user,
            Clock clock) {
        this.complaints = complaints;
        this.life = life;
        this.appeals = appeals;
        this.own = own;
        this.bodies = bodies;
        this.user = user;
        this.clock = clock;
    }

    /**
     * 404 {@code not-found} also for somebody else's; 409 {@code nothing-to-complain-of}, {@code complaint-too-late}, {@code
     * already-complained}; 409 {@code no-higher-body}: then the court is the next instance.
     *
     * @param text null or blank: none, which silence alone does not need
     */
    AppealView file(UUID handling, String text) {
        AppealLife.Locked about = appeals.locked(handling);
        own.own(about.appeal().id());
        String higher = bodies.higherThan(about.handling().bodyCode())
                .map(StateBody::code)
                .orElseThrow(() -> new Problem(409, "no-higher-body").against("91, 136"));
        String words = text == null || text.isBlank() ? null : text.strip();
        AppealComplaint complaint = AppealComplaint.file(about.handling(), words, higher, about.law(), clock.instant());
        boolean repeated = complaints.of(handling).stream().anyMatch(other -> other.isRepeatedBy(complaint.basis()));
        if (repeated) {
            throw new Problem(409, "already-complained");
        }
        life.tell(
                new ComplaintLife.Locked(complaint, about),
                Actor.author(user.requiredId()),
                "complained",
                Map.of(
                        "basis", complaint.basis().name(),
                        "higherBody", higher,
                        "forwardDueOn", complaint.forwardDueOn().toString()));
        return own.read(about.appeal().id());
    }

    /** What the head has signed; 404 {@code not-found} before. */
    byte[] manifest(UUID id) {
        AppealComplaint complaint = complaints.findByIdOptional(id).orElseThrow(Problem::notFound);
        own.own(complaint.appealId());
        return Optional.ofNullable(complaint.signature())
                .map(HeadSignature::manifest)
                .orElseThrow(Problem::notFound);
    }

    /** Takes it back before it is decided; it may be filed again while there is time. */
    AppealView withdraw(UUID id) {
        ComplaintLife.Locked locked = life.locked(id, Optional.empty());
        UUID appeal = own.own(locked.complaint().appealId()).id();
        locked.complaint().withdraw(clock.instant());
        life.tell(locked, Actor.author(user.requiredId()), "complaint-withdrawn", Map.of());
        return own.read(appeal);
    }
}
