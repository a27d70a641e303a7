package kz.listeningstate.petition.petition;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import kz.listeningstate.petition.calendar.WorkingCalendar;
import kz.listeningstate.petition.law.Level;
import kz.listeningstate.petition.problem.Problem;

/** A petition (петиция): few facts, each written once; where it stands is {@link Phase#of}. */
@Entity
class Petition {
    @Id
    private UUID id;

    @Version
    private int version;

    private String ruleSet;

    @Embedded
    private Author author;

    @Embedded
    private PetitionText text;

    private Instant createdAt;
    private Instant submittedAt;
    private byte[] canonicalText;
    private String textSha256;
    private String linkToken;
    private Instant openedAt;
    private LocalDate cosignersDueOn;

    @Embedded
    private SignatureCount signatures;

    private Instant cosignedAt;
    private LocalDate moderationDueOn;
    private UUID moderatedBy;
    private Instant approvedAt;
    private Instant rejectedAt;
    private String rejectionGround;
    private String rejectionReason;
    private Instant publishedAt;
    private Integer number;

    @Enumerated(EnumType.STRING)
    private Level level;

    private Long population;
    private Integer threshold;
    private LocalDate collectionEndsOn;
    private Instant thresholdReachedAt;
    private Long thresholdReachedWith;
    private LocalDate registeredOn;
    private LocalDate decisionDueOn;
    private Instant decidedAt;

    @Enumerated(EnumType.STRING)
    private Outcome outcome;

    @Transient
    private final List<PetitionEvent> happened = new ArrayList<>();

    protected Petition() {}

    Petition(UUID id, Author author, PetitionText text, String ruleSet, Instant now) {
        this.id = id;
        this.author = author;
        this.text = text;
        this.ruleSet = ruleSet;
        this.createdAt = now;
        this.signatures = SignatureCount.NONE;
    }

    void revise(PetitionText newText, int expectedVersion) {
        if (submittedAt != null) {
            throw new Problem(409, "text-frozen");
        }
        if (version != expectedVersion) {
            throw new Problem(409, "stale-version");
        }
        text = newText;
    }

    /** Freezes the text: what is signed from here on is its hash. */
    void submit(Instant now) {
        if (submittedAt != null) {
            return;
        }
        CanonicalText canonical = CanonicalText.of(text);
        canonicalText = canonical.bytes();
        textSha256 = canonical.sha256();
        submittedAt = now;
        happened("submitted", now, Map.of());
    }

    /** The author has signed: the link-only page opens and the term for co-signers runs (90-2(4)(1)). */
    void open(String token, LegalFrame law, Instant now) {
        if (openedAt != null) {
            return;
        }
        if (submittedAt == null) {
            throw new Problem(409, "not-submitted");
        }
        linkToken = token;
        openedAt = now;
        cosignersDueOn = law.calendar()
                .plusWorkingDays(WorkingCalendar.dateOf(now), law.rules().cosigningWorkingDays());
        happened("opened", now, Map.of("cosignersDueOn", cosignersDueOn.toString()));
    }

    /**
     * Learns a count. It may arrive after a term is over and still cross: every counted signature was received before
     * signing closed, which signature-service guards; only the news was late.
     */
    void count(SignatureCount news, LegalFrame law, Instant now) {
        if (news.treeSize() <= signatures.treeSize()) {
            return;
        }
        signatures = news;
        if (openedAt == null || rejectedAt != null || decidedAt != null) {
            return;
        }
        if (cosignedAt == null && news.count() >= law.rules().cosigners()) {
            cosignedAt = now;
            moderationDueOn = moderationDueOn(law);
            happened("cosigned", now, Map.of("moderationDueOn", moderationDueOn.toString()));
        }
        publishWhenReady(law, now);
        registerWhenThresholdReached(law, now);
    }

    private LocalDate moderationDueOn(LegalFrame law) {
        Instant start = switch (law.rules().moderationStart(law.moderationStart())) {
            case FIFTIETH_SIGNATURE -> cosignedAt;
            case DRAFT -> createdAt;
        };
        return law.calendar()
                .plusWorkingDays(WorkingCalendar.dateOf(start), law.rules().moderationWorkingDays());
    }

    /** A moderator lets it through; may come before the 50th signature. */
    void approve(UUID moderator, LegalFrame law, Instant now) {
        if (approvedAt != null) {
            return;
        }
        requireModeratable(now);
        approvedAt = now;
        moderatedBy = moderator;
        happened("approved", now, Map.of());
        publishWhenReady(law, now);
        registerWhenThresholdReached(law, now);
    }

    /** A moderator refuses, naming ground and reasons (90-2(6)). */
    void reject(UUID moderator, String ground, String reason, Instant now) {
        if (rejectedAt != null && Objects.equals(ground, rejectionGround) && Objects.equals(reason, rejectionReason)) {
            return;
        }
        requireModeratable(now);
        rejectedAt = now;
        moderatedBy = moderator;
        rejectionGround = ground;
        rejectionReason = reason;
        happened("rejected", now, Map.of("ground", ground));
    }

