package kz.listeningstate.signature.signature;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import kz.listeningstate.signature.problem.Problem;
import kz.listeningstate.signature.verification.PersonId;

/** A signature that waits for its revocation check; see the migration for what each column means. Created by SQL, changed here. */
@Entity
@Table(name = "pending_signature")
@SuppressWarnings("UnusedVariable") // a column that only queries read
class PendingSignature {
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(15);

    /** What became of it. */
    enum State {
        PENDING,
        COUNTED,
        /** The certificate was revoked when the signature was received. */
        REVOKED,
        /** The person's other signature had been kept by then. */
        ALREADY_SIGNED,
        /** The person had withdrawn by then, and signed the statement before that. */
        STATEMENT_OUTDATED,
        /** It no longer passes the other checks, such as under a trust profile changed since. */
        REFUSED,
        /** Nobody could tell until 72 hours after signing closed: not counted. */
        UNVERIFIABLE,
        WITHDRAWN
    }

    @Id
    private UUID id;

    private byte[] ticketSha256;
    private UUID petitionId;
    private boolean showName;
    private boolean authors;
    private boolean byPhone;
    private Instant receivedAt;
    private byte[] sealed;

    @Enumerated(EnumType.STRING)
    private State state;

    private byte[] leafHash;
    private byte[] previous;
    private int tries;
    private Instant nextTryAt;

    protected PendingSignature() {}

    UUID id() {
        return id;
    }

    UUID petitionId() {
        return petitionId;
    }

    /** Whether its ticket is with a screen that showed a code, which need not be the signer's. */
    boolean isByPhone() {
        return byPhone;
    }

    /** As it came, without the message: its choices have been verified with it. */
    SignatureRequest asRequest(PersonId signer) {
        String hash = previous.length == 0 ? null : HexFormat.of().formatHex(previous);
        SignatureRequest.Signer named = authors ? new SignatureRequest.Signer(signer.scheme(), signer.id()) : null;
        return new SignatureRequest(petitionId, showName, hash, "", named);
    }

    Instant receivedAt() {
        return receivedAt;
    }

    byte[] sealed() {
        return sealed;
    }

    State state() {
        return state;
    }

    /** Of the kept signature, once counted. */
    byte[] leafHash() {
        return leafHash;
    }

    /** Still unknown: later again, each time after a longer pause. */
    void putOff(Instant now, Duration firstPause) {
        Duration pause = firstPause.multipliedBy(1L << Math.min(tries, 10));
        tries++;
        nextTryAt = now.plus(pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause);
    }

    /** Decided for ever; the CMS is not needed here any more. */
    void end(State decided) {
        state = decided;
        sealed = null;
    }

    /**
     * By whoever holds the ticket: its sender. Of a signature given by phone that is the screen which showed the code; its
     * signer can withdraw it with their own key once it is counted.
     */
    void takeBack() {
        if (byPhone) {
            throw new Problem(403, "signed-by-phone");
        }
        if (state != State.PENDING) {
            throw new Problem(409, "pending-decided");
        }
        end(State.WITHDRAWN);
    }

    void counted(byte[] leaf) {
        end(State.COUNTED);
        leafHash = leaf;
    }
}
