package kz.listeningstate.signature.evidence;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.HexFormat;

/** That a sealed record was given to an auditor, and why. Never changed and never deleted. */
@Entity
@Table(name = "evidence_hand_over")
class HandOver {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private byte[] leafHash;
    private String auditor;
    private String reason;
    private Instant handedOverAt;

    protected HandOver() {}

    HandOver(byte[] leafHash, String auditor, String reason, Instant handedOverAt) {
        this.leafHash = leafHash;
        this.auditor = auditor;
        this.reason = reason;
        this.handedOverAt = handedOverAt;
    }

    /**
     * As it is listed.
     *
     * @param leafHash hex
     * @param auditor subject of the token, the account's id
     */
    record View(long id, String leafHash, String auditor, String reason, Instant handedOverAt) {}

    View view() {
        return new View(id, HexFormat.of().formatHex(leafHash), auditor, reason, handedOverAt);
    }
}
