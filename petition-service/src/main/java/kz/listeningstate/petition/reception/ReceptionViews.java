package kz.listeningstate.petition.reception;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import kz.listeningstate.petition.calendar.WorkingCalendar;

/** What readers are shown of reception. */
@ApplicationScoped
class ReceptionViews {
    private final ReceivingOfficials officials;
    private final ReceptionDays days;
    private final ReceptionLife life;
    private final Clock clock;

    ReceptionViews(ReceivingOfficials officials, ReceptionDays days, ReceptionLife life, Clock clock) {
        this.officials = officials;
        this.days = days;
        this.life = life;
        this.clock = clock;
    }

    DayView view(ReceptionDay day, Diary diary) {
        return new DayView(
                day.id(),
                officials.findById(day.officialId()).view(),
                day.heldOn(),
                day.begins(),
                day.ends(),
                day.slotMinutes(),
                day.place(),
                day.isOnline(),
                day.cancelReason(),
                diary.free(day, clock.instant()));
    }

    BookingView view(Booking booking) {
        Seat seat = booking.seat();
        ReceptionDay day = days.findById(seat.dayId());
        return new BookingView(
                booking.id(),
                booking.version(),
                booking.phase(clock.instant()),
                officials.findById(booking.officialId()).view(),
                seat.dayId(),
                seat.heldOn(),
                seat.begins(),
                seat.ends(),
                day.place(),
                seat.online(),
                booking.language(),
                booking.subject(),
                booking.sequence(),
                booking.bookedAt(),
                booking.unseatedAt() == null ? null : day.cancelReason(),
                booking.outcome(),
                booking.note(),
                booking.notedAt(),
                booking.appealId());
    }

    BookingView.AtBody atBody(Booking booking) {
        Instant now = clock.instant();
        LocalDate noteBy = life.noteBy(booking);
        boolean overdue = booking.phase(now) == BookingPhase.VISIT && !now.isBefore(WorkingCalendar.endOf(noteBy));
        return new BookingView.AtBody(view(booking), booking.visitor().name(), noteBy, overdue);
    }
}
