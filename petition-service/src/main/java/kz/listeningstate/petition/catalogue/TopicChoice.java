package kz.listeningstate.petition.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import kz.listeningstate.petition.body.Topics;
import kz.listeningstate.petition.http.IfMatch;
import kz.listeningstate.petition.identity.CurrentUser;
import kz.listeningstate.petition.identity.Role;
import kz.listeningstate.petition.petition.PetitionCatalogue;
import kz.listeningstate.petition.petition.PetitionLife;
import kz.listeningstate.petition.petition.PetitionView;
import kz.listeningstate.petition.problem.Problem;
import kz.listeningstate.petition.trail.Actor;
import kz.listeningstate.petition.trail.Trail;

/** Choosing the topic by which a petition is found. It is no part of the signed text. */
@ApplicationScoped
@Transactional
class TopicChoice {
    private final Topics topics;
    private final PetitionTopics chosen;
    private final PetitionCatalogue petitions;
    private final PetitionLife life;
    private final Trail trail;
    private final CurrentUser user;
    private final Clock clock;

    TopicChoice(
            Topics topics,
            PetitionTopics chosen,
            PetitionCatalogue petitions,
            PetitionLife life,
            Trail trail,
            CurrentUser user,
            Clock clock) {
        this.topics = topics;
        this.chosen = chosen;
        this.petitions = petitions;
        this.life = life;
        this.trail = trail;
        this.user = user;
        this.clock = clock;
    }

    /**
     * @param topic code; null: none is chosen yet
     * @param version for {@code If-Match}; 0 while none is chosen
     */
    record Choice(String topic, int version) {}

    /** Of a petition that the caller may read. */
    Choice of(UUID petitionId) {
        petitions.read(petitionId);
        return choice(petitionId);
    }

    /**
     * By the author until publication, by a moderator at any time; 403 {@code forbidden}, 409 {@code already-published}, 412
     * {@code stale-version}, 422 {@code unknown-topic}.
     */
    Choice choose(UUID petitionId, String code, int version) {
        if (!topics.find(code).isPresent()) {
            throw new Problem(422, "unknown-topic");
        }
        life.lock(petitionId);
        PetitionView petition = petitions.read(petitionId);
        Actor actor = actor(petition);
        PetitionTopic topic = chosen.findByIdOptional(petitionId).orElseGet(() -> new PetitionTopic(petitionId));
        IfMatch.check(version, topic.version());
        topic.choose(code, user.requiredId(), clock.instant());
        chosen.persistAndFlush(topic);
        trail.add(petitionId, clock.instant(), actor, "topic-chosen", Map.of("topic", code));
        return new Choice(topic.topic(), topic.version());
    }

    private Actor actor(PetitionView petition) {
        if (user.hasRole(Role.MODERATOR)) {
            return new Actor(user.requiredId(), Role.MODERATOR);
        }
        if (!petitions.isOwn(petition.id())) {
            throw new Problem(403, "forbidden");
        }
        if (petition.isPublic()) {
            throw new Problem(409, "already-published");
        }
        return Actor.author(user.requiredId());
    }

    private Choice choice(UUID petitionId) {
        return chosen.findByIdOptional(petitionId)
                .map(topic -> new Choice(topic.topic(), topic.version()))
                .orElseGet(() -> new Choice(null, 0));
    }
}
