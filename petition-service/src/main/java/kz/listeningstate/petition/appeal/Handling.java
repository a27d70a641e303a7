package kz.listeningstate.petition.appeal;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import kz.listeningstate.petition.calendar.WorkingCalendar;
import kz.listeningstate.petition.problem.Problem;

/**
 * An appeal, or a part of it, at one body, with that body's own clock (65, 76). Few facts, each written once; where it stands
 * is {@link HandlingPhase#of}. An appeal begins with one; sent on, it gets another.
 */
@Entity
@Table(name = "appeal_handling")
class Handling {
    @Id
    private UUID id;

    @Version
    private int version;

    private UUID appealId;

    /** Of the appeal, for the queue; by the database. */
    @Enumerated(EnumType.STRING)
    @Column(insertable = false, updatable = false)
    private AppealType type;

    @Enumerated(EnumType.STRING)
    private Procedure procedure;

    private boolean urgent;
    private String bodyCode;
    private UUID cameFrom;
    private String part;
    private int redirections;
    private boolean superior;
    private boolean competenceDecided;
    private Instant arrivedAt;
    private LocalDate countedFrom;
    private LocalDate dueOn;
    private UUID assignee;

    @Embedded
    private Defects defects;

    @Embedded
    private Extension extension;

    @Embedded
    private Hearing hearing;

    @Embedded
    private HandlingEnding ending;

    private Instant overruledAt;
    private UUID orderedBy;

    protected Handling() {}

    private Handling(
            UUID appealId, Procedure procedure, boolean urgent, String bodyCode, AppealFrame law, Instant now) {
        this.id = UUID.randomUUID();
        this.appealId = appealId;
        this.procedure = procedure;
        this.urgent = urgent;
        this.bodyCode = bodyCode;
        this.arrivedAt = now;
        this.countedFrom = law.calendar().registrationDay(now);
        this.dueOn = term(law);
    }

    /** The appeal is registered at the body that the citizen addressed; that cannot be refused (64). */
    static Handling registered(
            UUID appealId, AppealType type, boolean urgent, String bodyCode, AppealFrame law, Instant now) {
        return new Handling(appealId, type.procedure(), urgent, bodyCode, law, now);
    }

    /**
     * The whole goes on to another body, whose clock starts with its arrival (65); 409 {@code redirection-too-late}, {@code
     * competence-decided} when a common superior has named this body.
     *
     * @param byCommonSuperior the third redirection: the other body is the superior, and names who is competent
     */
    Handling redirect(String toBody, String reason, boolean byCommonSuperior, AppealFrame law, Instant now) {
        Handling next = handedOn(toBody, byCommonSuperior, law, now);
        next.part = part;
        ending = HandlingEnding.redirected(reason, now);
        return next;
    }

    /** A part goes on to another body; the rest stays here with its own clock. */
    Handling redirectPart(String toBody, String theirPart, boolean byCommonSuperior, AppealFrame law, Instant now) {
        Handling next = handedOn(toBody, byCommonSuperior, law, now);
        next.part = theirPart;
        return next;
    }

    private Handling handedOn(String toBody, boolean byCommonSuperior, AppealFrame law, Instant now) {
        requirePhase(HandlingPhase.UNDER_REVIEW, now, "65");
        if (competenceDecided) {
            throw new Problem(409, "competence-decided").against("65");
        }
        if (!urgent && !now.isBefore(WorkingCalendar.endOf(redirectableUntil(law)))) {
            throw new Problem(409, "redirection-too-late").against("65");
        }
        Handling next = new Handling(appealId, procedure, urgent, toBody, law, now);
        next.cameFrom = id;
        next.redirections = redirections + 1;
        next.competenceDecided = superior;
        next.superior = byCommonSuperior;
        return next;
    }

    /** The last day on which it may be sent on. */
    LocalDate redirectableUntil(AppealFrame law) {
        return law.calendar()
                .plusWorkingDays(
                        law.calendar().registrationDay(arrivedAt), law.rules().redirectionWorkingDays());
    }

    /** Something is missing; the citizen may mend it (64(6)). Its term is counted from the mending. */
    void noteDefects(String note, LocalDate fixBy, AppealFrame law, Instant now) {
        requirePhase(HandlingPhase.UNDER_REVIEW, now, "64(6)");
        requireNotUrgent("64(6)");
        requireNotOrdered("64(6)");
        if (defects().notedAt() != null) {
            throw new Problem(409, "defects-named-before").against("64(6)");
        }
        // Who asked for more time to consider it has found it fit to be considered.
        requireNotExtended("64(6)");
        if (!fixBy.isAfter(WorkingCalendar.dateOf(now)) || !law.calendar().isWorkingDay(fixBy)) {
            throw Problem.invalidField("fixBy", "invalid");
        }
        defects = new Defects(now, note, fixBy, null, null);
        countFrom(fixBy, law);
    }

