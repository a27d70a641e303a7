package kz.listeningstate.petition.appeal;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import kz.listeningstate.petition.problem.Problem;
import kz.listeningstate.petition.signing.HeadSignature;

/**
 * A citizen's complaint of what a body did with an appeal, or left undone (chapter 13): filed with that body, decided by the
 * one above it. Facts, each written once; where it stands is {@link ComplaintPhase#of}.
 */
@Entity
class AppealComplaint {
    @Id
    private UUID id;

    @Version
    private int version;

    private UUID appealId;
    private UUID handlingId;

    @Enumerated(EnumType.STRING)
    private ComplaintBasis basis;

    private String bodyCode;
    private String higherBodyCode;
    private String text;
    private Instant filedAt;
    private LocalDate registeredOn;
    private LocalDate forwardDueOn;
    private Instant forwardedAt;
    private LocalDate arrivedOn;
    private LocalDate decisionDueOn;

    @Embedded
    private ComplaintRuling ruling;

    @Embedded
    private HeadSignature signature;

    private Instant decidedAt;
    private Instant withdrawnAt;

    protected AppealComplaint() {}

    /**
     * 409 {@code nothing-to-complain-of}, {@code complaint-too-late}; 400 without words, which silence alone does not need.
     *
     * @param text null: none
     * @param higherBody where it goes
     */
    static AppealComplaint file(Handling handling, String text, String higherBody, AppealFrame law, Instant now) {
        ComplaintWindow window =
                ComplaintWindow.of(handling, law, now).orElseThrow(() -> new Problem(409, "nothing-to-complain-of"));
        if (window.isOver(now)) {
            throw new Problem(409, "complaint-too-late");
        }
        if (text == null && window.basis() != ComplaintBasis.SILENCE) {
            throw Problem.invalidField("text", "required");
        }
        AppealComplaint complaint = new AppealComplaint();
        complaint.id = UUID.randomUUID();
        complaint.appealId = handling.appealId();
        complaint.handlingId = handling.id();
        complaint.basis = window.basis();
        complaint.bodyCode = handling.bodyCode();
        complaint.higherBodyCode = higherBody;
        complaint.text = text;
        complaint.filedAt = now;
        complaint.registeredOn = law.calendar().registrationDay(now);
        complaint.forwardDueOn = law.calendar()
                .plusWorkingDays(complaint.registeredOn, law.rules().complaintForwardingWorkingDays());
        // Not sent on, it is with the higher body all the same from the next working day on, and its term runs.
        complaint.arriveOn(law.calendar().plusWorkingDays(complaint.forwardDueOn, 1), law);
        return complaint;
    }

    /** The body sends it on with its file (91(4)). */
    void forward(AppealFrame law, Instant now) {
        if (phase(now) != ComplaintPhase.AT_BODY) {
            throw new Problem(409, "wrong-phase").against("91(4)");
        }
        handOver(now);
        arriveOn(law.calendar().registrationDay(now), law);
    }

    /** The body's days are over: it is handed on without it. False: there was nothing to hand on. */
    boolean handOnIfOverdue(Instant now) {
        ComplaintPhase phase = phase(now);
        boolean overdue = phase.isOpen() && phase != ComplaintPhase.AT_BODY && forwardedAt == null;
        if (overdue) {
            handOver(now);
        }
        return overdue;
    }

    private void handOver(Instant now) {
        forwardedAt = now;
        // What the body had drafted is not the higher one's.
        ruling = null;
    }

    private void arriveOn(LocalDate day, AppealFrame law) {
        arrivedOn = day;
        decisionDueOn = law.calendar().plusWorkingDays(day, law.rules().complaintTermWorkingDays());
    }

    /** Writes or rewrites what will be decided: the body itself can only satisfy it, the higher body decides by 100. */
    void draft(ComplaintRuling draft, AppealFrame law, Instant now) {
        requireOpen(now);
        boolean own = phase(now) == ComplaintPhase.AT_BODY;
        if (own != (draft.outcome() == ComplaintOutcome.SATISFIED)) {
            throw Problem.invalidField("outcome", "invalid").against("91(4), 100");
        }
        draft.requireSound(law, now);
        ruling = draft;
    }

