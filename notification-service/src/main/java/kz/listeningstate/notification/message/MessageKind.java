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
    /** The moderator refused publication. */
    REJECTED(3),
    /** Public, collecting signatures. */
    PUBLISHED(3),
    /** Enough signatures for the body to have to consider it. */
    THRESHOLD_REACHED(4),
    /** Registered at the state body, the term of consideration runs. */
    REGISTERED(5),
    /** The decision is published. */
    DECIDED(6);

    /**
     * Followers hear of what is public, and, because a follower at that time came by the link, how the link-only page
     * fared. The rest is between the author and the portal.
     */
    private static final Set<MessageKind> FOR_FOLLOWERS =
            EnumSet.of(COSIGNED, REJECTED, PUBLISHED, THRESHOLD_REACHED, REGISTERED, DECIDED);

    private final int step;

    MessageKind(int step) {
        this.step = step;
    }

    public boolean isForFollowers() {
        return FOR_FOLLOWERS.contains(this);
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