    /** The citizen has mended it in time. */
    void fix(String addition, AppealFrame law, Instant now) {
        requirePhase(HandlingPhase.AWAITING_FIX, now, "64(6)");
        defects = defects.fixed(addition, now);
        countFrom(law.calendar().registrationDay(now), law);
    }

    /** Back to the citizen (64(7)). */
    void giveBack(ReturnGround ground, String reason, Instant now) {
        requireNotUrgent("64(7), 7-2");
        requirePhase(
                ground == ReturnGround.NOT_FIXED ? HandlingPhase.NOT_FIXED : HandlingPhase.UNDER_REVIEW, now, "64(7)");
        ending = HandlingEnding.returned(ground, reason, now);
    }

    /** A longer term (76(3)): 409 {@code extended-before}, 400 for a day that the law does not allow. */
    void extend(LocalDate until, String reason, String decidedBy, AppealFrame law, Instant now) {
        requireRunning(now, "76(3)");
        requireNotOrdered("76(3)");
        requireNotExtended("76(3)");
        LocalDate longest = WorkingCalendar.dateOf(now).plusMonths(law.rules().extensionMonths());
        if (!until.isAfter(dueOn) || until.isAfter(longest) || !law.calendar().isWorkingDay(until)) {
            throw Problem.invalidField("until", "invalid");
        }
        extension = new Extension(now, until, reason, decidedBy);
        dueOn = until;
    }

    /** The citizen is told what is meant, and when they are heard (73). */
    void announceHearing(LocalDate on, String about, AppealFrame law, Instant now) {
        requirePhase(HandlingPhase.UNDER_REVIEW, now, "73");
        if (procedure != Procedure.FULL) {
            throw new Problem(409, "no-hearing-needed").against("73");
        }
        LocalDate today = WorkingCalendar.dateOf(now);
        boolean early =
                on.isBefore(law.calendar().plusWorkingDays(today, law.rules().hearingNoticeWorkingDays()));
        if (early || on.isAfter(dueOn) || !law.calendar().isWorkingDay(on)) {
            throw Problem.invalidField("on", "invalid");
        }
        LocalDate objectionDueOn =
                law.calendar().plusWorkingDays(today, law.rules().objectionWorkingDays());
        hearing = new Hearing(now, on, about, objectionDueOn, null, null);
    }

    /** What the citizen says to it; 409 {@code objection-too-late}. */
    void object(String text, Instant now) {
        requirePhase(HandlingPhase.HEARING, now, "73");
        if (!now.isBefore(WorkingCalendar.endOf(hearing.objectionDueOn()))) {
            throw new Problem(409, "objection-too-late").against("73");
        }
        if (hearing.objectedAt() != null) {
            throw new Problem(409, "objected-before").against("73");
        }
        hearing = hearing.objected(text, now);
    }

    /** 409 {@code wrong-phase}, {@code other-procedure} when no such act can come of it now. It may come late: silence is over then. */
    void requireAnswerable(AnswerOutcome outcome, Instant now) {
        HandlingPhase phase = phase(now);
        if (phase != HandlingPhase.UNDER_REVIEW && phase != HandlingPhase.HEARING && phase != HandlingPhase.SILENT) {
            throw wrongPhase("80");
        }
        if (outcome.procedure() != procedure) {
            throw new Problem(409, "other-procedure").against("87, 89");
        }
    }

    /** The same, and 409 {@code not-heard} when the citizen was to be heard first (73). */
    void requireHeard(AnswerOutcome outcome, Instant now) {
        requireAnswerable(outcome, now);
        boolean heard = hearing().notifiedAt() != null
                && !WorkingCalendar.dateOf(now).isBefore(hearing().heldOn());
        if (outcome.needsHearing() && !heard) {
            throw new Problem(409, "not-heard").against("73");
        }
    }

    /** The head has signed the act (80, 89). */
    void answer(AnswerOutcome outcome, Instant now) {
        requireHeard(outcome, now);
        ending = HandlingEnding.answered(outcome, now);
    }

    /**
     * What the act promised was not done: the same body has it again, with a clock of its own, and answers for it itself; 409
     * {@code wrong-phase} without an act.
     */
    Handling reopened(AppealFrame law, Instant now) {
        requirePhase(HandlingPhase.ANSWERED, now, "80");
        Handling next = new Handling(appealId, procedure, urgent, bodyCode, law, now);
        next.cameFrom = id;
        next.part = part;
        next.redirections = redirections;
        next.competenceDecided = true;
        return next;
    }

    /** Nothing more is done (88). */
    void terminate(TerminationGround ground, String reason, Instant now) {
        if (!phase(now).isOpen()) {
            throw wrongPhase("88");
        }
        if (ground != TerminationGround.WITHDRAWN) {
            requireNotUrgent("88");
        }
        ending = HandlingEnding.terminated(ground, reason, now);
    }

