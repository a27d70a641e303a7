package kz.listeningstate.petition.petition;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import kz.listeningstate.petition.http.IfMatch;
import kz.listeningstate.petition.law.ModerationStart;
import kz.listeningstate.petition.problem.Problem;

/**
 * A petition (петиция): few facts, each written once; where it stands is {@link Phase#of}. Its facts stand together by what
 * made them, from {@link Submission} to {@link Ending}; this class says which may follow which.
 */
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

    @Embedded
    private Translation translation;

    @Enumerated(EnumType.STRING)
    private AppealKind appealKind;

    private UUID supersedes;
    private Instant createdAt;

    @Embedded
    private SignatureCount signatures;

    @Embedded
    private Submission submission;

    @Embedded
    private Opening opening;

    @Embedded
    private Moderation moderation;

    @Embedded
    private Publication publication;

    @Embedded
    private Consideration consideration;

    @Embedded
    private Ending ending;

    @Transient
    private final List<PetitionEvent> happened = new ArrayList<>();

    protected Petition() {}

    Petition(UUID id, Author author, PetitionText text, AppealKind appealKind, String ruleSet, Instant now) {
        this.id = id;
        this.author = author;
        this.text = text;
        this.appealKind = appealKind;
        this.ruleSet = ruleSet;
        this.createdAt = now;
        this.signatures = SignatureCount.NONE;
    }

    /** A draft by the same author, with the same words, that will take another petition's place. */
    static Petition correcting(
            Petition predecessor, UUID id, Author author, String bodyCode, String ruleSet, Instant now) {
        PetitionText words = predecessor.text.addressedTo(bodyCode);
        Petition corrected = new Petition(id, author, words, predecessor.appealKind, ruleSet, now);
        corrected.supersedes = predecessor.id;
        Submission before = predecessor.submission();
        if (ruleSet.equals(predecessor.ruleSet) && before.acknowledgedAt() != null) {
            // The same person has read the same list.
            corrected.submission = Submission.NONE.acknowledged(before.acknowledgedList(), before.acknowledgedAt());
        }
        return corrected;
    }

    void revise(PetitionText newText, AppealKind newAppealKind, int expectedVersion) {
        requireDraft();
        IfMatch.check(expectedVersion, version);
        text = newText;
        appealKind = newAppealKind;
    }

    /** The author's translation, which stands beside the text; null takes it away. */
    void translate(Translation words) {
        requireDraft();
        if (words != null && words.language().equals(text.language())) {
            throw Problem.invalidField("translation.language", "translation-language");
        }
        translation = words;
    }

    /** The author has read the forbidden subjects (90-2(3)) in the edition by which this petition will be judged. */
    void acknowledge(String list, Instant now) {
        requireDraft();
        if (!list.equals(ruleSet)) {
            throw new Problem(422, "other-forbidden-list");
        }
        submission = submission().acknowledged(list, now);
    }

    /** Its words may still change: nobody was asked to sign them. */
    void requireDraft() {
        if (isSubmitted()) {
            throw new Problem(409, "text-frozen");
        }
    }

    /** Freezes the text: what is signed from here on is its hash. */
    void submit(List<AttachedFile> files, Instant now) {
        if (isSubmitted()) {
            return;
        }
        submission = submission().frozen(text, files, now);
        happened.add(PetitionEvent.of("submitted", now, this, Map.of()).withDetails(frozen(files)));
    }

    /** What was frozen besides the text; the translation is not signed, so its hash is kept here. */
    private Map<String, Object> frozen(List<AttachedFile> files) {
        Map<String, Object> frozen = new LinkedHashMap<>();
        frozen.put("acknowledgedList", submission.acknowledgedList());
        frozen.put("files", files.size());
        if (translation != null) {
            frozen.put("translationSha256", CanonicalText.of(translation).sha256());
        }
        return frozen;
    }

    /** The author has signed: the link-only page opens and the term for co-signers runs (90-2(4)(1)). */
    void open(String token, LegalFrame law, Instant now) {
        if (isOpened()) {
            return;
        }
        requireSubmitted();
        if (hasEnded()) {
            throw new Problem(409, "already-ended").against("90-2(4)(1)");
        }
        opening = Opening.of(token, law, now);
        if (law.rules().moderationStart(law.moderationStart()) == ModerationStart.DRAFT) {
            moderation = Moderation.NONE.begun(createdAt, law);
        }
        happened(
                "opened", now, Map.of("cosignersDueOn", opening.cosignersDueOn().toString()));
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
        if (!isOpened() || hasEnded() || ending().isConcluded()) {
            return;
        }
        if (moderation().cosignedAt() == null && news.count() >= law.rules().cosigners()) {
            moderation = moderation().cosigned(news.checkpointedAt(), law, now);
            happened(
                    "cosigned",
                    now,
                    Map.of("moderationDueOn", moderation.moderationDueOn().toString()));
        }
        publishWhenReady(law, now);
        registerWhenThresholdReached(law, now);
    }

    /** A moderator lets it through; may come before the 50th signature. */
    void approve(UUID moderator, LegalFrame law, Instant now) {
        if (moderation().approvedAt() != null) {
            return;
        }
        requireModeratable(now);
        moderation = moderation().approved(moderator, now);
        happened("approved", now, Map.of());
        publishWhenReady(law, now);
        registerWhenThresholdReached(law, now);
    }

    /** It was approved before the 50th signature, and this count would make it public. */
    boolean isPublishedBy(SignatureCount news, LegalFrame law) {
        return moderation().approvedAt() != null
                && moderation().cosignedAt() == null
                && news.count() >= law.rules().cosigners();
    }

    /** What was approved too early to know what would be public by now is judged again. */
    void reopenModeration() {
        moderation = moderation().reopened();
    }

    /** A moderator refuses, naming ground and reasons (90-2(6)). */
    void reject(UUID moderator, String ground, String reason, Instant now) {
        if (moderation().isRejectedFor(ground, reason)) {
            return;
        }
        requireModeratable(now);
        moderation = moderation().rejected(moderator, ground, reason, now);
        happened("rejected", now, Map.of("ground", ground));
    }

    private void requireModeratable(Instant now) {
        moderation().requireNoVerdict();
        requirePhase(phase(now).isModeratable(), "90-2(5)");
    }

    private void publishWhenReady(LegalFrame law, Instant now) {
        if (isPublished() || !moderation().isPassed()) {
            return;
        }
        publication = Publication.of(law, now);
        happened("published", now, Map.of("threshold", publication.threshold()));
    }

    /** Latches once and is registered in the same moment: acceptance cannot be refused (90-4). */
    private void registerWhenThresholdReached(LegalFrame law, Instant now) {
        if (!isPublished() || isRegistered() || signatures.count() < publication.threshold()) {
            return;
        }
        consideration = Consideration.of(signatures.count(), publication.level(), law, now);
        happened("threshold-reached", now, Map.of("count", signatures.count(), "threshold", publication.threshold()));
        happened(
                "registered",
                now,
                Map.of(
                        "registeredOn",
                        consideration.registeredOn().toString(),
                        "dueOn",
                        consideration.decisionDueOn().toString()));
    }

    /**
     * The last count is in and no signature will be added any more: fewer than 50 co-signers came in time (90-2(4)(1)), or the
     * threshold was not reached, and the petition goes back to its author and on to the body as an appeal (90-3(5)).
     */
    void conclude(Instant now) {
        if (hasEnded() || ending().isConcluded()) {
            return;
        }
        switch (phase(now)) {
            case LAPSED -> {
                ending = Ending.lapsed(now);
                happened("lapsed", now, Map.of());
            }
            case CLOSED_SHORT -> {
                ending = Ending.fellShort(now);
                happened("fell-short", now, Map.of("count", signatures.count(), "appealKind", appealKind.name()));
            }
            default -> {
                // It was crossed at the last moment, or ended otherwise.
            }
        }
    }

    /** The author takes it back; possible until the decision, by analogy with 64(9) and 88(1)(4). */
    void withdraw(Instant now) {
        if (ending().withdrawnAt() != null) {
            return;
        }
        requireSubmitted();
        requireUnended(now, "64(9), 88(1)(4)");
        if (consideration().decisionSignedAt() != null) {
            throw new Problem(409, "already-decided");
        }
        ending = Ending.withdrawn(now);
        happened("withdrawn", now, isOpened() ? Map.of("endsAs", "WITHDRAWN_BY_AUTHOR") : Map.of());
    }

    /** A corrected petition of the same author takes its place: a text that people may have signed is never changed. */
    void supersede(UUID successor, Instant now) {
        if (successor.equals(ending().supersededBy())) {
            return;
        }
        requireReplaceable(now);
        ending = Ending.superseded(successor, now);
        String by = successor.toString();
        happened("superseded", now, isOpened() ? Map.of("by", by, "endsAs", "SUPERSEDED") : Map.of("by", by));
    }

    void requireReplaceable(Instant now) {
        requireUnended(now, "90-2(5)");
        requirePhase(phase(now).isModeratable(), "90-2(5)");
    }

    private void requireSubmitted() {
        if (!isSubmitted()) {
            throw new Problem(409, "not-submitted");
        }
    }

    private void requireUnended(Instant now, String article) {
        if (hasEnded() || phase(now).isOver()) {
            throw new Problem(409, "already-ended").against(article);
        }
    }

    private static void requirePhase(boolean right, String article) {
        if (!right) {
            throw new Problem(409, "wrong-phase").against(article);
        }
    }

    /** Somebody ended it; that a term ran out is not meant. */
    boolean hasEnded() {
        return moderation().rejectedAt() != null
                || consideration().decidedAt() != null
                || ending().withdrawnAt() != null
                || ending().supersededAt() != null;
    }

    /** Mass media were informed of the publication (90-2(8)). */
    void mediaInformed(UUID moderator, Instant now) {
        if (publication().mediaInformedAt() != null) {
            return;
        }
        publication = publication().told(moderator, now);
        happened("media-informed", now, Map.of());
    }

    /** The body's head has signed the decision: it is taken, in time or late, and the next working day it is public (90-6). */
    void decisionSigned(Instant now) {
        if (consideration().decisionSignedAt() != null) {
            throw new Problem(409, "already-decided");
        }
        requirePhase(phase(now) == Phase.CONSIDERATION, "90-6(1)");
        consideration = consideration.signed(now);
    }

    /** The body's decision is published (90-6). */
    void decide(Outcome published, Instant now) {
        if (consideration().decidedAt() != null) {
            throw new Problem(409, "already-decided");
        }
        requirePhase(phase(now) == Phase.CONSIDERATION, "90-6(1)");
        if (consideration.decisionSignedAt() == null) {
            throw new Problem(409, "decision-unsigned");
        }
        consideration = consideration.decided(published, now);
        happened("decided", now, Map.of("outcome", published.name()));
    }

    /** To be told with the state right after it. */
    void happened(String name, Instant at, Map<String, Object> extra) {
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
        return Stream.of(
                        termOfSigning(),
                        consideration().decidedAt(),
                        moderation().rejectedAt(),
                        ending().withdrawnAt(),
                        ending().supersededAt())
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    private Instant termOfSigning() {
        if (isPublished()) {
            return publication.endsAt();
        }
        // Between the 50th signature and the verdict nobody is turned away: the term was for the first 50.
        return isOpened() && moderation().cosignedAt() == null ? opening.endsAt() : null;
    }

    boolean acceptsSignatures(Instant now) {
        return isOpened() && (signingClosesAt() == null || now.isBefore(signingClosesAt()));
    }

    boolean isSubmitted() {
        return submission().submittedAt() != null;
    }

    boolean isOpened() {
        return opening().openedAt() != null;
    }

    boolean isPublished() {
        return publication().publishedAt() != null;
    }

    boolean isRegistered() {
        return consideration().thresholdReachedAt() != null;
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

    Translation translation() {
        return translation;
    }

    AppealKind appealKind() {
        return appealKind;
    }

    /** The petition that this one corrects; null: none. */
    UUID supersedes() {
        return supersedes;
    }

    Instant createdAt() {
        return createdAt;
    }

    SignatureCount signatures() {
        return signatures;
    }

    // What has not happened yet is null in the row.

    Submission submission() {
        return submission == null ? Submission.NONE : submission;
    }

    Opening opening() {
        return opening == null ? Opening.NONE : opening;
    }

    Moderation moderation() {
        return moderation == null ? Moderation.NONE : moderation;
    }

    Publication publication() {
        return publication == null ? Publication.NONE : publication;
    }

    Consideration consideration() {
        return consideration == null ? Consideration.NONE : consideration;
    }

    Ending ending() {
        return ending == null ? Ending.NONE : ending;
    }
}
