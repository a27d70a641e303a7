package kz.listeningstate.petition.reception;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import kz.listeningstate.petition.calendar.WorkingCalendar;

/**
 * The time that a citizen has booked.
 *
 * @param id new with every move: what was owed for the time left behind ends with it
 * @param online by video
 */
@Embeddable
record Seat(
        @Column(name = "seat_id") UUID id,
        UUID dayId,
        LocalDate heldOn,
        LocalTime begins,
        LocalTime ends,
        boolean online) {

    static Seat at(ReceptionDay day, LocalTime begins, boolean online) {
        return new Seat(
                UUID.randomUUID(), day.id(), day.heldOn(), begins, begins.plusMinutes(day.slotMinutes()), online);
    }

    Instant startsAt() {
        return heldOn.atTime(begins).toInstant(WorkingCalendar.ZONE);
    }

    Instant endsAt() {
        return heldOn.atTime(ends).toInstant(WorkingCalendar.ZONE);
    }

    boolean isAt(UUID day, LocalTime time) {
        return dayId.equals(day) && begins.equals(time);
    }
}
