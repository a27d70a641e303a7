package kz.listeningstate.petition.appeal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.listeningstate.petition.body.StateBodies;
import kz.listeningstate.petition.calendar.WorkingCalendar;
import kz.listeningstate.petition.identity.CitizenIdentity;
import kz.listeningstate.petition.identity.CurrentUser;
import kz.listeningstate.petition.problem.Problem;
import kz.listeningstate.petition.trail.Actor;

/** A citizen files an appeal: registered in the same moment, which no body can refuse (64). */
@ApplicationScoped
@Transactional
class Filing {
    private final Appeals appeals;
    private final Appellants appellants;
    private final AppealLife life;
    private final AppealViews views;
    private final AppealTopics topics;
    private final StateBodies bodies;
    private final CitizenIdentity citizens;
    private final CurrentUser user;
    private final Clock clock;

    Filing(
            Appeals appeals,
            Appellants appellants,
            AppealLife life,
            AppealViews views,
            AppealTopics topics,
            StateBodies bodies,
            CitizenIdentity citizens,
            CurrentUser user,
            Clock clock) {
        this.appeals = appeals;
        this.appellants = appellants;
        this.life = life;
        this.views = views;
        this.topics = topics;
        this.bodies = bodies;
        this.citizens = citizens;
        this.user = user;
        this.clock = clock;
    }

    /** 422 {@code unknown-body}, {@code unknown-topic}, {@code unknown-region}; 403 {@code iin-missing}, {@code residence-missing}. */
    AppealView.Filed file(@Valid AppealDraft draft) {
        UUID account = user.requiredId();
        return file(draft, account, citizens.ofCaller(draft.language()), Actor.author(account));
    }

    /** As above, in the name of a citizen who need not be the caller. */
    AppealView.Filed file(AppealDraft asked, UUID account, CitizenIdentity.Citizen citizen, Actor actor) {
        if (bodies.addressable(asked.bodyCode()).isEmpty()) {
            throw new Problem(422, "unknown-body");
        }
        AppealDraft draft = topics.placed(asked);
        UUID id = UUID.randomUUID();
        Appellant appellant = appellants.individual(account, citizen, draft.address(), id);
        Instant now = clock.instant();
        AppealFrame law = life.frameOfToday();
        String number =
                AppealNumber.of(appellant.kind(), WorkingCalendar.dateOf(now).getYear(), appeals.nextNumber());
        String code = FollowUpCode.fresh();
        Appeal appeal = new Appeal(id, number, code, appellant, draft, null, law, now);
        Handling handling = Handling.registered(id, draft.type(), draft.urgent(), draft.bodyCode(), law, now);
        appeals.persist(appeal);
        life.tell(
                new AppealLife.Locked(appeal, handling, law),
                actor,
                "filed",
                Map.of("registeredOn", appeal.registeredOn().toString()));
        return new AppealView.Filed(views.view(appeal, List.of(handling)), code);
    }
}
