package kz.listeningstate.petition.reception;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.listeningstate.petition.appeal.AppealDraft;
import kz.listeningstate.petition.appeal.ReceptionAppeals;
import kz.listeningstate.petition.body.StateBodies;
import kz.listeningstate.petition.calendar.WorkingCalendar;
import kz.listeningstate.petition.http.IfMatch;
import kz.listeningstate.petition.http.Page;
import kz.listeningstate.petition.identity.CitizenIdentity.Citizen;
import kz.listeningstate.petition.identity.CurrentUser;
import kz.listeningstate.petition.identity.Iin;
import kz.listeningstate.petition.identity.Role;
import kz.listeningstate.petition.problem.Problem;
import kz.listeningstate.petition.sealing.Sealing;
import kz.listeningstate.petition.trail.Actor;

/** Where a body's officers keep who receives and when, and note what came of visits (90): of the own body alone. */
@ApplicationScoped
@Transactional
class ReceptionOffice {
    private final ReceivingOfficials officials;
    private final ReceptionDays days;
    private final Bookings bookings;
    private final ReceptionLife life;
    private final ReceptionViews views;
    private final ReceptionAppeals appeals;
    private final StateBodies bodies;
    private final WorkingCalendar calendar;
    private final Sealing sealing;
    private final CurrentUser user;
    private final Clock clock;

    ReceptionOffice(
            ReceivingOfficials officials,
            ReceptionDays days,
            Bookings bookings,
            ReceptionLife life,
            ReceptionViews views,
            ReceptionAppeals appeals,
            StateBodies bodies,
            WorkingCalendar calendar,
            Sealing sealing,
            CurrentUser user,
            Clock clock) {
        this.officials = officials;
        this.days = days;
        this.bookings = bookings;
        this.life = life;
        this.views = views;
        this.appeals = appeals;
        this.bodies = bodies;
        this.calendar = calendar;
        this.sealing = sealing;
        this.user = user;
        this.clock = clock;
    }

    /** All that ever received at the own body. */
    List<OfficialView> officials() {
        return own().stream().map(ReceivingOfficial::view).toList();
    }

    OfficialView add(OfficialRequest request) {
        ReceivingOfficial official = new ReceivingOfficial(ownBody(), request);
        officials.persistAndFlush(official);
        life.note(official, officer(), "official-added", Map.of("kind", official.kind()));
        return official.view();
    }

    /** Sets the last day; 409 {@code reception-days-left} when days after it are published. */
    OfficialView end(UUID id, LocalDate lastDay) {
        ReceptionLife.Locked locked = ownLocked(id);
        ReceivingOfficial official = locked.official();
        if (lastDay.isBefore(official.receivesFrom())) {
            throw Problem.invalidField("lastDay", "before-beginning");
        }
        boolean left = locked.diary().days().stream()
                .anyMatch(day -> !day.isCancelled() && day.heldOn().isAfter(lastDay));
        if (left) {
            throw new Problem(409, "reception-days-left").against("90");
        }
        official.end(lastDay);
        officials.flush();
        life.note(official, officer(), "official-ended", Map.of("lastDay", lastDay.toString()));
        return official.view();
    }

    /** 400 for a day on which nobody works or that is not to come, 409 {@code reception-overlaps}. */
    DayView publish(DayRequest request) {
        ReceptionLife.Locked locked = ownLocked(request.officialId());
        requireInOrder(request);
        boolean worked = request.heldOn().isAfter(WorkingCalendar.dateOf(clock.instant()))
                && !request.heldOn().isAfter(calendar.knownUntil())
                && calendar.isWorkingDay(request.heldOn())
                && locked.official().receivesOn(request.heldOn());
        if (!worked) {
            throw Problem.invalidField("heldOn", "invalid");
        }
        if (locked.diary().days().stream().anyMatch(day -> !day.isCancelled() && day.overlaps(request))) {
            throw new Problem(409, "reception-overlaps").against("90");
        }
        ReceptionDay day = new ReceptionDay(request, clock.instant());
        life.tell(locked.official(), day, officer(), "day-published");
        return views.view(day, locked.diary());
    }

