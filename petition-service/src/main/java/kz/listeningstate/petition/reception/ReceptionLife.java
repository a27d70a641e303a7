package kz.listeningstate.petition.reception;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.listeningstate.petition.calendar.WorkingCalendar;
import kz.listeningstate.petition.deadline.DeadlineKind;
import kz.listeningstate.petition.deadline.DeadlineNews;
import kz.listeningstate.petition.deadline.MatterLock;
import kz.listeningstate.petition.deadline.Term;
import kz.listeningstate.petition.deadline.Terms;
import kz.listeningstate.petition.outbox.CloudEvent;
import kz.listeningstate.petition.outbox.Outbox;
import kz.listeningstate.petition.problem.Problem;
import kz.listeningstate.petition.trail.Actor;
import kz.listeningstate.petition.trail.Trail;

/** What every act of reception shares: the official's lock, its event, its trail and the deadlines that follow. */
@ApplicationScoped
@Transactional
class ReceptionLife implements MatterLock {
    private static final String TOPIC = "reception.events";

    private final ReceivingOfficials officials;
    private final ReceptionDays days;
    private final Bookings bookings;
    private final ReceptionSettings settings;
    private final WorkingCalendar calendar;
    private final Terms terms;
    private final Trail trail;
    private final Outbox outbox;
    private final Clock clock;

    ReceptionLife(
            ReceivingOfficials officials,
            ReceptionDays days,
            Bookings bookings,
            ReceptionSettings settings,
            WorkingCalendar calendar,
            Terms terms,
            Trail trail,
            Outbox outbox,
            Clock clock) {
        this.officials = officials;
        this.days = days;
        this.bookings = bookings;
        this.settings = settings;
        this.calendar = calendar;
        this.terms = terms;
        this.trail = trail;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** An official, locked for an act, with what stands in the diary. */
    record Locked(ReceivingOfficial official, Diary diary) {

        ReceptionDay day(UUID id) {
            return diary.days().stream()
                    .filter(day -> day.id().equals(id))
                    .findFirst()
                    .orElseThrow(Problem::notFound);
        }
    }

    /** 404 {@code not-found}. */
    Locked locked(UUID officialId) {
        ReceivingOfficial official = officials.lock(officialId).orElseThrow(Problem::notFound);
        LocalDate month = WorkingCalendar.dateOf(clock.instant()).withDayOfMonth(1);
        return new Locked(official, diary(days.from(officialId, month), bookings.open(List.of(officialId))));
    }

    /** As above, of the official to whom a booking is made; the booking is read only now. */
    Locked lockedOfBooking(UUID booking) {
        return locked(bookings.official(booking).orElseThrow(Problem::notFound));
    }

    Diary diary(List<ReceptionDay> ofDays, List<Booking> open) {
        return new Diary(ofDays, open, calendar, settings.noticeWorkingDays());
    }

    /** The last day on which the outcome is noted in time. */
    LocalDate noteBy(Booking booking) {
        return calendar.plusWorkingDays(booking.seat().heldOn(), settings.outcomeWorkingDays());
    }

    /** The official's months (90); the official is locked, and what was done is in the database. */
    void followMonths(ReceivingOfficial official) {
        LocalDate today = WorkingCalendar.dateOf(clock.instant());
        List<ReceptionDay> known = days.from(official.id(), today.withDayOfMonth(1));
        terms.follow(official.id(), ReceptionTerms.of(official, known, today, calendar));
    }

    void next(@Observes DeadlineNews news) {
        if (news.missed() && news.deadline().kind() == DeadlineKind.RECEPTION_SCHEDULE) {
            followMonths(officials.findById(news.deadline().matterId()));
        }
    }

    /**
     * The outcome that is owed for the time a booking has.
     *
     * @param left it has that time no longer
     */
    void followSeat(ReceivingOfficial official, Booking booking, boolean left) {
        Term outcome = ReceptionTerms.of(booking, official.bodyCode(), noteBy(booking), left);
        terms.follow(booking.id(), List.of(outcome));
    }

    /** Puts what happened to an official's schedule into the audit trail. */
    void note(ReceivingOfficial official, Actor actor, String name, Map<String, Object> details) {
        trail.add(official.id(), clock.instant(), actor, name, details);
        followMonths(official);
    }

    void tell(ReceivingOfficial official, ReceptionDay day, Actor actor, String name) {
        Map<String, Object> details = Map.of(
                "dayId", day.id().toString(),
                "heldOn", day.heldOn().toString());
        emit(official, official.id(), name, details);
        days.persistAndFlush(day);
        note(official, actor, name, details);
    }

    /**
     * Puts what happened to a booking into the outbox and the audit trail, and sets the deadline that follows.
     *
     * @param details ids, codes and dates; none of the citizen's words
     */
    void tell(ReceivingOfficial official, Booking booking, Actor actor, String name, Map<String, Object> details) {
        bookings.persistAndFlush(booking);
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("dayId", booking.seat().dayId().toString());
        facts.put("heldOn", booking.seat().heldOn().toString());
        facts.put("begins", booking.seat().begins().toString());
        facts.put("online", booking.seat().online());
        facts.putAll(details);
        trail.add(booking.id(), clock.instant(), actor, name, facts);
        facts.put("bookingId", booking.id().toString());
        facts.put("citizenId", booking.visitor().account().toString());
        facts.put("citizenLanguage", booking.visitor().language());
        emit(official, booking.id(), name, facts);
        followSeat(official, booking, !booking.holdsSeat());
    }

    private void emit(ReceivingOfficial official, UUID about, String name, Map<String, Object> facts) {
        Instant now = clock.instant();
        Map<String, Object> data = new LinkedHashMap<>(facts);
        data.put("officialId", official.id().toString());
        data.put("bodyCode", official.bodyCode());
        String type = "kz.listeningstate.reception." + name + ".v1";
        outbox.append(TOPIC, about.toString(), new CloudEvent("/petition-service", type, about.toString(), now, data));
    }

    @Override
    public void lock(UUID matter) {
        officials.lock(bookings.official(matter).orElse(matter));
    }
}