    /** What is drafted can be signed now; 409 {@code no-decision}, {@code wrong-phase}, {@code nothing-to-set-aside}. */
    void requireDecidable(Handling handling, AppealFrame law, Instant now) {
        requireOpen(now);
        if (ruling == null) {
            throw new Problem(409, "no-decision").against("100");
        }
        ruling.requireSound(law, now);
        if (ruling.outcome().setsAside()) {
            handling.requireOverrulable(basis, now);
        }
    }

    /**
     * The head has signed: the decision is taken, and its effects are carried out on the handling.
     *
     * @return the handling in which the body deals with the appeal anew; empty: none
     */
    Optional<Handling> decide(Handling handling, HeadSignature by, AppealFrame law) {
        Instant now = by.signedAt();
        requireDecidable(handling, law, now);
        if (ruling.outcome().setsAside()) {
            handling.overrule(basis, now);
        }
        signature = by;
        decidedAt = now;
        return ruling.outcome().remits()
                ? Optional.of(handling.remitted(id, ruling.orderedDueOn(), law, now))
                : Optional.empty();
    }

    void withdraw(Instant now) {
        requireOpen(now);
        withdrawnAt = now;
    }

    private void requireOpen(Instant now) {
        if (!phase(now).isOpen()) {
            throw new Problem(409, "wrong-phase").against("100");
        }
    }

    /**
     * 403 {@code other-body} for whoever has it not on the desk now; 403 {@code own-act} when the same body would judge what it
     * did itself, as after a merger.
     *
     * @param bodies for which the officer's answers
     */
    void requireHeldBy(Collection<String> bodies, Instant now) {
        if (!isHeldBy(bodies, now)) {
            throw new Problem(403, "other-body").against("91(4)");
        }
        if (!isAtBody(now) && bodies.contains(bodyCode)) {
            throw new Problem(403, "own-act").against("91(4)");
        }
    }

    /** A body's silence and its act are two matters: who complained of the one may complain of the other. */
    boolean isRepeatedBy(ComplaintBasis another) {
        return withdrawnAt == null && (basis == ComplaintBasis.SILENCE) == (another == ComplaintBasis.SILENCE);
    }

    /** Decided otherwise than by full satisfaction, or let lie by the higher body (136). */
    boolean leadsToCourt(Instant now) {
        ComplaintPhase phase = phase(now);
        return phase == ComplaintPhase.LAPSED || (phase == ComplaintPhase.DECIDED && !isSatisfied());
    }

    boolean isHeldBy(Collection<String> bodies, Instant now) {
        return bodies.contains(holder(now));
    }

    /** Who has it now, or decided it. */
    String holder(Instant now) {
        return isAtBody(now) ? bodyCode : higherBodyCode;
    }

    /** It never went on, or not yet. */
    private boolean isAtBody(Instant now) {
        ComplaintPhase phase = phase(now);
        return phase == ComplaintPhase.AT_BODY || (!phase.isOpen() && forwardedAt == null);
    }

    private boolean isSatisfied() {
        return decidedAt != null && ruling.outcome() == ComplaintOutcome.SATISFIED;
    }

    ComplaintPhase phase(Instant now) {
        return ComplaintPhase.of(this, now);
    }

    UUID id() {
        return id;
    }

    int version() {
        return version;
    }

    UUID appealId() {
        return appealId;
    }

    UUID handlingId() {
        return handlingId;
    }

    ComplaintBasis basis() {
        return basis;
    }

    String bodyCode() {
        return bodyCode;
    }

    String higherBodyCode() {
        return higherBodyCode;
    }

    String text() {
        return text;
    }

    Instant filedAt() {
        return filedAt;
    }

    LocalDate registeredOn() {
        return registeredOn;
    }

    LocalDate forwardDueOn() {
        return forwardDueOn;
    }

    Instant forwardedAt() {
        return forwardedAt;
    }

    /** The day before the first of the higher body's term. */
    LocalDate arrivedOn() {
        return arrivedOn;
    }

    LocalDate decisionDueOn() {
        return decisionDueOn;
    }

    /** Null: nothing is written. */
    ComplaintRuling ruling() {
        return ruling;
    }

    /** Null while the head has not signed. */
    HeadSignature signature() {
        return signature;
    }

    Instant decidedAt() {
        return decidedAt;
    }

    Instant withdrawnAt() {
        return withdrawnAt;
    }
}