    private void requireModeratable(Instant now) {
        if (approvedAt != null || rejectedAt != null) {
            throw new Problem(409, "already-moderated");
        }
        if (!phase(now).isModeratable()) {
            throw new Problem(409, "wrong-phase");
        }
    }

    /** Publication fixes level, body and threshold: later changes of population or competence do not move them. */
    private void publishWhenReady(LegalFrame law, Instant now) {
        if (publishedAt != null || cosignedAt == null || approvedAt == null) {
            return;
        }
        publishedAt = now;
        number = law.publicNumbers().getAsInt();
        level = law.body().level();
        population = law.body().population();
        threshold = law.threshold();
        // Same day of the month, or its last day: what LocalDate does (90-3(2)).
        collectionEndsOn = WorkingCalendar.dateOf(now).plusMonths(law.rules().collectionMonths());
        happened("published", now, Map.of("threshold", threshold));
    }

    /** Latches once and is registered in the same moment: acceptance cannot be refused (90-4). */
    private void registerWhenThresholdReached(LegalFrame law, Instant now) {
        if (publishedAt == null || thresholdReachedAt != null || signatures.count() < threshold) {
            return;
        }
        thresholdReachedAt = now;
        thresholdReachedWith = signatures.count();
        happened("threshold-reached", now, Map.of("count", thresholdReachedWith, "threshold", threshold));
        registeredOn = law.calendar().registrationDay(now);
        decisionDueOn = law.calendar().plusWorkingDays(registeredOn, law.rules().considerationWorkingDays(level));
        happened("registered", now, Map.of("registeredOn", registeredOn.toString(), "dueOn", decisionDueOn.toString()));
    }

    /** The body's decision is published (90-6). */
    void decide(Outcome published, Instant now) {
        if (phase(now) != Phase.CONSIDERATION) {
            throw new Problem(409, decidedAt == null ? "wrong-phase" : "already-decided");
        }
        decidedAt = now;
        outcome = published;
        happened("decided", now, Map.of("outcome", published.name()));
    }

    private void happened(String name, Instant at, Map<String, Object> extra) {
        happened.add(PetitionEvent.of(name, at, this, extra));
    }

    /** The events since the last call, in order. */
    List<PetitionEvent> takeEvents() {
        List<PetitionEvent> taken = List.copyOf(happened);
        happened.clear();
        return taken;
    }

    Phase phase(Instant now) {
        return Phase.of(this, now);
    }

    /** Signatures received at or after this moment are refused; null: no end is set yet. */
    Instant signingClosesAt() {
        if (publishedAt != null) {
            Instant end = collectionEndsAt();
            return decidedAt != null && decidedAt.isBefore(end) ? decidedAt : end;
        }
        if (rejectedAt != null) {
            return rejectedAt;
        }
        // Between the 50th signature and the verdict nobody is turned away: the term was for the first 50.
        return openedAt == null || cosignedAt != null ? null : cosigningEndsAt();
    }

    boolean acceptsSignatures(Instant now) {
        return openedAt != null && (signingClosesAt() == null || now.isBefore(signingClosesAt()));
    }

    Instant cosigningEndsAt() {
        return WorkingCalendar.endOf(cosignersDueOn);
    }

    Instant collectionEndsAt() {
        return WorkingCalendar.endOf(collectionEndsOn);
    }

    UUID id() {
        return id;
    }

    int version() {
        return version;
    }

    String ruleSet() {
        return ruleSet;
    }

    Author author() {
        return author;
    }

    PetitionText text() {
        return text;
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant submittedAt() {
        return submittedAt;
    }

    String textSha256() {
        return textSha256;
    }

    String linkToken() {
        return linkToken;
    }

    Instant openedAt() {
        return openedAt;
    }

    LocalDate cosignersDueOn() {
        return cosignersDueOn;
    }

    SignatureCount signatures() {
        return signatures;
    }

    Instant cosignedAt() {
        return cosignedAt;
    }

    LocalDate moderationDueOn() {
        return moderationDueOn;
    }

    Instant approvedAt() {
        return approvedAt;
    }

    Instant rejectedAt() {
        return rejectedAt;
    }

    String rejectionGround() {
        return rejectionGround;
    }

    String rejectionReason() {
        return rejectionReason;
    }

    Instant publishedAt() {
        return publishedAt;
    }

    Integer number() {
        return number;
    }

    Integer threshold() {
        return threshold;
    }

    LocalDate collectionEndsOn() {
        return collectionEndsOn;
    }

    Instant thresholdReachedAt() {
        return thresholdReachedAt;
    }

    Long thresholdReachedWith() {
        return thresholdReachedWith;
    }

    LocalDate registeredOn() {
        return registeredOn;
    }

    LocalDate decisionDueOn() {
        return decisionDueOn;
    }

    Instant decidedAt() {
        return decidedAt;
    }

    Outcome outcome() {
        return outcome;
    }
}
