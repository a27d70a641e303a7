package kz.listeningstate.petition.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import kz.listeningstate.petition.deadline.DeadlineKind;
import kz.listeningstate.petition.deadline.DeadlineNews;
import kz.listeningstate.petition.petition.PetitionLife;
import kz.listeningstate.petition.petition.PetitionNews;
import kz.listeningstate.petition.trail.Actor;

/** Puts a petition before a head moderator: a flag in the queue and an event. A term that runs out decides nothing. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Raising {
    private final PetitionLife petitions;
    private final Desk desk;
    private final Clock clock;

    Raising(PetitionLife petitions, Desk desk, Clock clock) {
        this.petitions = petitions;
        this.desk = desk;
        this.clock = clock;
    }

    void overdue(@Observes DeadlineNews news) {
        if (news.missed() && news.deadline().kind() == DeadlineKind.MODERATION) {
            raise(desk.locked(news.deadline().matterId()), RaisedFor.OVERDUE, Actor.SYSTEM);
        }
    }

    void reopened(@Observes PetitionNews news) {
        if (news.name().equals(PetitionLife.APPROVAL_REOPENED)) {
            ModerationCase file = desk.locked(news.petitionId());
            file.reopen();
            raise(file, RaisedFor.SAME_SUBJECT, Actor.SYSTEM);
        }
    }

    void raise(ModerationCase file, RaisedFor cause, Actor actor) {
        if (file.raise(cause, clock.instant())) {
            petitions.announce(file.petitionId(), actor, "moderation-raised", Map.of("cause", cause.name()));
        }
    }
}
