package kz.listeningstate.petition.appeal;

import com.fasterxml.jackson.annotation.JsonInclude;
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

/** A measure (іс-шара, мероприятие) that the act on an appeal promises until a day. Few facts, each written once. */
@Entity
@Table(name = "appeal_measure")
class AppealMeasure {
    @Id
    private UUID id;

    private UUID handlingId;
    private String text;
    private LocalDate dueOn;
    private Instant promisedAt;
    private Instant reportedAt;
    private UUID reportedBy;
    private String report;
    private Instant judgedAt;
    private Boolean done;
    private String objection;

    protected AppealMeasure() {}

    AppealMeasure(UUID handlingId, String text, LocalDate dueOn, Instant now) {
        if (dueOn.isBefore(WorkingCalendar.dateOf(now))) {
            throw new Problem(422, "due-in-the-past");
        }
        this.id = UUID.randomUUID();
        this.handlingId = handlingId;
        this.text = text.strip();
        this.dueOn = dueOn;
        this.promisedAt = now;
    }

    /** The body says that it is done, in time or late; 409 {@code reported-before}. */
    void report(String words, UUID officer, Instant now) {
        if (reportedAt != null) {
            throw new Problem(409, "reported-before");
        }
        report = words.strip();
        reportedBy = officer;
        reportedAt = now;
    }

    /** The citizen says whether it is; 409 {@code not-reported}, {@code judged-before}. */
    void judge(boolean isDone, String words, Instant now) {
        if (reportedAt == null) {
            throw new Problem(409, "not-reported");
        }
        if (judgedAt != null) {
            throw new Problem(409, "judged-before");
        }
        done = isDone;
        objection = words == null ? null : words.strip();
        judgedAt = now;
    }

    Term term(String bodyCode) {
        return new Term(
                DeadlineKind.APPEAL_MEASURE,
                id,
                bodyCode,
                WorkingCalendar.dateOf(promisedAt),
                dueOn,
                reportedAt,
                reportedBy,
                false);
    }

    UUID id() {
        return id;
    }

    UUID handlingId() {
        return handlingId;
    }

    LocalDate dueOn() {
        return dueOn;
    }

    /**
     * A promised measure, for the citizen and the body.
     *
     * @param report what the body says was done; null: not reported yet
     * @param done what the citizen says to that; null: nothing yet
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record View(
            UUID id,
            String text,
            LocalDate dueOn,
            Instant reportedAt,
            String report,
            Instant judgedAt,
            Boolean done,
            String objection) {}

    View view() {
        return new View(id, text, dueOn, reportedAt, report, judgedAt, done, objection);
    }
}
