package kz.listeningstate.petition.appeal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collections;
import java.util.Map;
import java.util.UUID;
import kz.listeningstate.petition.body.Colleague;
import kz.listeningstate.petition.body.Colleagues;
import kz.listeningstate.petition.problem.Problem;

/**
 * Who at a body works on what. It says who is asked about an appeal and keeps nobody else from acting on it: the body answers,
 * and an officer who is away must not keep a citizen waiting.
 */
@ApplicationScoped
@Transactional
class Assigning {
    private final AppealDesk desk;
    private final AppealLife life;
    private final Substituting substituting;
    private final Colleagues colleagues;
    private final Clock clock;

    Assigning(AppealDesk desk, AppealLife life, Substituting substituting, Colleagues colleagues, Clock clock) {
        this.desk = desk;
        this.life = life;
        this.substituting = substituting;
        this.colleagues = colleagues;
        this.clock = clock;
    }

    /** 409 {@code assigned-before}; 403 {@code not-registered-officer}. */
    AppealDossier take(UUID handling, int version) {
        Colleague me = colleagues.required();
        AppealLife.Locked locked = desk.own(handling, version);
        if (locked.handling().assignee() != null) {
            throw new Problem(409, "assigned-before");
        }
        return assign(locked, me.id());
    }

    /** 403 {@code may-not-distribute}; 422 {@code unknown-officer}. */
    AppealDossier give(UUID handling, int version, UUID officer) {
        AppealLife.Locked locked = desk.own(handling, version);
        if (!colleagues.required().distributes()) {
            throw new Problem(403, "may-not-distribute");
        }
        return assign(locked, colleagues.get(officer).id());
    }

    /** 409 {@code not-assigned}; 403 {@code may-not-distribute} when it is another's. */
    AppealDossier giveBack(UUID handling, int version) {
        Colleague me = colleagues.required();
        AppealLife.Locked locked = desk.own(handling, version);
        UUID assignee = locked.handling().assignee();
        if (assignee == null) {
            throw new Problem(409, "not-assigned");
        }
        if (!me.distributes() && !substituting.actsFor(me).contains(assignee)) {
            throw new Problem(403, "may-not-distribute");
        }
        return assign(locked, null);
    }

    private AppealDossier assign(AppealLife.Locked locked, UUID officer) {
        // For whom it is done, while it is still theirs.
        Map<String, Object> details = substituting.noted(
                locked.handling(),
                desk.officer(),
                Collections.singletonMap("officer", officer == null ? null : officer.toString()));
        locked.handling().assign(officer, clock.instant());
        life.tell(locked, desk.officer(), "assigned", details);
        return desk.read(locked.handling().id());
    }
}
