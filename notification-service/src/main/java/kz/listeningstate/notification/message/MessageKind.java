package kz.listeningstate.notification.message;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** What a message says. Of the steps of a petition, a later one never waits for, nor is followed by, an earlier one. */
public enum MessageKind {
    /** Follow a petition? Asked once of an address before anything else is sent there. */
    CONFIRM_SUBSCRIPTION(0),
    /** The author has signed; the page is open to those who have its link. */
    OPENED(1),
    /** The first co-signers are complete; moderation begins. */
    COSIGNED(2),
    /** The moderator approved, the first co-signers are not complete yet. */
    APPROVED(2),
    /** Moderation asks the author to correct text or addressee. */
    CORRECTION_REQUESTED(2),
    /** Moderation asks a state body. */
    BODY_ASKED(2),
    /** The matter was put before the head moderator. */
    MODERATION_RAISED(2),
    /** The moderator refused publication. */
    REJECTED(3),
    /** Public, collecting signatures. */
    PUBLISHED(3),
    /** Enough signatures for the body to have to consider it. */
    THRESHOLD_REACHED(4),
    /** Registered at the state body, the term of consideration runs. */
    REGISTERED(5),
    /** The body gave notice of the public discussion of its draft decision. */
    DISCUSSION_ANNOUNCED(5),
    /** The digest of the discussion, with the body's answers, is public. */
    DISCUSSION_ANSWERED(5),
    /** The decision is published. */
    DECIDED(6),
    /** Too few co-signers in time. */
    LAPSED(6),
    /** Too few signatures at the end; it goes on as an appeal. */
    FELL_SHORT(6),
    /** The author took it back. */
    WITHDRAWN(6),
    /** A corrected petition took its place. */
    SUPERSEDED(6),
    /** A report on a measure of the plan is public. */
    PROGRESS_REPORTED(7),
    /** The plan is completed. */
    EXECUTED(7),
    /** The author's complaint against the decision is registered: to the author. */
    COMPLAINT_REGISTERED(7),
    /** The same, to the body it was filed with. */
    COMPLAINT_RECEIVED(7),
    /** An act is due soon: to those who owe it. */
    DUTY_NEAR(7),
    /** An act was not done in time: to those who owe it. */
    DUTY_MISSED(7),
    /** The same, to the author and the public. */
    DEADLINE_MISSED(7),

    // Of an appeal, to whoever filed it.
    APPEAL_FILED,
    /** The whole is at another body now. */
    APPEAL_SENT_ON,
    /** A part is at another body, too. */
    APPEAL_PART_SENT_ON,
    /** Something is missing; it may be mended. */
    APPEAL_DEFECTS_NAMED,
    APPEAL_RETURNED,
    APPEAL_EXTENDED,
    /** Before an act that is not favourable. */
    APPEAL_HEARING,
    /** The file may be read. */
    APPEAL_FILE_OPENED,
    /** There is an act, or in the simplified procedure an answer or a note. */
    APPEAL_ANSWERED,
    APPEAL_TERMINATED,
    APPEAL_WITHDRAWN,
    /** The term is over without an act: it may be complained of. */
    APPEAL_SILENT,
    APPEAL_COMPLAINED,
    /** The complaint is with the higher body. */
    APPEAL_COMPLAINT_FORWARDED,
    /** By the body complained of. */
    APPEAL_COMPLAINT_SATISFIED,
    APPEAL_COMPLAINT_DECIDED,
    /** Upon complaint the body deals with it anew. */
    APPEAL_REMITTED,
    /** What the act promised is done, says the body. */
    APPEAL_MEASURE_REPORTED,
    /** What the act promised was not done. */
    APPEAL_REOPENED,

    // Of an appeal, to the officers of a body.
    /** Registered there, or sent on to there. */
    APPEAL_RECEIVED,
    APPEAL_MENDED,
    APPEAL_OBJECTED,
    APPEAL_FILE_ASKED,
    APPEAL_TAKEN_BACK,
    /** To the body complained of. */
    APPEAL_COMPLAINT_RECEIVED,
    /** To the higher body. */
    APPEAL_COMPLAINT_ARRIVED,
    /** The higher body decided: to the body complained of. */
    APPEAL_COMPLAINT_RULED,
    APPEAL_COMPLAINT_TAKEN_BACK,
    /** To be dealt with anew upon complaint. */
    APPEAL_ORDERED,
    /** To be dealt with again because of what the act promised. */
    APPEAL_BACK,
    APPEAL_DUTY_NEAR,
    APPEAL_DUTY_MISSED,
    /** To the body above the one that missed it. */
    APPEAL_DUTY_MISSED_BELOW,

