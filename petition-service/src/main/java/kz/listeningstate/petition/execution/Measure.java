package kz.listeningstate.petition.execution;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import kz.listeningstate.petition.calendar.WorkingCalendar;
import kz.listeningstate.petition.deadline.DeadlineKind;
import kz.listeningstate.petition.deadline.Term;
import kz.listeningstate.petition.problem.Problem;

/** A measure (іс-шара, мероприятие) of the plan by which a satisfied petition is executed: what, by whom, until when. */
@Entity
class Measure {
    @Id
    private UUID id;

    @Version
    private int version;

    private UUID petitionId;
    private String title;
    private String description;
    private String ownerBody;
    private LocalDate dueOn;
    private Instant addedAt;
    private UUID addedBy;
    private int percent;
    private Instant completedAt;
    private UUID completedBy;
    private Instant cancelledAt;
    private UUID cancelledBy;
    private String cancelReason;

    protected Measure() {}

    Measure(UUID petitionId, MeasureDraft draft, UUID officer, Instant now) {
        this.id = UUID.randomUUID();
        this.petitionId = petitionId;
        this.addedAt = now;
        this.addedBy = officer;
        write(draft, now);
    }

    /** Changes it; what it was before is kept by {@link MeasureChange}. */
    void change(MeasureDraft draft, Instant now) {
        requireRunning();
        write(draft, now);
    }

    private void write(MeasureDraft draft, Instant now) {
        if (draft.dueOn().isBefore(WorkingCalendar.dateOf(now))) {
            throw new Problem(422, "due-in-the-past");
        }
        title = draft.title().strip();
        description = draft.description().strip();
        ownerBody = draft.ownerBody();
        dueOn = draft.dueOn();
    }

    void report(int newPercent) {
        requireRunning();
        percent = newPercent;
    }

    /**
     * The deciding body finds it done.
     *
     * @param reports how many there are: without one nobody can see what was done
     */
    void complete(long reports, UUID officer, Instant now) {
        requireRunning();
        if (reports == 0) {
            throw new Problem(409, "no-report");
        }
        percent = 100;
        completedAt = now;
        completedBy = officer;
    }

    void cancel(String reason, UUID officer, Instant now) {
        requireRunning();
        cancelledAt = now;
        cancelledBy = officer;
        cancelReason = reason.strip();
    }

    /** 409 {@code measure-ended}. */
    void requireRunning() {
        if (!isRunning()) {
            throw new Problem(409, "measure-ended");
        }
    }

    boolean isRunning() {
        return completedAt == null && cancelledAt == null;
    }

    boolean isCompleted() {
        return completedAt != null;
    }

    boolean isOverdue(LocalDate today) {
        return isRunning() && dueOn.isBefore(today);
    }

    Term term() {
        return new Term(
                DeadlineKind.MEASURE,
                id,
                ownerBody,
                WorkingCalendar.dateOf(addedAt),
                dueOn,
                completedAt,
                completedBy,
                cancelledAt != null);
    }

    UUID id() {
        return id;
    }

    UUID petitionId() {
        return petitionId;
    }

    int version() {
        return version;
    }

    String title() {
        return title;
    }

    String description() {
        return description;
    }

    String ownerBody() {
        return ownerBody;
    }

    LocalDate dueOn() {
        return dueOn;
    }

    /** What is planned, by its names in {@link MeasureView}. */
    Map<String, String> content() {
        return Map.of("title", title, "description", description, "ownerBody", ownerBody, "dueOn", dueOn.toString());
    }

    MeasureView view(LocalDate today) {
        return new MeasureView(
                id,
                version,
                title,
                description,
                ownerBody,
                dueOn,
                isOverdue(today),
                percent,
                addedAt,
                completedAt,
                cancelledAt,
                cancelReason);
    }
}
