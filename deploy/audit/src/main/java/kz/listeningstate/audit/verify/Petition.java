package kz.listeningstate.audit.verify;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import kz.listeningstate.audit.leaf.Counts;
import kz.listeningstate.audit.leaf.Leaf;

/** What the leaves read so far say of one petition. */
final class Petition {
    /** A TALLY as it stands in the log. */
    record Claim(long index, Leaf.Tally tally) {}

    private final UUID id;
    private final int number;
    private final List<Claim> claims = new ArrayList<>();
    private boolean isOpened;
    private Leaf.Publish publication;
    private Claim end;
    private long lastSigned = -1;
    private long electronic;
    private long paper;
    private long withdrawn;
    private long invalidated;
    private long active;

    /** @param number of petitions before this one in the log */
    Petition(UUID id, int number) {
        this.id = id;
        this.number = number;
    }

    UUID id() {
        return id;
    }

    int number() {
        return number;
    }

    boolean isOpened() {
        return isOpened;
    }

    void open() {
        isOpened = true;
    }

    /** Null as long as only who has the link can sign. */
    Leaf.Publish publication() {
        return publication;
    }

    void publish(Leaf.Publish leaf) {
        publication = leaf;
    }

    boolean hasEnded() {
        return end != null;
    }

    /** Where its first final TALLY stands. */
    Claim end() {
        return end;
    }

    List<Claim> claims() {
        return claims;
    }

    void claim(long index, Leaf.Tally tally) {
        claims.add(new Claim(index, tally));
        if (tally.isFinal() && end == null) {
            end = claims.get(claims.size() - 1);
        }
    }

    /** Index of its last SIGN; -1 = none. */
    long lastSigned() {
        return lastSigned;
    }

    Signatures.Count sign(long index, int method) {
        lastSigned = index;
        if (method == Leaf.Sign.ELECTRONIC) {
            electronic++;
            return Signatures.Count.ELECTRONIC;
        }
        paper++;
        return Signatures.Count.PAPER;
    }

    Signatures.Count withdraw(int reason) {
        if (reason == 0) {
            withdrawn++;
            return Signatures.Count.WITHDRAWN;
        }
        invalidated++;
        return Signatures.Count.INVALIDATED;
    }

    Counts counts() {
        return new Counts(electronic, paper, withdrawn, invalidated);
    }

    /** Distinct nullifiers that are active at the end of what was read; known when the signatures were matched. */
    long active() {
        return active;
    }

    void addActive() {
        active++;
    }

    /** Published, and no end of signing is set. */
    boolean hasNoClosing() {
        return publication != null && publication.closes() == Leaf.Publish.NO_END;
    }

    /** The last hour of signing is over; false as long as it is not published. */
    boolean isClosedAt(Instant time) {
        return publication != null && !closing().isAfter(time);
    }

    /** When its last hour of signing is over. */
    Instant closing() {
        return Instant.ofEpochSecond(3600 * (publication.closes() + 1));
    }

    /** Until when a signature that waited may come into the log, in Unix seconds; of a published one. */
    long latestEntry() {
        return 3600 * (publication.closes() + 1) + Hours.LONGEST_WAIT.toSeconds();
    }
}
