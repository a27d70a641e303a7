package kz.listeningstate.petition.reception;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import kz.listeningstate.petition.calendar.WorkingCalendar;
import kz.listeningstate.petition.problem.Problem;

/**
 * One official's days and bookings, and the rules by which citizens book: a time has one citizen, and a citizen one visit to
 * come. Thinks without a database; whoever acts by it holds the official's lock.
 *
 * @param noticeWorkingDays how long before the day a time can be taken or left, so that both sides can prepare
 */
record Diary(List<ReceptionDay> days, List<Booking> bookings, WorkingCalendar calendar, int noticeWorkingDays) {

    /** When slots of that day begin that can still be booked. */
    List<LocalTime> free(ReceptionDay day, Instant now) {
        return day.isCancelled() || !isEarly(day.heldOn(), now)
                ? List.of()
                : day.slots().stream()
                        .filter(begins -> !isTaken(day.id(), begins))
                        .toList();
    }

    /**
     * A time for a citizen's new visit; 422 {@code unknown-slot}, 400 for a video where there is none, 409 {@code reception-too-near}, {@code slot-taken}, {@code
     * booked-before}.
     */
    Seat forNew(UUID citizen, SlotRequest wanted, Instant now) {
        boolean expected = bookings.stream()
                .anyMatch(one -> one.visitor().account().equals(citizen)
                        && one.phase(now).isAwaited());
        if (expected) {
            throw new Problem(409, "booked-before").against("90");
        }
        return seat(wanted, now);
    }

    /** Another time for that visit; as above, and 409 {@code wrong-phase} when it has begun or is cancelled. */
    Seat forMove(Booking booking, SlotRequest wanted, Instant now) {
        requireLeavable(booking, now);
        return seat(wanted, now);
    }

    /** 409 {@code wrong-phase}, {@code reception-too-near}; a visit whose day the body has cancelled may be left at any time. */
    void requireLeavable(Booking booking, Instant now) {
        booking.requireAwaited(now);
        if (booking.holdsSeat()) {
            requireEarly(booking.seat().heldOn(), now);
        }
    }

    private Seat seat(SlotRequest wanted, Instant now) {
        ReceptionDay day = days.stream()
                .filter(one -> one.id().equals(wanted.dayId()) && !one.isCancelled())
                .filter(one -> one.slots().contains(wanted.begins()))
                .findFirst()
                .orElseThrow(() -> new Problem(422, "unknown-slot"));
        if (wanted.online() && !day.isOnline()) {
            throw Problem.invalidField("online", "invalid");
        }
        requireEarly(day.heldOn(), now);
        if (isTaken(day.id(), wanted.begins())) {
            throw new Problem(409, "slot-taken").against("90");
        }
        return Seat.at(day, wanted.begins(), wanted.online());
    }

    private void requireEarly(LocalDate heldOn, Instant now) {
        if (!isEarly(heldOn, now)) {
            throw new Problem(409, "reception-too-near").against("90");
        }
    }

    private boolean isEarly(LocalDate heldOn, Instant now) {
        LocalDate today = WorkingCalendar.dateOf(now);
        return heldOn.isAfter(today) && calendar.workingDaysBetween(today, heldOn) >= noticeWorkingDays;
    }

    private boolean isTaken(UUID dayId, LocalTime begins) {
        return bookings.stream().anyMatch(one -> one.holdsSeat() && one.seat().isAt(dayId, begins));
    }
}