    /** Those who were to come choose another time; 409 {@code wrong-phase} when it is over or cancelled. */
    DayView cancel(UUID id, String reason) {
        ReceptionLife.Locked locked = ownLocked(days.official(id).orElseThrow(Problem::notFound));
        ReceptionDay day = days.findById(id);
        Instant now = clock.instant();
        if (day.isCancelled() || day.heldOn().isBefore(WorkingCalendar.dateOf(now))) {
            throw new Problem(409, "wrong-phase").against("90");
        }
        day.cancel(reason, now);
        life.tell(locked.official(), day, officer(), "day-cancelled");
        locked.diary().bookings().stream()
                .filter(booking -> booking.seat().dayId().equals(id) && booking.phase(now) == BookingPhase.BOOKED)
                .forEach(booking -> {
                    booking.unseat(now);
                    life.tell(locked.official(), booking, officer(), "unseated", Map.of());
                });
        return views.view(day, locked.diary());
    }

    /** Visits to come, and those whose outcome is owed, the longest waiting first. */
    Page<BookingView.AtBody> queue(int page, int size) {
        var query = bookings.queue(own().stream().map(ReceivingOfficial::id).toList());
        long total = query.count();
        return new Page<>(query.page(page, size).stream().map(views::atBody).toList(), page, size, total);
    }

    /** 404 {@code not-found}, 403 {@code other-body}. */
    BookingView.AtBody read(UUID booking) {
        Booking found = bookings.findByIdOptional(booking).orElseThrow(Problem::notFound);
        requireOwn(officials.findById(found.officialId()));
        return views.atBody(found);
    }

    /**
     * Notes what came of a visit. 409 {@code wrong-phase} before its time; 400 unless there is a draft exactly for what was not
     * solved, to this body.
     *
     * @param draft the written appeal that it becomes, as it was taken down at the visit (90)
     */
    BookingView.AtBody note(UUID id, int version, VisitOutcome outcome, String words, AppealDraft draft) {
        ReceptionLife.Locked locked = life.lockedOfBooking(id);
        requireOwn(locked.official());
        Booking booking = bookings.findById(id);
        IfMatch.check(version, booking.version());
        if ((outcome == VisitOutcome.UNRESOLVED) != (draft != null)) {
            throw Problem.invalidField("appeal", draft == null ? "required" : "invalid");
        }
        Instant now = clock.instant();
        booking.requireVisit(outcome, now);
        Map<String, Object> details = new LinkedHashMap<>(Map.of("outcome", outcome.name()));
        UUID appeal = null;
        if (draft != null) {
            appeal = file(locked.official(), booking, draft);
            details.put("appealId", appeal.toString());
        }
        booking.note(outcome, words, appeal, now);
        life.tell(locked.official(), booking, officer(), "noted", details);
        return views.atBody(booking);
    }

    private UUID file(ReceivingOfficial official, Booking booking, AppealDraft draft) {
        if (!draft.bodyCode().equals(bodies.responsible(official.bodyCode()).code())) {
            throw Problem.invalidField("appeal.bodyCode", "invalid");
        }
        Visitor visitor = booking.visitor();
        Citizen citizen = new Citizen(
                Iin.parse(sealing.open(visitor.sealedIin(), booking.id())),
                sealing.open(visitor.sealedResidence(), booking.id()),
                visitor.name(),
                visitor.name(),
                visitor.language());
        return appeals.file(draft, visitor.account(), citizen, officer());
    }

    private static void requireInOrder(DayRequest request) {
        boolean wholeMinutes =
                request.begins().getSecond() == 0 && request.begins().getNano() == 0;
        if (!wholeMinutes) {
            throw Problem.invalidField("begins", "invalid");
        }
        if (request.begins().plusMinutes(request.slotMinutes()).isAfter(request.ends())
                || !request.ends().isAfter(request.begins())) {
            throw Problem.invalidField("ends", "before-beginning");
        }
    }

    private ReceptionLife.Locked ownLocked(UUID official) {
        ReceptionLife.Locked locked = life.locked(official);
        requireOwn(locked.official());
        return locked;
    }

    private void requireOwn(ReceivingOfficial official) {
        if (!bodies.answeredBy(ownBody()).contains(official.bodyCode())) {
            throw new Problem(403, "other-body").against("90");
        }
    }

    private List<ReceivingOfficial> own() {
        return officials.of(bodies.answeredBy(ownBody()));
    }

    private String ownBody() {
        return user.body().orElseThrow(() -> new Problem(403, "no-body"));
    }

    private Actor officer() {
        return new Actor(user.requiredId(), Role.OFFICER);
    }
}
