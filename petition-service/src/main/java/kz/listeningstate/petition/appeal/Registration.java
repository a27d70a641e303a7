package kz.listeningstate.petition.appeal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import kz.listeningstate.petition.calendar.WorkingCalendar;
import kz.listeningstate.petition.trail.Actor;

/**
 * However an appeal comes, it gets its number, its follow-up code and its first {@link Handling} here, in the moment in which it
 * comes, and it is told (64).
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Registration {
    private final Appeals appeals;
    private final AppealLife life;
    private final AppealTopics topics;
    private final Clock clock;

    Registration(Appeals appeals, AppealLife life, AppealTopics topics, Clock clock) {
        this.appeals = appeals;
        this.life = life;
        this.topics = topics;
        this.clock = clock;
    }

    /** @param code for following without a log-in; told now or never, for only its hash is kept */
    record Registered(Appeal appeal, Handling handling, String code) {}

    /** @param id the new appeal's, with which what the appellant holds is sealed */
    Registered register(UUID id, AppealDraft draft, Appellant appellant, Actor actor) {
        return register(id, draft, appellant, null, actor);
    }

    /** @param petitionId that fell short of its threshold and goes on as this appeal (90-3(5)); null: none */
    Registered register(UUID id, AppealDraft draft, Appellant appellant, UUID petitionId, Actor actor) {
        Instant now = clock.instant();
        AppealFrame law = life.frameOfToday();
        String number =
                AppealNumber.of(appellant.kind(), WorkingCalendar.dateOf(now).getYear(), appeals.nextNumber());
        String code = FollowUpCode.fresh();
        Appeal appeal = new Appeal(id, number, code, appellant, draft, petitionId, law, now);
        Handling handling = Handling.registered(id, draft.type(), draft.urgent(), draft.bodyCode(), law, now);
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("registeredOn", appeal.registeredOn().toString());
        topics.guessed(draft).ifPresent(topic -> {
            appeal.classify(topic);
            details.put("guessedTopic", topic);
        });
        appeals.persist(appeal);
        if (petitionId != null) {
            details.put("petitionId", petitionId.toString());
        }
        life.tell(new AppealLife.Locked(appeal, handling, law), actor, "filed", details);
        return new Registered(appeal, handling, code);
    }
}
