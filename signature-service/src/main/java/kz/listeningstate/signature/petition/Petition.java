package kz.listeningstate.signature.petition;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import kz.listeningstate.signature.log.leaf.TallyStatus;

/** A petition (петиция) whose frozen text may be signed. */
@Entity
@Table(name = "petition")
class Petition {
    @Id
    private UUID id;

    private String textSha256;

    @Enumerated(EnumType.STRING)
    private AcceptsFrom acceptsFrom;

    private Instant signingClosesAt;
    private Instant toldAt;

    @Enumerated(EnumType.STRING)
    private TallyStatus endsAs;

    private boolean ended;

    protected Petition() {}

    Petition(UUID id, String textSha256) {
        this.id = id;
        this.textSha256 = textSha256;
        this.acceptsFrom = AcceptsFrom.AUTHOR;
        this.toldAt = Instant.EPOCH;
    }

    UUID id() {
        return id;
    }

    /** Takes what an event says; an older event than the newest one heard moves no end back (ADR 0002). */
    void hear(PetitionEvent event) {
        if (!textSha256.equals(event.textSha256())) {
            throw new PoisonException("the text of petition " + id + " was frozen with another hash", null);
        }
        if (event.authorHasSigned()) {
            open();
        }
        boolean newest = !event.time().isBefore(toldAt);
        if (event.endsAs() != null && (endsAs == null || newest)) {
            endsAs = event.endsAs();
        }
        if (newest) {
            signingClosesAt = event.signingClosesAt();
            toldAt = event.time();
        }
    }

    /** What the end of signing means for it: without a word in its events, that too few joined it in time. */
    TallyStatus endsAs() {
        return endsAs == null ? TallyStatus.LAPSED : endsAs;
    }

    /** Ends it for good, once, if signing closed by that moment. */
    boolean end(Instant closedBy) {
        if (ended || signingClosesAt == null || signingClosesAt.isAfter(closedBy)) {
            return false;
        }
        ended = true;
        return true;
    }

    void open() {
        acceptsFrom = AcceptsFrom.EVERYONE;
    }

    /** One that has ended was always closed, whatever later events say of it. */
    SignablePetition asSignable() {
        return new SignablePetition(id, textSha256, acceptsFrom, ended ? Instant.EPOCH : signingClosesAt);
    }
}
