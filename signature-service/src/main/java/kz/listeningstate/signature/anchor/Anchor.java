package kz.listeningstate.signature.anchor;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;

/** A day's leaf ANCHOR and what it is the hash of. Created by SQL, never changed. */
@Entity
@Table(name = "anchor")
class Anchor {
    @Id
    private LocalDate day;

    private String heads;
    private byte[] leafHash;
    private Instant madeAt;

    protected Anchor() {}

    LocalDate day() {
        return day;
    }

    /** RFC 8785 JSON. */
    String heads() {
        return heads;
    }

    byte[] leafHash() {
        return leafHash;
    }

    Instant madeAt() {
        return madeAt;
    }
}
