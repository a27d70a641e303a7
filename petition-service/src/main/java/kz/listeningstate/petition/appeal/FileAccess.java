package kz.listeningstate.petition.appeal;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import kz.listeningstate.petition.calendar.WorkingCalendar;
import kz.listeningstate.petition.deadline.DeadlineKind;
import kz.listeningstate.petition.deadline.Term;
import kz.listeningstate.petition.problem.Problem;

/** The citizen asks a body to see the file of the matter, and the body opens it (іс материалдарымен танысу; 75). */
@Entity
@Table(name = "appeal_file_access")
class FileAccess {
    @Id
    private UUID id;

    private UUID handlingId;
    private Instant askedAt;
    private LocalDate dueOn;
    private Instant openedAt;
    private UUID openedBy;
    private String note;

    protected FileAccess() {}

    FileAccess(UUID handlingId, AppealFrame law, Instant now) {
        this.id = UUID.randomUUID();
        this.handlingId = handlingId;
        this.askedAt = now;
        this.dueOn = law.calendar()
                .plusWorkingDays(WorkingCalendar.dateOf(now), law.rules().fileAccessWorkingDays());
    }

    /**
     * 409 {@code file-opened-before}.
     *
     * @param where and when it can be read
     */
    void open(String where, UUID officer, Instant now) {
        if (openedAt != null) {
            throw new Problem(409, "file-opened-before").against("75");
        }
        openedAt = now;
        openedBy = officer;
        note = where;
    }

    boolean isOpen() {
        return openedAt != null;
    }

    Term term(String bodyCode) {
        return new Term(
                DeadlineKind.APPEAL_FILE_ACCESS,
                id,
                bodyCode,
                WorkingCalendar.dateOf(askedAt),
                dueOn,
                openedAt,
                openedBy,
                false);
    }

    UUID id() {
        return id;
    }

    LocalDate dueOn() {
        return dueOn;
    }

    FileAccessView view() {
        return new FileAccessView(id, handlingId, askedAt, dueOn, openedAt, note);
    }
}
