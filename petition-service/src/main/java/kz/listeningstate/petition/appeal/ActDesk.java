package kz.listeningstate.petition.appeal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import kz.listeningstate.petition.calendar.WorkingCalendar;
import kz.listeningstate.petition.http.IfMatch;
import kz.listeningstate.petition.problem.Problem;
import kz.listeningstate.petition.trail.Trail;

/** Where officers write the act and agree to it. What the body writes is told to nobody before its head signs. */
@ApplicationScoped
@Transactional
class ActDesk {
    private final AppealDesk desk;
    private final Acts acts;
    private final ActViews views;
    private final Trail trail;
    private final Clock clock;

    ActDesk(AppealDesk desk, Acts acts, ActViews views, Trail trail, Clock clock) {
        this.desk = desk;
        this.acts = acts;
        this.views = views;
        this.trail = trail;
        this.clock = clock;
    }

    /** 404 {@code not-found} while nothing is written. */
    ActOnDesk read(UUID handling) {
        return views.onDesk(desk.ownHandling(handling)).orElseThrow(Problem::notFound);
    }

    boolean isDrafted(UUID handling) {
        return acts.findByIdOptional(handling).isPresent();
    }

    /**
     * Writes or rewrites the draft. 409 {@code wrong-phase}, {@code other-procedure}; 412 {@code stale-version} when it was rewritten
     * since it was read.
     *
     * @param version of the act that was read; null only while nothing is written
     */
    ActOnDesk draft(UUID handling, @Valid ActDraft draft, IfMatch version) {
        AppealLife.Locked locked = desk.own(handling);
        locked.handling().requireAnswerable(draft.outcome(), clock.instant());
        LocalDate today = WorkingCalendar.dateOf(clock.instant());
        if (draft.measures().stream().anyMatch(measure -> measure.dueOn().isBefore(today))) {
            throw Problem.invalidField("measures", "invalid");
        }
        Act act = acts.findById(handling);
        if (act == null) {
            act = new Act(handling);
        } else {
            IfMatch.check(IfMatch.required(version), act.version());
        }
        act.write(draft, locked.appeal().answerLanguage(), desk.officer().id(), clock.instant());
        return kept(locked, act, "act-drafted");
    }

    /** Another officer agrees. 409 {@code no-act}, {@code own-draft}, {@code already-agreed}, {@code wrong-phase}. */
    ActOnDesk agree(UUID handling, int version) {
        AppealLife.Locked locked = desk.own(handling);
        Act act = acts.findByIdOptional(handling).orElseThrow(() -> new Problem(409, "no-act").against("80"));
        IfMatch.check(version, act.version());
        locked.handling().requireAnswerable(act.outcome(), clock.instant());
        act.agree(desk.officer().id(), clock.instant());
        return kept(locked, act, "act-agreed");
    }

    private ActOnDesk kept(AppealLife.Locked locked, Act act, String what) {
        acts.persistAndFlush(act);
        Map<String, Object> details = Map.of("handling", act.handlingId(), "version", act.version());
        trail.add(locked.appeal().id(), clock.instant(), desk.officer(), what, details);
        return views.onDesk(act);
    }
}
