package kz.listeningstate.signature.act;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

/** What one operator proposes to do. Never changed and never deleted; what became of it is its {@link Decision}. */
@Entity
@Table(name = "act")
class Act {
    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    private ActKind kind;

    private UUID petitionId;

    @Enumerated(EnumType.STRING)
    private Ground ground;

    private String reference;
    private String[] leafHashes;
    private String proposedBy;
    private Instant proposedAt;

    protected Act() {}

    Act(UUID id, ActRequest request, String proposedBy, Instant proposedAt) {
        this.id = id;
        this.kind = request.kind();
        this.petitionId = request.petitionId();
        this.ground = request.ground();
        this.reference = request.reference();
        this.leafHashes = request.signatures().toArray(String[]::new);
        this.proposedBy = proposedBy;
        this.proposedAt = proposedAt;
    }

    UUID id() {
        return id;
    }

    ActKind kind() {
        return kind;
    }

    UUID petitionId() {
        return petitionId;
    }

    /** Null unless it is an invalidation. */
    Ground ground() {
        return ground;
    }

    String reference() {
        return reference;
    }

    /** Hex, in order. */
    List<String> signatures() {
        return List.of(leafHashes);
    }

    List<byte[]> signatureHashes() {
        return signatures().stream().map(HexFormat.of()::parseHex).toList();
    }

    String proposedBy() {
        return proposedBy;
    }

    Instant proposedAt() {
        return proposedAt;
    }
}
