package kz.listeningstate.signature.count;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import kz.listeningstate.signature.log.leaf.Leaf;
import kz.listeningstate.signature.log.leaf.SigningMethod;
import kz.listeningstate.signature.log.leaf.WithdrawalReason;

/** A petition's leaves in the published tree, by what they do to its count. */
@Entity
@Table(name = "signature_count")
class SignatureCount {
    @Id
    private UUID petitionId;

    private long electronic;
    private long paper;
    private long withdrawn;
    private long invalidated;

    protected SignatureCount() {}

    SignatureCount(UUID petitionId) {
        this.petitionId = petitionId;
    }

    UUID petitionId() {
        return petitionId;
    }

    /** Takes the next leaf of this petition. */
    void take(Leaf leaf) {
        if (leaf instanceof Leaf.Sign sign) {
            if (sign.method() == SigningMethod.ELECTRONIC) {
                electronic++;
            } else {
                paper++;
            }
        } else if (leaf instanceof Leaf.Withdraw withdraw) {
            if (withdraw.reason() == WithdrawalReason.SIGNER) {
                withdrawn++;
            } else {
                invalidated++;
            }
        }
    }

    /** Of the tree of that checkpoint. */
    Count at(long treeSize, Instant checkpointedAt) {
        long count = electronic + paper - withdrawn - invalidated;
        return new Count(petitionId, count, electronic, paper, withdrawn, invalidated, treeSize, checkpointedAt);
    }
}
