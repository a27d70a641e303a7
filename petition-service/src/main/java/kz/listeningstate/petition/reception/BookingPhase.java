package kz.listeningstate.petition.reception;

import java.time.Instant;

/**
 * Where a booking stands: never stored, always computed.
 *
 * <table>
 * <tr><th>from</th><th>what happens</th><th>to</th></tr>
 * <tr><td>BOOKED</td><td>the body cancels the day</td><td>TO_REBOOK</td></tr>
 * <tr><td>BOOKED, TO_REBOOK</td><td>the citizen moves it</td><td>BOOKED</td></tr>
 * <tr><td>BOOKED, TO_REBOOK</td><td>the citizen cancels it</td><td>CANCELLED</td></tr>
 * <tr><td>BOOKED</td><td>its time begins</td><td>VISIT</td></tr>
 * <tr><td>VISIT</td><td>the officer notes the outcome</td><td>NOTED</td></tr>
 * </table>
 */
public enum BookingPhase {
    BOOKED,
    /** The body has cancelled the day; the citizen chooses another time. */
    TO_REBOOK,
    /** Its time has begun, or is over; the officer owes the outcome. */
    VISIT,
    NOTED,
    CANCELLED;

    static BookingPhase of(Booking booking, Instant now) {
        if (booking.cancelledAt() != null) {
            return CANCELLED;
        }
        if (booking.notedAt() != null) {
            return NOTED;
        }
        if (booking.unseatedAt() != null) {
            return TO_REBOOK;
        }
        return now.isBefore(booking.seat().startsAt()) ? BOOKED : VISIT;
    }

    /** The citizen is still to come: one such booking for each official. */
    boolean isAwaited() {
        return this == BOOKED || this == TO_REBOOK;
    }
}
