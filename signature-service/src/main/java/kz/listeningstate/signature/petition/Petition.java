package kz.listeningstate.signature.petition;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

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

    protected Petition() {}

    Petition(UUID id, String textSha256) {
        this.id = id;
        this.textSha256 = textSha256;
        this.acceptsFrom = AcceptsFrom.AUTHOR;
        this.toldAt = Instant.EPOCH;
    }

    /** Takes what an event says; an older event than the newest one heard moves no end back (ADR 0002). */
    void hear(PetitionEvent event) {
        if (!textSha256.equals(event.textSha256())) {
            throw new PoisonException("the text of petition " + id + " was frozen with another hash", null);
        }
        if (event.authorHasSigned()) {
            open();
        }
        if (!event.time().isBefore(toldAt)) {
            signingClosesAt = event.signingClosesAt();
            toldAt = event.time();
        }
    }

    void open() {
        acceptsFrom = AcceptsFrom.EVERYONE;
    }

    SignablePetition asSignable() {
        return new SignablePetition(id, textSha256, acceptsFrom, signingClosesAt);
    }
}
