package kz.listeningstate.petition.appeal;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import kz.listeningstate.petition.deadline.DeadlineKind;
import kz.listeningstate.petition.deadline.DeadlineNews;
import kz.listeningstate.petition.deadline.Terms;
import kz.listeningstate.petition.identity.CurrentUser;
import kz.listeningstate.petition.problem.Problem;
import kz.listeningstate.petition.trail.Actor;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * What comes after an answer: its citizen rates it, the body reports on what it promised, and the citizen says whether that was
 * done. What was not done in time, or not at all, brings the appeal back to the body with a fresh clock, once for each act.
 */
@ApplicationScoped
@Transactional
class AnswerExecution {
    private final Handlings handlings;
    private final AnswerRatings ratings;
    private final AppealMeasures measures;
    private final AppealLife life;
    private final AppealDesk desk;
    private final OwnAppeals own;
    private final Terms terms;
    private final CurrentUser user;
    private final Duration ratingChangeable;
    private final Clock clock;

    AnswerExecution(
            Handlings handlings,
            AnswerRatings ratings,
            AppealMeasures measures,
            AppealLife life,
            AppealDesk desk,
            OwnAppeals own,
            Terms terms,
            CurrentUser user,
            @ConfigProperty(name = "appeal.rating-changeable", defaultValue = "P30D") Duration ratingChangeable,
            Clock clock) {
        this.handlings = handlings;
        this.ratings = ratings;
        this.measures = measures;
        this.life = life;
        this.desk = desk;
        this.own = own;
        this.terms = terms;
        this.user = user;
        this.ratingChangeable = ratingChangeable;
        this.clock = clock;
    }

    /**
     * What came after an answer, for its citizen and its body.
     *
     * @param rating null: not rated yet
     * @param measures that the act promised, by their last day
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record View(AnswerRating.View rating, List<AppealMeasure.View> measures) {}

    /** In the transaction in which the act is signed, after it was told; 422 {@code due-in-the-past}. */
    @Transactional(Transactional.TxType.MANDATORY)
    void promise(AppealLife.Locked locked, Actor actor, List<PromisedMeasure> promises) {
        for (PromisedMeasure promise : promises) {
            AppealMeasure measure =
                    new AppealMeasure(locked.handling().id(), promise.text(), promise.dueOn(), clock.instant());
            measures.persist(measure);
            tell(
                    locked,
                    measure,
                    actor,
                    "measure-promised",
                    Map.of("measureDueOn", measure.dueOn().toString()));
        }
    }

    /** Of the caller's own appeal. */
    View read(UUID handling) {
        Handling found = handlings.findByIdOptional(handling).orElseThrow(Problem::notFound);
        own.own(found.appealId());
        return view(handling);
    }

    /** Of an appeal at the caller's body. */
    View readAtDesk(UUID handling) {
        desk.read(handling);
        return view(handling);
    }

    /** By the citizen; 409 {@code not-answered}, {@code rating-closed}. */
    View rate(UUID handling, int stars, Set<RatingReason> reasons, String words) {
        AppealLife.Locked locked = ownLocked(handling);
        Instant now = clock.instant();
        if (locked.handling().phase(now) != HandlingPhase.ANSWERED) {
            throw new Problem(409, "not-answered");
        }
        AnswerRating rating = ratings.findByIdOptional(handling)
                .orElseGet(() -> new AnswerRating(handling, now, now.plus(ratingChangeable)));
        rating.rate(stars, reasons, words, now);
        ratings.persist(rating);
        life.tell(locked, Actor.author(user.requiredId()), "rated", Map.of("stars", stars));
        return view(handling);
    }

    /** By an officer of the body that promised it. */
    View report(UUID handling, int version, UUID id, String words) {
        AppealLife.Locked locked = desk.own(handling, version);
        AppealMeasure measure = measures.one(handling, id).orElseThrow(Problem::notFound);
        measure.report(words, user.requiredId(), clock.instant());
        tell(locked, measure, desk.officer(), "measure-reported", Map.of());
        return view(handling);
    }

    /** By the citizen; who denies it has the appeal reopened. */
    View judge(UUID handling, UUID id, boolean done, String words) {
        AppealLife.Locked locked = ownLocked(handling);
        AppealMeasure measure = measures.one(handling, id).orElseThrow(Problem::notFound);
        measure.judge(done, words, clock.instant());
        Actor citizen = Actor.author(user.requiredId());
        tell(locked, measure, citizen, "measure-judged", Map.of("done", done));
        if (!done) {
            reopen(locked, measure, citizen, "DENIED");
        }
        return view(handling);
    }

    /** The day has passed without a report. Once, and under the appeal's lock ({@code DeadlineWatch}). */
    @Transactional(Transactional.TxType.MANDATORY)
    void missed(@Observes DeadlineNews news) {
        if (news.missed() && news.deadline().kind() == DeadlineKind.APPEAL_MEASURE) {
            AppealMeasure measure = measures.findById(news.deadline().subjectId());
            reopen(life.locked(measure.handlingId()), measure, Actor.SYSTEM, "MISSED");
        }
    }

    private void reopen(AppealLife.Locked locked, AppealMeasure measure, Actor actor, String cause) {
        Handling answered = locked.handling();
        if (handlings.isReopened(answered)) {
            return;
        }
        Handling again = answered.reopened(locked.law(), clock.instant());
        life.tell(
                locked.at(again),
                actor,
                "reopened",
                Map.of(
                        "answeredHandlingId", answered.id().toString(),
                        "measureId", measure.id().toString(),
                        "cause", cause));
    }

    private void tell(
            AppealLife.Locked locked, AppealMeasure measure, Actor actor, String name, Map<String, Object> details) {
        Map<String, Object> all = new LinkedHashMap<>(details);
        all.put("measureId", measure.id().toString());
        life.tell(locked, actor, name, all);
        terms.follow(
                locked.appeal().id(), List.of(measure.term(locked.handling().bodyCode())));
    }

    private AppealLife.Locked ownLocked(UUID handling) {
        AppealLife.Locked locked = life.locked(handling);
        own.own(locked.appeal().id());
        return locked;
    }

    private View view(UUID handling) {
        return new View(
                ratings.findByIdOptional(handling).map(AnswerRating::view).orElse(null),
                measures.of(handling).stream().map(AppealMeasure::view).toList());
    }
}
