package kz.listeningstate.petition.reception;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import kz.listeningstate.petition.http.IfMatch;
import kz.listeningstate.petition.http.Page;
import kz.listeningstate.petition.identity.CitizenIdentity;
import kz.listeningstate.petition.identity.CurrentUser;
import kz.listeningstate.petition.problem.Problem;
import kz.listeningstate.petition.sealing.Sealing;
import kz.listeningstate.petition.trail.Actor;

/** Where a citizen books visits to officials (90). */
@ApplicationScoped
@Transactional
class OwnBookings {
    private final Bookings bookings;
    private final ReceptionDays days;
    private final ReceptionLife life;
    private final ReceptionViews views;
    private final CalendarFile calendarFile;
    private final CitizenIdentity citizens;
    private final Sealing sealing;
    private final CurrentUser user;
    private final Clock clock;

    OwnBookings(
            Bookings bookings,
            ReceptionDays days,
            ReceptionLife life,
            ReceptionViews views,
            CalendarFile calendarFile,
            CitizenIdentity citizens,
            Sealing sealing,
            CurrentUser user,
            Clock clock) {
        this.bookings = bookings;
        this.days = days;
        this.life = life;
        this.views = views;
        this.calendarFile = calendarFile;
        this.citizens = citizens;
        this.sealing = sealing;
        this.user = user;
        this.clock = clock;
    }

    /** 403 {@code iin-missing}, {@code residence-missing}; else as {@link Diary#forNew}. */
    BookingView book(BookingRequest request) {
        UUID id = UUID.randomUUID();
        Visitor visitor = visitor(citizens.ofCaller(request.language()), id);
        UUID official = days.official(request.slot().dayId()).orElseThrow(() -> new Problem(422, "unknown-slot"));
        ReceptionLife.Locked locked = life.locked(official);
        Instant now = clock.instant();
        Seat seat = locked.diary().forNew(visitor.account(), request.slot(), now);
        return told(locked, new Booking(id, official, visitor, request, seat, now), "booked");
    }

    /** As {@link Diary#forMove}, to another time of the same official; 404 {@code not-found}, 412 {@code stale-version}. */
    BookingView move(UUID id, int version, SlotRequest wanted) {
        ReceptionLife.Locked locked = life.lockedOfBooking(id);
        Booking booking = own(id);
        IfMatch.check(version, booking.version());
        Instant now = clock.instant();
        Seat seat = locked.diary().forMove(booking, wanted, now);
        life.followSeat(locked.official(), booking, true);
        booking.move(seat, now);
        return told(locked, booking, "moved");
    }

    /** As {@link Diary#requireLeavable}; 404 {@code not-found}, 412 {@code stale-version}. */
    BookingView cancel(UUID id, int version) {
        ReceptionLife.Locked locked = life.lockedOfBooking(id);
        Booking booking = own(id);
        IfMatch.check(version, booking.version());
        Instant now = clock.instant();
        locked.diary().requireLeavable(booking, now);
        booking.cancel(now);
        return told(locked, booking, "cancelled");
    }

    Page<BookingView> mine(int page, int size) {
        var query = bookings.of(user.requiredId());
        long total = query.count();
        return new Page<>(query.page(page, size).stream().map(views::view).toList(), page, size, total);
    }

    BookingView read(UUID id) {
        return views.view(own(id));
    }

    /** The visit that has become that appeal; 404 {@code not-found}. */
    BookingView thatBecame(UUID appeal) {
        return read(bookings.thatBecame(appeal).map(Booking::id).orElseThrow(Problem::notFound));
    }

    /** As iCalendar (RFC 5545). */
    String calendar(UUID id, String language) {
        Booking booking = own(id);
        return calendarFile.of(booking, views.view(booking), language);
    }

    private BookingView told(ReceptionLife.Locked locked, Booking booking, String name) {
        life.tell(locked.official(), booking, Actor.author(user.requiredId()), name, Map.of());
        return views.view(booking);
    }

    private Visitor visitor(CitizenIdentity.Citizen citizen, UUID booking) {
        return new Visitor(
                user.requiredId(),
                citizen.name(),
                citizen.language(),
                sealing.seal(citizen.iin().value(), booking),
                sealing.seal(citizen.residence(), booking));
    }

    private Booking own(UUID id) {
        return bookings.findByIdOptional(id)
                .filter(booking -> user.requiredId().equals(booking.visitor().account()))
                .orElseThrow(Problem::notFound);
    }
}