    // Of a visit at personal reception, to the visitor.
    VISIT_BOOKED,
    VISIT_MOVED,
    VISIT_CANCELLED,
    /** The body has cancelled the day. */
    VISIT_UNSEATED,
    /** What came of it. */
    VISIT_NOTED;

    private static final Set<MessageKind> OF_APPEAL = EnumSet.range(APPEAL_FILED, APPEAL_DUTY_MISSED_BELOW);
    private static final Set<MessageKind> OF_VISIT = EnumSet.range(VISIT_BOOKED, VISIT_NOTED);

    /**
     * Followers hear of what is public, and, because a follower at that time came by the link, how the link-only page
     * fared. The rest is between the author and the portal.
     */
    private static final Set<MessageKind> FOR_FOLLOWERS = EnumSet.of(
            COSIGNED,
            REJECTED,
            PUBLISHED,
            THRESHOLD_REACHED,
            REGISTERED,
            DISCUSSION_ANNOUNCED,
            DISCUSSION_ANSWERED,
            DECIDED,
            LAPSED,
            FELL_SHORT,
            WITHDRAWN,
            SUPERSEDED,
            PROGRESS_REPORTED,
            EXECUTED,
            DEADLINE_MISSED);

    private static final Set<MessageKind> FOR_OFFICE =
            EnumSet.of(BODY_ASKED, MODERATION_RAISED, COMPLAINT_RECEIVED, DUTY_NEAR, DUTY_MISSED);

    private static final Set<MessageKind> FOR_OFFICE_OF_APPEAL =
            EnumSet.range(APPEAL_RECEIVED, APPEAL_DUTY_MISSED_BELOW);

    /** What may happen several times in one petition's life, and beside its steps. */
    private static final Set<MessageKind> MAY_RECUR = EnumSet.of(
            CORRECTION_REQUESTED,
            BODY_ASKED,
            MODERATION_RAISED,
            PROGRESS_REPORTED,
            COMPLAINT_REGISTERED,
            COMPLAINT_RECEIVED,
            DUTY_NEAR,
            DUTY_MISSED,
            DEADLINE_MISSED);

    private final int step;

    /** What is no step of a petition comes as often as it happens. */
    MessageKind() {
        this(-1);
    }

    MessageKind(int step) {
        this.step = step;
    }

    public boolean isForFollowers() {
        return FOR_FOLLOWERS.contains(this);
    }

    /** To the officers of a body or the portal's own team, and to nobody else; all other news goes to the author. */
    public boolean isForOffice() {
        return FOR_OFFICE.contains(this) || FOR_OFFICE_OF_APPEAL.contains(this);
    }

    /** News of an appeal, and not of a petition. */
    public boolean isOfAppeal() {
        return OF_APPEAL.contains(this);
    }

    /** News of a visit at personal reception. */
    public boolean isOfVisit() {
        return OF_VISIT.contains(this);
    }

    /** Whether it comes once in a petition's life and moves it on. */
    public boolean isStep() {
        return step >= 0 && !MAY_RECUR.contains(this);
    }

    /** Whether this would be old news to someone who has been told of the other step. */
    public boolean isBefore(MessageKind other) {
        return step < other.step;
    }

    /**
     * The messages that this one contains: the approval or the last co-signer publishes at the same moment, the
     * threshold registers at the same moment. Whoever was not yet told the first gets the second alone.
     */
    public Set<MessageKind> contains() {
        return switch (this) {
            case PUBLISHED -> EnumSet.of(COSIGNED, APPROVED);
            case REGISTERED -> EnumSet.of(THRESHOLD_REACHED);
            default -> EnumSet.noneOf(MessageKind.class);
        };
    }

    /** Whether a message that contains this one may follow within moments, so that this one should wait for it. */
    public boolean mayBeContained() {
        return this == COSIGNED || this == APPROVED || this == THRESHOLD_REACHED;
    }

    /** The name used in metrics and answers, such as {@code threshold-reached}. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
