package kz.listeningstate.petition.appeal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;
import kz.listeningstate.petition.body.StateBodies;
import kz.listeningstate.petition.body.Topics;
import kz.listeningstate.petition.problem.Problem;
import kz.listeningstate.petition.trail.Actor;

/** Under which topic and region an appeal is counted: no part of what was filed, so it may be set right later. */
@ApplicationScoped
@Transactional
class AppealTopics {
    private final Topics topics;
    private final StateBodies bodies;
    private final AppealDesk desk;
    private final AppealLife life;

    AppealTopics(Topics topics, StateBodies bodies, AppealDesk desk, AppealLife life) {
        this.topics = topics;
        this.bodies = bodies;
        this.desk = desk;
        this.life = life;
    }

    /** With the addressee's region where none is named; 422 {@code unknown-topic}, {@code unknown-region}. */
    AppealDraft placed(AppealDraft draft) {
        if (draft.topic() != null) {
            requireKnown(draft.topic());
        }
        if (draft.region() == null) {
            return draft.in(bodies.regionOf(draft.bodyCode()).orElse(null));
        }
        if (!bodies.isRegion(draft.region())) {
            throw new Problem(422, "unknown-region");
        }
        return draft;
    }

    /** By an officer of the body that has it; 422 {@code unknown-topic}. */
    AppealDossier choose(UUID handling, int version, String topic) {
        AppealLife.Locked locked = desk.own(handling, version);
        classify(locked, desk.officer(), topic);
        return desk.read(handling);
    }

    /** By an officer, or by the service itself; 422 {@code unknown-topic}. Chosen again, nothing is told. */
    void classify(AppealLife.Locked locked, Actor actor, String topic) {
        requireKnown(topic);
        if (!topic.equals(locked.appeal().topic())) {
            locked.appeal().classify(topic);
            life.tell(locked, actor, "classified", Map.of("topic", topic));
        }
    }

    private void requireKnown(String topic) {
        if (topics.find(topic).isEmpty()) {
            throw new Problem(422, "unknown-topic");
        }
    }
}
