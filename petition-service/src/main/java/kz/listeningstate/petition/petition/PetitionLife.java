package kz.listeningstate.petition.petition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.listeningstate.petition.body.StateBodies;
import kz.listeningstate.petition.calendar.WorkingCalendar;
import kz.listeningstate.petition.deadline.MatterLock;
import kz.listeningstate.petition.deadline.Terms;
import kz.listeningstate.petition.http.Page;
import kz.listeningstate.petition.identity.Role;
import kz.listeningstate.petition.law.ModerationStart;
import kz.listeningstate.petition.law.RuleSets;
import kz.listeningstate.petition.outbox.CloudEvent;
import kz.listeningstate.petition.outbox.Outbox;
import kz.listeningstate.petition.problem.Problem;
import kz.listeningstate.petition.trail.Actor;
import kz.listeningstate.petition.trail.Trail;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * What other features do to a petition: count, moderate, decide. Each act locks the petition, changes it and puts its
 * events into the outbox in one transaction; callers have checked who may.
 */
@ApplicationScoped
@Transactional
public class PetitionLife implements MatterLock {
    /** As moderation is told; the other services hear of it by {@code moderation-raised}. */
    public static final String APPROVAL_REOPENED = "approval-reopened";

    private static final String TOPIC = "petition.events";
    private static final String THRESHOLD_REACHED = PetitionEvent.typeOf("threshold-reached");
    private static final int LINK_TOKEN_BYTES = 20;

