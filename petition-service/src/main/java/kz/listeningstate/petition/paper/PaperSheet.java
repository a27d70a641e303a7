package kz.listeningstate.petition.paper;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import kz.listeningstate.petition.attachment.StoredFile;
import kz.listeningstate.petition.problem.Problem;
import kz.listeningstate.petition.signing.PaperTotals;

/** A sheet that people signed on paper (қағаз парақ, бумажный лист). */
@Entity
class PaperSheet {
    @Id
    private UUID id;

    @Version
    private int version;

    private UUID petitionId;
    private int rows;
    private String consent;
    private String scanSha256;
    private String scanType;
    private String scanKey;
    private Instant receivedAt;
    private UUID receivedBy;
    private Instant agreedAt;
    private Instant takenAt;
    private Integer valid;
    private Integer invalid;
    private Integer alreadyCounted;

    protected PaperSheet() {}

    PaperSheet(UUID petitionId, int rows, String consent, StoredFile scan, UUID receivedBy, Instant now) {
        this.id = UUID.randomUUID();
        this.petitionId = petitionId;
        this.rows = rows;
        this.consent = consent;
        this.scanSha256 = scan.sha256();
        this.scanType = scan.kind().mediaType();
        this.scanKey = scan.key();
        this.receivedBy = receivedBy;
        this.receivedAt = now;
    }

    /** What both have entered alike is not entered again. */
    void requireOpen() {
        if (agreedAt != null) {
            throw new Problem(409, "sheet-agreed");
        }
    }

    void agree(Instant now) {
        agreedAt = now;
    }

    /** False when it was taken before. */
    boolean take(PaperTotals totals, Instant now) {
        if (takenAt != null) {
            return false;
        }
        takenAt = now;
        valid = totals.valid();
        invalid = totals.invalid();
        alreadyCounted = totals.alreadyCounted();
        return true;
    }

    boolean isAgreed() {
        return agreedAt != null;
    }

    boolean isTaken() {
        return takenAt != null;
    }

    UUID id() {
        return id;
    }

    UUID petitionId() {
        return petitionId;
    }

    int rows() {
        return rows;
    }

    String consent() {
        return consent;
    }

    String scanSha256() {
        return scanSha256;
    }

    String scanType() {
        return scanType;
    }

    /** Under which its sealed bytes lie. */
    String scanKey() {
        return scanKey;
    }

    Instant receivedAt() {
        return receivedAt;
    }

    SheetView view(int entries) {
        SheetView.Told told = !isTaken()
                ? null
                : rows < SheetView.SMALLEST_TOLD_APART
                        ? new SheetView.Told(null, invalid, null)
                        : new SheetView.Told(valid, invalid, alreadyCounted);
        return new SheetView(
                id, petitionId, rows, consent, scanSha256, receivedAt, SheetState.of(this, entries), takenAt, told);
    }
}
