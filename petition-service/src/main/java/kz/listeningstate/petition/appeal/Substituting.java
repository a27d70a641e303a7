package kz.listeningstate.petition.appeal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.listeningstate.petition.body.Colleague;
import kz.listeningstate.petition.body.Colleagues;
import kz.listeningstate.petition.calendar.WorkingCalendar;
import kz.listeningstate.petition.http.IfMatch;
import kz.listeningstate.petition.http.Page;
import kz.listeningstate.petition.identity.CurrentUser;
import kz.listeningstate.petition.identity.Role;
import kz.listeningstate.petition.problem.Problem;
import kz.listeningstate.petition.trail.Actor;
import kz.listeningstate.petition.trail.Trail;

/** Officers who are away, and who does their work meanwhile. It is not passed on: a substitute's substitute has their own work. */
@ApplicationScoped
@Transactional
class Substituting {
    private final Substitutions substitutions;
    private final Colleagues colleagues;
    private final CurrentUser user;
    private final Trail trail;
    private final Clock clock;

    Substituting(Substitutions substitutions, Colleagues colleagues, CurrentUser user, Trail trail, Clock clock) {
        this.substitutions = substitutions;
        this.colleagues = colleagues;
        this.user = user;
        this.trail = trail;
        this.clock = clock;
    }

    /** A substitution as it is shown. */
    record View(UUID id, int version, Colleague absent, Colleague substitute, LocalDate firstDay, LocalDate lastDay) {}

    Page<View> ofOwnBody(int page, int size) {
        var query = substitutions.of(ownBody());
        long total = query.count();
        return new Page<>(query.page(page, size).stream().map(this::view).toList(), page, size, total);
    }

    /**
     * For oneself, or by an officer who distributes for anyone: else 403 {@code may-not-distribute}. 422 {@code
     * unknown-officer}.
     *
     * @param absent null: the caller
     */
    View begin(UUID absent, UUID substitute, LocalDate firstDay, LocalDate lastDay) {
        Colleague away = absent == null ? colleagues.required() : colleagues.get(absent);
        requireMayChange(away.id());
        Colleague other = colleagues.get(substitute);
        Substitution begun = new Substitution(ownBody(), away.id(), other.id(), firstDay, lastDay, today());
        substitutions.persistAndFlush(begun);
        return told("substitution-set", begun);
    }

    /** Another last day; 404 {@code not-found}, 412 {@code stale-version}. */
    View end(UUID id, int version, LocalDate lastDay) {
        Substitution found = substitutions
                .findByIdOptional(id)
                .filter(one -> one.bodyCode().equals(ownBody()))
                .orElseThrow(Problem::notFound);
        requireMayChange(found.absentId());
        IfMatch.check(version, found.version());
        found.end(lastDay, today());
        substitutions.flush();
        return told("substitution-ended", found);
    }

    /** An officer and those whom they substitute today. */
    List<UUID> actsFor(Colleague officer) {
        List<UUID> all = new ArrayList<>(substitutions.absentFor(officer.id(), today()));
        all.add(officer.id());
        return all;
    }

    /** Details of an act for the trail: for whom it was done, if its officer substitutes the one who works on it. */
    Map<String, Object> noted(Handling handling, Actor actor, Map<String, Object> details) {
        UUID assignee = handling.assignee();
        boolean forAnother = assignee != null
                && actor.role().equals(Role.OFFICER)
                && colleagues
                        .me()
                        .filter(me -> substitutions.absentFor(me.id(), today()).contains(assignee))
                        .isPresent();
        if (!forAnother) {
            return details;
        }
        Map<String, Object> noted = new LinkedHashMap<>(details);
        noted.put("for", assignee.toString());
        return noted;
    }

    private void requireMayChange(UUID absent) {
        Colleague me = colleagues.required();
        if (!me.distributes() && !me.id().equals(absent)) {
            throw new Problem(403, "may-not-distribute");
        }
    }

    private View told(String act, Substitution substitution) {
        trail.add(
                substitution.id(),
                clock.instant(),
                new Actor(user.requiredId(), Role.OFFICER),
                act,
                Map.of(
                        "body", substitution.bodyCode(),
                        "absent", substitution.absentId().toString(),
                        "substitute", substitution.substituteId().toString(),
                        "firstDay", substitution.firstDay().toString(),
                        "lastDay", substitution.lastDay().toString()));
        return view(substitution);
    }

    private View view(Substitution one) {
        return new View(
                one.id(),
                one.version(),
                colleagues.named(one.absentId()),
                colleagues.named(one.substituteId()),
                one.firstDay(),
                one.lastDay());
    }

    private String ownBody() {
        return user.body().orElseThrow(() -> new Problem(403, "no-body"));
    }

    private LocalDate today() {
        return WorkingCalendar.dateOf(clock.instant());
    }
}
