package kz.listeningstate.petition.appeal;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import kz.listeningstate.petition.signing.StatementSignature;

/** What came with an appeal's words. */
@Entity
@Table(name = "appeal_filing")
class FilingRecord {
    @Id
    private UUID appealId;

    private String complainedOf;
    private String complainedAgainst;
    private UUID evidenceId;
    private String statementSha256;

    protected FilingRecord() {}

    /** @param signature null: the log-in told who files */
    FilingRecord(UUID appealId, Particulars particulars, StatementSignature signature) {
        this.appealId = appealId;
        this.complainedOf = particulars.complainedOf();
        this.complainedAgainst = particulars.complainedAgainst();
        if (signature != null) {
            this.evidenceId = signature.id();
            this.statementSha256 = signature.documentSha256();
        }
    }

    /** How it is known who files (63). */
    enum Identity {
        LOG_IN,
        SIGNATURE
    }

    Identity identity() {
        return evidenceId == null ? Identity.LOG_IN : Identity.SIGNATURE;
    }

    String statementSha256() {
        return statementSha256;
    }

    String complainedOf() {
        return complainedOf;
    }

    String complainedAgainst() {
        return complainedAgainst;
    }
}
