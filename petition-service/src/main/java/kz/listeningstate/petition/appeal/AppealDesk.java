package kz.listeningstate.petition.appeal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import kz.listeningstate.petition.body.Colleagues;
import kz.listeningstate.petition.body.StateBodies;
import kz.listeningstate.petition.http.IfMatch;
import kz.listeningstate.petition.identity.CurrentUser;
import kz.listeningstate.petition.identity.Role;
import kz.listeningstate.petition.problem.Problem;
import kz.listeningstate.petition.trail.Actor;

/**
 * Where an officer works on appeals: on those at the own body, or at one whose work it took over, and on no others. Every act
 * names the version of the handling that the officer has read; 412 {@code stale-version} when another was quicker.
 */
@ApplicationScoped
@Transactional
class AppealDesk {
    /** The third time an appeal is sent on, the bodies' common superior names who is competent. */
    private static final int REDIRECTIONS_AMONG_BODIES = 2;

    private final Appeals appeals;
    private final Handlings handlings;
    private final Appellants appellants;
    private final AppealLife life;
    private final AppealViews views;
    private final ActViews acts;
    private final StateBodies bodies;
    private final Colleagues colleagues;
    private final CurrentUser user;
    private final Clock clock;

    AppealDesk(
            Appeals appeals,
            Handlings handlings,
            Appellants appellants,
            AppealLife life,
            AppealViews views,
            ActViews acts,
            StateBodies bodies,
            Colleagues colleagues,
            CurrentUser user,
            Clock clock) {
        this.appeals = appeals;
        this.handlings = handlings;
        this.appellants = appellants;
        this.life = life;
        this.views = views;
        this.acts = acts;
        this.bodies = bodies;
        this.colleagues = colleagues;
        this.user = user;
        this.clock = clock;
    }

    /** 404 {@code not-found}, 403 {@code other-body}. */
    AppealDossier read(UUID handling) {
        return dossier(ownHandling(handling));
    }

    /** As above. */
    Handling ownHandling(UUID handling) {
        Handling found = handlings.findByIdOptional(handling).orElseThrow(Problem::notFound);
        requireOwn(found);
        return found;
    }

    /** 64(6). */
    AppealDossier noteDefects(UUID handling, int version, String note, LocalDate fixBy) {
        return act(
                handling,
                version,
                "defects-named",
                Map.of("fixBy", fixBy.toString()),
                (locked, now) -> locked.handling().noteDefects(note, fixBy, locked.law(), now));
    }

    /** 64(7). */
    AppealDossier giveBack(UUID handling, int version, ReturnGround ground, String reason) {
        return act(
                handling,
                version,
                "returned",
                Map.of("ground", ground.name()),
                (locked, now) -> locked.handling().giveBack(ground, reason, now));
    }

    /** 76(3). */
    AppealDossier extend(UUID handling, int version, LocalDate until, String reason, String decidedBy) {
        return act(
                handling,
                version,
                "extended",
                Map.of("until", until.toString()),
                (locked, now) -> locked.handling().extend(until, reason, decidedBy, locked.law(), now));
    }

    /** 73. */
    AppealDossier announceHearing(UUID handling, int version, LocalDate on, String about) {
        return act(
                handling,
                version,
                "hearing-announced",
                Map.of("on", on.toString()),
                (locked, now) -> locked.handling().announceHearing(on, about, locked.law(), now));
    }

    /** 88; that the citizen withdraws is the citizen's own act. */
    AppealDossier terminate(UUID handling, int version, TerminationGround ground, String reason) {
        if (ground == TerminationGround.WITHDRAWN) {
            throw Problem.invalidField("ground", "invalid");
        }
        return act(
                handling,
                version,
                "terminated",
                Map.of("ground", ground.name()),
                (locked, now) -> locked.handling().terminate(ground, reason, now));
    }

    /**
     * Sends the whole, or a part, on (65). The third time it goes to the common superior of both bodies instead. 422 {@code
     * unknown-body}, 409 {@code same-body}, {@code no-common-superior}.
     *
     * @param part what of it; null: the whole
     */
    AppealDossier redirect(UUID handling, int version, String toBody, String part, String reason) {
        AppealLife.Locked locked = own(handling, version);
        Handling here = locked.handling();
        if (bodies.addressable(toBody).isEmpty()) {
            throw new Problem(422, "unknown-body");
        }
        if (toBody.equals(here.bodyCode())) {
            throw new Problem(409, "same-body").against("65");
        }
        boolean pingPong = here.redirections() >= REDIRECTIONS_AMONG_BODIES && !here.isAtSuperior();
        String receiver = pingPong
                ? bodies.commonSuperior(here.bodyCode(), toBody)
                        .orElseThrow(() -> new Problem(409, "no-common-superior").against("65"))
                : toBody;
        Instant now = clock.instant();
        Handling there = part == null
                ? here.redirect(receiver, reason, pingPong, locked.law(), now)
                : here.redirectPart(receiver, part, pingPong, locked.law(), now);
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("to", receiver);
        details.put("partly", part != null);
        if (pingPong) {
            details.put("wanted", toBody);
        }
        life.tell(locked, officer(), "redirected", details);
        life.tell(locked.at(there), Actor.SYSTEM, "arrived", Map.of("from", here.bodyCode()));
        return dossier(here);
    }

    private AppealDossier act(
            UUID handling,
            int version,
            String name,
            Map<String, Object> details,
            BiConsumer<AppealLife.Locked, Instant> act) {
        AppealLife.Locked locked = own(handling, version);
        act.accept(locked, clock.instant());
        life.tell(locked, officer(), name, details);
        return dossier(locked.handling());
    }

    AppealLife.Locked own(UUID handling, int version) {
        AppealLife.Locked locked = own(handling);
        IfMatch.check(version, locked.handling().version());
        return locked;
    }

    /** Locked for what has a version of its own. */
    AppealLife.Locked own(UUID handling) {
        AppealLife.Locked locked = life.locked(handling);
        requireOwn(locked.handling());
        return locked;
    }

    Actor officer() {
        return new Actor(user.requiredId(), Role.OFFICER);
    }

    private void requireOwn(Handling handling) {
        if (!ownBodies().contains(handling.bodyCode())) {
            throw new Problem(403, "other-body").against("65");
        }
    }

    List<String> ownBodies() {
        return bodies.answeredBy(user.body().orElseThrow(() -> new Problem(403, "no-body")));
    }

    private AppealDossier dossier(Handling handling) {
        Appeal appeal = appeals.findById(handling.appealId());
        return new AppealDossier(
                views.view(appeal, handlings.of(appeal.id())),
                views.view(appeal, handling),
                appellants.of(appeal),
                acts.onDesk(handling).orElse(null),
                colleagues.named(handling.assignee()));
    }
}
