package kz.listeningstate.petition.deadline;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import kz.listeningstate.petition.calendar.WorkingCalendar;

/** A running or ended term of one matter (мерзім, срок). */
@Entity
class Deadline {
    @Id
    private UUID id;

    private UUID matterId;

    @Enumerated(EnumType.STRING)
    private DeadlineKind kind;

    private UUID subjectId;
    private String bodyCode;
    private LocalDate startsOn;
    private LocalDate dueOn;
    private Instant metAt;
    private UUID metBy;
    private Instant missedAt;
    private Instant droppedAt;
    private Integer warned;

    protected Deadline() {}

    Deadline(UUID matterId, Term term) {
        this.id = UUID.randomUUID();
        this.matterId = matterId;
        this.kind = term.kind();
        this.subjectId = term.subjectId();
    }

    /** Takes over what the matter's facts say; what has ended stays as it ended. */
    void follow(Term term, Instant now) {
        if (metAt != null || droppedAt != null) {
            return;
        }
        bodyCode = term.bodyCode();
        fixDays(term);
        metAt = term.metAt();
        metBy = term.metBy();
        if (metAt != null && !metAt.isBefore(WorkingCalendar.endOf(dueOn)) && missedAt == null) {
            missedAt = metAt;
        }
        if (term.dropped() && metAt == null) {
            droppedAt = now;
        }
    }

    /** A corrected calendar moves no day that people were told; who moves a day on purpose is warned of the new one. */
    private void fixDays(Term term) {
        boolean told = term.startsOn().equals(startsOn) && !kind.isOwnTerm();
        if (!told && !term.dueOn().equals(dueOn)) {
            dueOn = term.dueOn();
            warned = null;
        }
        startsOn = term.startsOn();
    }

    void miss(Instant now) {
        missedAt = now;
    }

    void warn(int workingDays) {
        warned = workingDays;
    }

    boolean isAbout(Term term) {
        return kind == term.kind() && subjectId.equals(term.subjectId());
    }

    boolean isOver(LocalDate today) {
        return dueOn.isBefore(today);
    }

    boolean isUnwarned(int workingDays) {
        return warned == null || warned > workingDays;
    }

    LocalDate startsOn() {
        return startsOn;
    }

    LocalDate dueOn() {
        return dueOn;
    }

    UUID id() {
        return id;
    }

    UUID matterId() {
        return matterId;
    }

    DeadlineView view() {
        return new DeadlineView(
                matterId,
                kind,
                kind.article(),
                subjectId.equals(matterId) ? null : subjectId,
                bodyCode,
                startsOn,
                dueOn,
                metAt,
                missedAt,
                droppedAt);
    }
}
