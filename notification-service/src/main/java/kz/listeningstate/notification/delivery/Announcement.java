package kz.listeningstate.notification.delivery;

import java.time.Instant;
import java.util.UUID;
import kz.listeningstate.notification.message.Facts;
import kz.listeningstate.notification.message.MessageKind;

/**
 * What is told to many.
 *
 * @param occasion tells two of one kind apart: the event's id, or {@link #THE_ONLY_ONE} for a step
 * @param tellAt from when it may go out
 */
record Announcement(MessageKind kind, Facts facts, UUID occasion, Instant now, Instant tellAt) {

    /** A step comes once in a petition's life. */
    static final UUID THE_ONLY_ONE = new UUID(0, 0);
}
