package kz.listeningstate.petition.paper;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import kz.listeningstate.petition.attachment.StoredFile;
import kz.listeningstate.petition.deadline.DeadlineKind;
import kz.listeningstate.petition.deadline.Term;
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
    private LocalDate entryFrom;
    private LocalDate entryDue;
    private Instant agreedAt;
    private UUID agreedBy;
    private Instant notCountedAt;
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

    /** What both have entered alike is not entered again, and what is too late not at all. */
    void requireOpen() {
        if (notCountedAt != null) {
            throw new Problem(409, "sheet-not-counted");
        }
        if (agreedAt != null) {
            throw new Problem(409, "sheet-agreed");
        }
    }

    /** Signing has ended: from and until when it is to be entered. */
    void owe(LocalDate from, LocalDate due) {
        entryFrom = from;
        entryDue = due;
    }

    void agree(UUID second, Instant now) {
        agreedAt = now;
        agreedBy = second;
    }

    /** The key of its scan, which is to be erased; empty when its fate was decided before. */
    Optional<String> giveUp(Instant now) {
        if (takenAt != null || notCountedAt != null) {
            return Optional.empty();
        }
        notCountedAt = now;
        String erased = scanKey;
        scanKey = null;
        return Optional.of(erased);
    }

    /** False when its fate was decided before. */
    boolean take(PaperTotals totals, Instant now) {
        if (takenAt != null || notCountedAt != null) {
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

    boolean isNotCounted() {
        return notCountedAt != null;
    }

    /** Signature-service has not answered yet. */
    boolean awaitsCount() {
        return isAgreed() && !isTaken() && !isNotCounted();
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

    /** Empty while signing goes on. */
    Optional<Term> term() {
        return Optional.ofNullable(entryDue)
                .map(due -> new Term(
                        DeadlineKind.PAPER_ENTRY, id, null, entryFrom, due, agreedAt, agreedBy, notCountedAt != null));
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

    /** Under which its sealed bytes lie; empty once they are erased. */
    Optional<String> scanKey() {
        return Optional.ofNullable(scanKey);
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
                id,
                petitionId,
                rows,
                consent,
                scanSha256,
                receivedAt,
                SheetState.of(this, entries),
                entryDue,
                takenAt,
                notCountedAt,
                told);
    }
}