    private final Petitions petitions;
    private final PetitionViews views;
    private final RuleSets ruleSets;
    private final StateBodies bodies;
    private final WorkingCalendar calendar;
    private final ModerationStart moderationStart;
    private final Terms terms;
    private final AttachedFiles files;
    private final SameSubject sameSubject;
    private final Trail trail;
    private final Outbox outbox;
    private final Event<PetitionNews> news;
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
            Terms terms,
            AttachedFiles files,
            SameSubject sameSubject,
            Trail trail,
            Outbox outbox,
            Event<PetitionNews> news,
            Clock clock) {
        this.petitions = petitions;
        this.views = views;
        this.ruleSets = ruleSets;
        this.bodies = bodies;
        this.calendar = calendar;
        this.moderationStart = moderationStart;
        this.terms = terms;
        this.files = files;
        this.sameSubject = sameSubject;
        this.trail = trail;
        this.outbox = outbox;
        this.news = news;
        this.clock = clock;
    }

    /** Learns a count; thresholds are crossed here and nowhere else. Counts of a smaller tree than the stored one are ignored. */
    public void recordCount(UUID id, SignatureCount count) {
        Petition petition = locked(id);
        if (petition.phase(clock.instant()) == Phase.SUBMITTED && count.count() > 0) {
            // signature-service takes nobody before the author: the answer to the author's signature was lost.
            petition.open(newLinkToken(), frame(petition), clock.instant());
        }
        Instant approvedAt = petition.moderation().approvedAt();
        if (petition.isPublishedBy(count, frame(petition)) && sameSubject.becamePublicSince(approvedAt, id)) {
            petition.reopenModeration();
            trail.add(id, clock.instant(), Actor.SYSTEM, APPROVAL_REOPENED, Map.of());
            news.fire(new PetitionNews(id, APPROVAL_REOPENED, clock.instant()));
        }
        petition.count(count, frame(petition), clock.instant());
        tell(petition, Actor.SYSTEM);
    }

    /** The last count is in: whether the petition lapsed or fell short is now certain. */
    public void conclude(UUID id) {
        // What this transaction has just counted would be read back without it.
        petitions.flush();
        Petition petition = locked(id);
        petition.conclude(clock.instant());
        tell(petition, Actor.SYSTEM);
        news.fire(new PetitionNews(id, PetitionNews.TALLIED, clock.instant()));
    }

    /** Lets a petition through; before the 50th signature it stays link-only. */
    public PetitionView approve(UUID id, UUID moderator) {
        Petition petition = locked(id);
        petition.approve(moderator, frame(petition), clock.instant());
        return concluded(petition, new Actor(moderator, Role.MODERATOR));
    }

    /** Refuses a petition on a ground of its rule set. */
    public PetitionView reject(UUID id, UUID moderator, String ground, String reason) {
        Petition petition = locked(id);
        if (!ruleSets.get(petition.ruleSet()).knowsGround(ground)) {
            throw new Problem(422, "unknown-ground");
        }
        petition.reject(moderator, ground, reason, clock.instant());
        return concluded(petition, new Actor(moderator, Role.MODERATOR));
    }

    /** Mass media were informed of the publication (90-2(8)). */
    public PetitionView mediaInformed(UUID id, UUID moderator) {
        Petition petition = locked(id);
        petition.mediaInformed(moderator, clock.instant());
        return concluded(petition, new Actor(moderator, Role.MODERATOR));
    }

    /** The body's head has signed the decision; until it is published only the body knows it. */
    public void decisionSigned(UUID id, Actor officer, Map<String, ?> details) {
        Petition petition = locked(id);
        petition.decisionSigned(clock.instant());
        petitions.flush();
        trail.add(id, petition.consideration().decisionSignedAt(), officer, "decision-signed", details);
        tell(petition, officer);
    }

    /** Tells what happened beside the petition's own life, with its common data, and adds it to the audit trail. */
    public void tell(UUID id, String name, Map<String, Object> details, Actor actor) {
        Petition petition = locked(id);
        petition.happened(name, clock.instant(), details);
        tell(petition, actor);
    }

    /** The body's decision is published; signing ends. */
    public PetitionView decide(UUID id, Outcome outcome, Actor officer) {
        Petition petition = locked(id);
        petition.decide(outcome, clock.instant());
        return concluded(petition, officer);
    }

    /** Any petition, for callers that have checked who may read it. */
    public PetitionView view(UUID id) {
        return views.view(petitions.findByIdOptional(id).orElseThrow(Problem::notFound), false);
    }

    /** Erases the account's drafts, none of which anybody else has seen; how many there were. */
    public long eraseDrafts(UUID account) {
        List<Petition> drafts = petitions.list("author.id = ?1 and submission.submittedAt is null", account);
        drafts.forEach(draft -> {
            files.discard(draft.id());
            petitions.delete(draft);
        });
        return drafts.size();
    }

    /** Several petitions, in no order; ids that are nobody's are left out. */
    public List<PetitionView> views(Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : petitions.list("id in ?1", ids).stream().map(this::view).toList();
    }

    /** Whether the id is a petition's, and not another matter's. */
    public boolean isPetition(UUID id) {
        return petitions.count("id", id) == 1;
    }

    /** Whether that citizen made the petition; false when there is none. */
    public boolean isAuthor(UUID id, UUID citizen) {
        return petitions
                .findByIdOptional(id)
                .filter(petition -> petition.author().id().equals(citizen))
                .isPresent();
    }

    /**
     * Tells the other services what a feature did with a petition, and adds it to the trail.
     *
     * @param name past tense with hyphens; its schema is in {@code contracts/}
     * @param details ids, codes, numbers and dates; no personal data
     */
    public void announce(UUID id, Actor actor, String name, Map<String, Object> details) {
        Petition petition = locked(id);
        tell(petition, actor, PetitionEvent.of(name, clock.instant(), petition, details));
    }

    /** Opened petitions without a verdict that have not lapsed; those whose term runs come first. */
    public Page<PetitionView> awaitingVerdict(int page, int size) {
        return PetitionViews.page(
                petitions.awaitingVerdict(WorkingCalendar.dateOf(clock.instant())), page, size, this::view);
    }

    /** As above, of some petitions only. */
    public Page<PetitionView> awaitingVerdict(Collection<UUID> among, int page, int size) {
        return among.isEmpty()
                ? new Page<>(List.of(), page, size, 0)
                : PetitionViews.page(
                        petitions.awaitingVerdict(WorkingCalendar.dateOf(clock.instant()), among),
                        page,
                        size,
                        this::view);
    }

    /** Public petitions of which mass media were not informed yet (90-2(8)), the longest public first. */
    public Page<PetitionView> awaitingMedia(int page, int size) {
        return PetitionViews.page(petitions.awaitingMedia(), page, size, this::view);
    }

    /** Petitions registered at a body: undecided ones by deadline, then the decided. */
    public Page<PetitionView> registeredAt(List<String> bodyCodes, int page, int size) {
        return PetitionViews.page(petitions.registeredAt(bodyCodes), page, size, this::view);
    }

    PetitionView open(UUID id) {
        Petition petition = locked(id);
        petition.open(newLinkToken(), frame(petition), clock.instant());
        petitions.flush();
        tell(petition, Actor.author(petition.author().id()));
        return views.view(petition, true);
    }

    /**
     * Meets the term of the notice of 90-4: the portal shows the crossing from its moment on, and the author is written to once
     * Kafka has the event, which notification-service then does not lose.
     */
    void thresholdToldToAuthor(@Observes Outbox.EventSent sent) {
        if (sent.event().type().equals(THRESHOLD_REACHED)) {
            petitions
                    .lock(UUID.fromString(sent.event().subject()))
                    .map(petition -> PetitionTerms.thresholdNotice(petition, frame(petition), clock.instant()))
                    .ifPresent(notice -> terms.follow(notice.subjectId(), List.of(notice)));
        }
    }

    @Override
    public void lock(UUID matter) {
        petitions.lock(matter);
    }

    Petition locked(UUID id) {
        return petitions.lock(id).orElseThrow(Problem::notFound);
    }

    /** Puts what happened into the outbox and the audit trail, and sets the deadlines that follow, in the same transaction. */
    void tell(Petition petition, Actor actor) {
        List<PetitionEvent> events = petition.takeEvents();
        events.forEach(event -> tell(petition, actor, event));
        terms.follow(petition.id(), PetitionTerms.of(petition, frame(petition)));
        events.forEach(event -> news.fire(new PetitionNews(petition.id(), event.name(), event.at())));
    }

    private void tell(Petition petition, Actor actor, PetitionEvent event) {
        String id = petition.id().toString();
        outbox.append(TOPIC, id, new CloudEvent("/petition-service", event.type(), id, event.at(), event.data()));
        trail.add(petition.id(), event.at(), actor, event.name(), event.details());
    }

    private PetitionView concluded(Petition petition, Actor actor) {
        petitions.flush();
        tell(petition, actor);
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
