package kz.listeningstate.petition.moderation;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import kz.listeningstate.petition.calendar.WorkingCalendar;
import kz.listeningstate.petition.deadline.DeadlineKind;
import kz.listeningstate.petition.deadline.Term;
import kz.listeningstate.petition.problem.Problem;

/** What moderation asks a state body about a petition (90-2(5)). The term for the verdict runs on meanwhile. */
@Entity
class BodyQuestion {
    @Id
    private UUID id;

    private UUID petitionId;
    private String bodyCode;
    private String question;
    private UUID askedBy;
    private Instant askedAt;
    private LocalDate dueOn;
    private String answer;
    private UUID answeredBy;
    private Instant answeredAt;
    private Instant droppedAt;

    protected BodyQuestion() {}

    BodyQuestion(Desk.Matter matter, QuestionDraft draft, LocalDate dueOn) {
        this.id = UUID.randomUUID();
        this.petitionId = matter.id();
        this.bodyCode = draft.bodyCode();
        this.question = draft.question().strip();
        this.askedBy = matter.moderator();
        this.askedAt = matter.now();
        this.dueOn = dueOn;
    }

    /** True: it is new. The same answer again changes nothing; 409 {@code already-answered}, {@code question-closed}. */
    boolean answer(String text, UUID officer, Instant now) {
        if (text.equals(answer)) {
            return false;
        }
        if (answer != null) {
            throw new Problem(409, "already-answered");
        }
        if (droppedAt != null) {
            throw new Problem(409, "question-closed");
        }
        answer = text;
        answeredBy = officer;
        answeredAt = now;
        return true;
    }

    void drop(Instant now) {
        if (answeredAt == null && droppedAt == null) {
            droppedAt = now;
        }
    }

    Term term() {
        return new Term(
                DeadlineKind.QUESTION,
                id,
                bodyCode,
                WorkingCalendar.dateOf(askedAt),
                dueOn,
                answeredAt,
                answeredBy,
                droppedAt != null);
    }

    UUID id() {
        return id;
    }

    UUID petitionId() {
        return petitionId;
    }

    String bodyCode() {
        return bodyCode;
    }

    QuestionView view() {
        return new QuestionView(id, petitionId, bodyCode, question, askedAt, dueOn, answer, answeredAt, droppedAt);
    }
}
