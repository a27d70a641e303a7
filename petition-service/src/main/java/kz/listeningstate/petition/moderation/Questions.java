package kz.listeningstate.petition.moderation;

import io.quarkus.hibernate.orm.panache.PanacheQuery;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.listeningstate.petition.body.StateBodies;
import kz.listeningstate.petition.calendar.WorkingCalendar;
import kz.listeningstate.petition.deadline.Terms;
import kz.listeningstate.petition.http.Page;
import kz.listeningstate.petition.identity.CurrentUser;
import kz.listeningstate.petition.identity.Role;
import kz.listeningstate.petition.petition.PetitionLife;
import kz.listeningstate.petition.petition.PetitionView;
import kz.listeningstate.petition.problem.Problem;
import kz.listeningstate.petition.trail.Actor;
import kz.listeningstate.petition.trail.Trail;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Moderation may ask state bodies (90-2(5)); each has a term for its answer, and only its own officers give it. */
@ApplicationScoped
@Transactional
public class Questions {
    private static final int MOST = 50;

    private final PetitionLife petitions;
    private final Desk desk;
    private final BodyQuestions questions;
    private final StateBodies bodies;
    private final Terms terms;
    private final Trail trail;
    private final WorkingCalendar calendar;
    private final CurrentUser user;
    private final int answerWorkingDays;
    private final Clock clock;

    Questions(
            PetitionLife petitions,
            Desk desk,
            BodyQuestions questions,
            StateBodies bodies,
            Terms terms,
            Trail trail,
            WorkingCalendar calendar,
            CurrentUser user,
            @ConfigProperty(name = "moderation.answer-working-days", defaultValue = "5") int answerWorkingDays,
            Clock clock) {
        this.petitions = petitions;
        this.desk = desk;
        this.questions = questions;
        this.bodies = bodies;
        this.terms = terms;
        this.trail = trail;
        this.calendar = calendar;
        this.user = user;
        this.answerWorkingDays = answerWorkingDays;
        this.clock = clock;
    }

    /** Asks a body, for moderators; 422 {@code unknown-body}, 409 {@code limit-reached} after 50 questions. */
    public QuestionView ask(UUID petitionId, @Valid QuestionDraft draft) {
        if (bodies.addressable(draft.bodyCode()).isEmpty()) {
            throw new Problem(422, "unknown-body");
        }
        Desk.Matter matter = desk.open(petitionId);
        if (questions.of(petitionId).size() >= MOST) {
            throw new Problem(409, "limit-reached");
        }
        LocalDate due = calendar.plusWorkingDays(WorkingCalendar.dateOf(matter.now()), answerWorkingDays);
        BodyQuestion question = new BodyQuestion(matter, draft, due);
        questions.persist(question);
        matter.file().changed();
        terms.follow(petitionId, List.of(question.term()));
        petitions.announce(
                petitionId,
                matter.actor(),
                "body-asked",
                Map.of(
                        "questionId", question.id().toString(),
                        "askedBody", question.bodyCode(),
                        "dueOn", due.toString()));
        return question.view();
    }

    /** Questions to the officer's own body: those it owes an answer, the most urgent first, or those it answered. */
    public Page<OfficeQuestion> ofOwnBody(boolean answered, int page, int size) {
        PanacheQuery<BodyQuestion> query = answered ? questions.answered(ownBody()) : questions.open(ownBody());
        long total = query.count();
        List<BodyQuestion> found = query.page(page, size).list();
        Map<UUID, PetitionView> about = new HashMap<>();
        petitions
                .views(found.stream().map(BodyQuestion::petitionId).distinct().toList())
                .forEach(view -> about.put(view.id(), view));
        List<OfficeQuestion> items = found.stream()
                .map(question -> item(question, about.get(question.petitionId())))
                .toList();
        return new Page<>(items, page, size, total);
    }

    /** One question to the officer's own body; another body's is 403 {@code other-body}. */
    public OfficeQuestion one(UUID id) {
        BodyQuestion question = own(id);
        return item(question, petitions.view(question.petitionId()));
    }

    /** Answers once; the same again changes nothing. 409 {@code already-answered}, {@code question-closed}. */
    public OfficeQuestion answer(UUID id, @Valid QuestionAnswer answer) {
        BodyQuestion question = own(id);
        ModerationCase file = desk.locked(question.petitionId());
        questions.reread(question);
        Instant now = clock.instant();
        UUID officer = user.requiredId();
        if (question.answer(answer.answer().strip(), officer, now)) {
            file.changed();
            terms.follow(question.petitionId(), List.of(question.term()));
            trail.add(
                    question.petitionId(),
                    now,
                    new Actor(officer, Role.OFFICER),
                    "question-answered",
                    Map.of("questionId", id.toString(), "body", question.bodyCode()));
        }
        return item(question, petitions.view(question.petitionId()));
    }

    /** No answer is owed any more. */
    void drop(UUID petitionId, Instant now) {
        List<BodyQuestion> asked = questions.of(petitionId);
        asked.forEach(question -> question.drop(now));
        terms.follow(petitionId, asked.stream().map(BodyQuestion::term).toList());
    }

    private BodyQuestion own(UUID id) {
        String body = ownBody();
        BodyQuestion question = questions.findByIdOptional(id).orElseThrow(Problem::notFound);
        if (!question.bodyCode().equals(body)) {
            throw new Problem(403, "other-body").against("90-2(5)");
        }
        return question;
    }

    private String ownBody() {
        return user.body().orElseThrow(() -> new Problem(403, "no-body"));
    }

    private OfficeQuestion item(BodyQuestion question, PetitionView petition) {
        QuestionView view = question.view();
        boolean owed = view.answeredAt() == null && view.droppedAt() == null;
        LocalDate today = WorkingCalendar.dateOf(clock.instant());
        return new OfficeQuestion(
                view, petition, owed ? (Integer) calendar.workingDaysBetween(today, view.dueOn()) : null);
    }
}