    /**
     * Upon complaint what the body did, or its silence, holds no more (91(4), 100); 409 {@code nothing-to-set-aside} after another
     * complaint's, and of a silence that the body has ended meanwhile.
     */
    void overrule(ComplaintBasis basis, Instant now) {
        requireOverrulable(basis, now);
        overruledAt = now;
        if (ending().at() == null) {
            ending = HandlingEnding.overruled(now);
        }
    }

    /** As above. */
    void requireOverrulable(ComplaintBasis basis, Instant now) {
        boolean brokenSilence = basis == ComplaintBasis.SILENCE && ending().at() != null;
        if (!isComplainable(now) || overruledAt != null || brokenSilence) {
            throw new Problem(409, "nothing-to-set-aside").against("100");
        }
    }

    /**
     * The body deals with it anew, as a higher body ordered upon complaint (100); it is competent, by a clock that nobody moves.
     *
     * @param until last day that the higher body set; null: the law's own
     */
    Handling remitted(UUID complaint, LocalDate until, AppealFrame law, Instant now) {
        Handling next = new Handling(appealId, procedure, urgent, bodyCode, law, now);
        next.cameFrom = id;
        next.part = part;
        next.redirections = redirections;
        next.competenceDecided = true;
        next.orderedBy = complaint;
        if (until != null) {
            next.dueOn = until;
        }
        return next;
    }

    /** It has ended, or its term is over: nobody complains before. */
    boolean isComplainable(Instant now) {
        return ending().at() != null || !now.isBefore(WorkingCalendar.endOf(dueOn));
    }

    /** Who at the body works on it; null: nobody yet. */
    void assign(UUID officer, Instant now) {
        if (!phase(now).isOpen()) {
            throw new Problem(409, "wrong-phase");
        }
        assignee = officer;
    }

    HandlingPhase phase(Instant now) {
        return HandlingPhase.of(this, now);
    }

    private void countFrom(LocalDate day, AppealFrame law) {
        countedFrom = day;
        dueOn = term(law);
    }

    private LocalDate term(AppealFrame law) {
        return law.calendar().plusWorkingDays(countedFrom, law.rules().termWorkingDays());
    }

    private void requireRunning(Instant now, String article) {
        HandlingPhase phase = phase(now);
        if (phase != HandlingPhase.UNDER_REVIEW && phase != HandlingPhase.HEARING) {
            throw wrongPhase(article);
        }
    }

    private void requirePhase(HandlingPhase wanted, Instant now, String article) {
        if (phase(now) != wanted) {
            throw wrongPhase(article);
        }
    }

    /** Reports of crime or danger are forwarded at once, and neither mended, returned nor ended by a body (7-2). */
    private void requireNotUrgent(String article) {
        if (urgent) {
            throw new Problem(409, "report-of-danger").against(article);
        }
    }

    private void requireNotExtended(String article) {
        if (extension().decidedAt() != null) {
            throw new Problem(409, "extended-before").against(article);
        }
    }

    private void requireNotOrdered(String article) {
        if (orderedBy != null) {
            throw new Problem(409, "ordered-upon-complaint").against(article);
        }
    }

    private static Problem wrongPhase(String article) {
        return new Problem(409, "wrong-phase").against(article);
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

    Procedure procedure() {
        return procedure;
    }

    boolean isUrgent() {
        return urgent;
    }

    String bodyCode() {
        return bodyCode;
    }

    UUID cameFrom() {
        return cameFrom;
    }

    /** What of the appeal it is about; null: the whole, or what was not sent on. */
    String part() {
        return part;
    }

    /** The bodies' common superior has it, to name who is competent. */
    boolean isAtSuperior() {
        return superior;
    }

    int redirections() {
        return redirections;
    }

    Instant arrivedAt() {
        return arrivedAt;
    }

    /** The day before the first of its term: of registration, or of mending. */
    LocalDate countedFrom() {
        return countedFrom;
    }

    LocalDate dueOn() {
        return dueOn;
    }

    /** In the register of officers; null: nobody. */
    UUID assignee() {
        return assignee;
    }

    Defects defects() {
        return Objects.requireNonNullElse(defects, Defects.NONE);
    }

    Extension extension() {
        return Objects.requireNonNullElse(extension, Extension.NONE);
    }

    Hearing hearing() {
        return Objects.requireNonNullElse(hearing, Hearing.NONE);
    }

    HandlingEnding ending() {
        return Objects.requireNonNullElse(ending, HandlingEnding.NONE);
    }

    Instant overruledAt() {
        return overruledAt;
    }

    /** The complaint upon which a higher body ordered it; null: none. */
    UUID orderedBy() {
        return orderedBy;
    }
}
