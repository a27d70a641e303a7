package kz.listeningstate.petition.moderation;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import kz.listeningstate.petition.problem.Problem;

/** A petition on the moderators' desk: who works on it, until when, and whether a head moderator has to look. */
@Entity
class ModerationCase {
    @Id
    private UUID petitionId;

    /** Counted by hand: an answer to the checklist, a question or a proposal changes the case, a claim does not. */
    private int version;

    private UUID claimedBy;
    private Instant claimedUntil;
    private Instant lookAskedAt;
    private Instant raisedAt;

    @Enumerated(EnumType.STRING)
    private RaisedFor raisedFor;

    private Instant closedAt;

    protected ModerationCase() {}

    ModerationCase(UUID petitionId) {
        this.petitionId = petitionId;
    }

    /** Takes the case or keeps it for longer; 409 {@code claimed-by-other} while another one has it. True: it is new. */
    boolean claim(UUID moderator, Instant now, Duration lasts) {
        Optional<UUID> holder = claimedBy(now);
        if (holder.isPresent() && !holder.get().equals(moderator)) {
            throw new Problem(409, "claimed-by-other");
        }
        claimedBy = moderator;
        claimedUntil = now.plus(lasts);
        return holder.isEmpty();
    }

    void release() {
        claimedBy = null;
        claimedUntil = null;
    }

    /** Who works on it now; a claim that ran out is none. */
    Optional<UUID> claimedBy(Instant now) {
        return Optional.ofNullable(claimedBy).filter(any -> now.isBefore(claimedUntil));
    }

    Instant claimedUntil() {
        return claimedUntil;
    }

    void changed() {
        version++;
    }

    /** A head moderator has to look; decides nothing. False: for this cause it was raised before. */
    boolean raise(RaisedFor cause, Instant now) {
        if (raisedFor == cause || closedAt != null) {
            return false;
        }
        raisedAt = raisedAt == null ? now : raisedAt;
        raisedFor = cause;
        version++;
        return true;
    }

    void askForLook(Instant now) {
        if (lookAskedAt == null) {
            lookAskedAt = now;
            version++;
        }
    }

    void endLook() {
        lookAskedAt = null;
    }

    boolean isToBeLookedAt() {
        return lookAskedAt != null;
    }

    /** Nothing is left to do: a verdict was given, or the petition ended otherwise. */
    void close(Instant now) {
        release();
        lookAskedAt = null;
        closedAt = now;
        version++;
    }

    /** A verdict is owed again. */
    void reopen() {
        closedAt = null;
        version++;
    }

    UUID petitionId() {
        return petitionId;
    }

    int version() {
        return version;
    }

    Instant raisedAt() {
        return raisedAt;
    }

    RaisedFor raisedFor() {
        return raisedFor;
    }
}
