package kz.listeningstate.petition.petition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.UUID;
import kz.listeningstate.petition.body.StateBodies;
import kz.listeningstate.petition.calendar.WorkingCalendar;
import kz.listeningstate.petition.law.ModerationStart;
import kz.listeningstate.petition.law.RuleSets;
import kz.listeningstate.petition.outbox.CloudEvent;
import kz.listeningstate.petition.outbox.Outbox;
import kz.listeningstate.petition.problem.Problem;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * What other features do to a petition: count, moderate, decide. Each act locks the petition, changes it and puts its
 * events into the outbox in one transaction; callers have checked who may.
 */
@ApplicationScoped
@Transactional
public class PetitionLife {
    private static final String TOPIC = "petition.events";
    private static final int LINK_TOKEN_BYTES = 20;

    private final Petitions petitions;
    private final PetitionViews views;
    private final RuleSets ruleSets;
    private final StateBodies bodies;
    private final WorkingCalendar calendar;
    private final ModerationStart moderationStart;
    private final Outbox outbox;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    PetitionLife(
            Petitions petitions,
            PetitionViews views,
            RuleSets ruleSets,
            StateBodies bodies,
            WorkingCalendar calendar,
            @ConfigProperty(name = "moderation.start", defaultValue = "FIFTIETH_SIGNATURE")
                    ModerationStart moderationStart,
            Outbox outbox,
            Clock clock) {
        this.petitions = petitions;
        this.views = views;
        this.ruleSets = ruleSets;
        this.bodies = bodies;
        this.calendar = calendar;
        this.moderationStart = moderationStart;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Learns a count; thresholds are crossed here and nowhere else. Counts of a smaller tree than the stored one are ignored. */
    public void recordCount(UUID id, SignatureCount count) {
        Petition petition = locked(id);
        if (petition.phase(clock.instant()) == Phase.SUBMITTED && count.count() > 0) {
            // signature-service takes nobody before the author: the answer to the author's signature was lost.
            petition.open(newLinkToken(), frame(petition), clock.instant());
        }
        petition.count(count, frame(petition), clock.instant());
        tell(petition);
    }

    /** Lets a petition through; before the 50th signature it stays link-only. */
    public PetitionView approve(UUID id, UUID moderator) {
        Petition petition = locked(id);
        petition.approve(moderator, frame(petition), clock.instant());
        return concluded(petition);
    }

    /** Refuses a petition on a ground of its rule set. */
    public PetitionView reject(UUID id, UUID moderator, String ground, String reason) {
        Petition petition = locked(id);
        if (!ruleSets.get(petition.ruleSet()).knowsGround(ground)) {
            throw new Problem(422, "unknown-ground");
        }
        petition.reject(moderator, ground, reason, clock.instant());
        return concluded(petition);
    }

    /** The body's decision is published; signing ends. */
    public PetitionView decide(UUID id, Outcome outcome) {
        Petition petition = locked(id);
        petition.decide(outcome, clock.instant());
        return concluded(petition);
    }

    /** Any petition, for callers that have checked who may read it. */
    public PetitionView view(UUID id) {
        return views.view(petitions.findByIdOptional(id).orElseThrow(Problem::notFound), false);
    }

    /** The author's full name, for the addressed body only. */
    public String authorName(UUID id) {
        return petitions
                .findByIdOptional(id)
                .orElseThrow(Problem::notFound)
                .author()
                .name();
    }

    /** Opened petitions without a verdict that have not lapsed; those whose term runs come first. */
    public Page<PetitionView> awaitingVerdict(int page, int size) {
        return PetitionViews.page(
                petitions.awaitingVerdict(WorkingCalendar.dateOf(clock.instant())), page, size, this::view);
    }

    /** Petitions registered at a body: undecided ones by deadline, then the decided. */
    public Page<PetitionView> registeredAt(String bodyCode, int page, int size) {
        return PetitionViews.page(petitions.registeredAt(bodyCode), page, size, this::view);
    }

    PetitionView open(UUID id) {
        Petition petition = locked(id);
        petition.open(newLinkToken(), frame(petition), clock.instant());
        petitions.flush();
        tell(petition);
        return views.view(petition, true);
    }

    Petition locked(UUID id) {
        return petitions.lock(id).orElseThrow(Problem::notFound);
    }

    /** Puts what happened into the outbox, in the same transaction. */
    void tell(Petition petition) {
        for (PetitionEvent event : petition.takeEvents()) {
            String id = petition.id().toString();
            outbox.append(TOPIC, id, new CloudEvent("/petition-service", event.type(), id, event.at(), event.data()));
        }
    }

    private PetitionView concluded(Petition petition) {
        petitions.flush();
        tell(petition);
        return view(petition);
    }

    private PetitionView view(Petition petition) {
        return views.view(petition, false);
    }

    private LegalFrame frame(Petition petition) {
        return new LegalFrame(
                ruleSets.get(petition.ruleSet()),
                bodies.get(petition.text().bodyCode()),
                calendar,
                moderationStart,
                petitions::nextNumber);
    }

    private String newLinkToken() {
        byte[] token = new byte[LINK_TOKEN_BYTES];
        random.nextBytes(token);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
    }
}
