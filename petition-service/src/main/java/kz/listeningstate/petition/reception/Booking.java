package kz.listeningstate.petition.reception;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import kz.listeningstate.petition.problem.Problem;

/** A citizen's booked visit to an official (90). */
@Entity
@Table(name = "reception_booking")
class Booking {
    @Id
    private UUID id;

    @Version
    private int version;

    private UUID officialId;

    @Embedded
    private Visitor visitor;

    private String language;
    private String subject;

    @Embedded
    private Seat seat;

    private int sequence;
    private Instant bookedAt;
    private Instant changedAt;
    private Instant unseatedAt;
    private Instant cancelledAt;

    @Enumerated(EnumType.STRING)
    private VisitOutcome outcome;

    private String note;
    private Instant notedAt;
    private UUID appealId;

    protected Booking() {}

    Booking(UUID id, UUID officialId, Visitor visitor, BookingRequest request, Seat seat, Instant now) {
        this.id = id;
        this.officialId = officialId;
        this.visitor = visitor;
        this.language = request.language();
        this.subject = request.subject().strip();
        this.seat = seat;
        this.bookedAt = now;
        this.changedAt = now;
    }

    void move(Seat other, Instant now) {
        requireAwaited(now);
        seat = other;
        unseatedAt = null;
        changed(now);
    }

    void cancel(Instant now) {
        requireAwaited(now);
        cancelledAt = now;
        changed(now);
    }

    /** The body has cancelled the day. */
    void unseat(Instant now) {
        unseatedAt = now;
        changed(now);
    }

    /**
     * What came of the visit; 409 {@code wrong-phase} before its time, or for an absence before its end.
     *
     * @param appeal what it has become; null: it was not unresolved
     */
    void note(VisitOutcome result, String words, UUID appeal, Instant now) {
        requireVisit(result, now);
        outcome = result;
        note = words;
        notedAt = now;
        appealId = appeal;
    }

    void requireVisit(VisitOutcome result, Instant now) {
        boolean tooEarly = result == VisitOutcome.ABSENT && now.isBefore(seat.endsAt());
        if (phase(now) != BookingPhase.VISIT || tooEarly) {
            throw wrongPhase();
        }
    }

    void requireAwaited(Instant now) {
        if (!phase(now).isAwaited()) {
            throw wrongPhase();
        }
    }

    private static Problem wrongPhase() {
        return new Problem(409, "wrong-phase").against("90");
    }

    private void changed(Instant now) {
        changedAt = now;
        sequence++;
    }

    BookingPhase phase(Instant now) {
        return BookingPhase.of(this, now);
    }

    /** It keeps its time from others. */
    boolean holdsSeat() {
        return cancelledAt == null && unseatedAt == null;
    }

    UUID id() {
        return id;
    }

    int version() {
        return version;
    }

    UUID officialId() {
        return officialId;
    }

    Visitor visitor() {
        return visitor;
    }

    String language() {
        return language;
    }

    String subject() {
        return subject;
    }

    Seat seat() {
        return seat;
    }

    /** How often its time was changed, as calendars want it told (RFC 5545, 3.8.7.4). */
    int sequence() {
        return sequence;
    }

    Instant bookedAt() {
        return bookedAt;
    }

    Instant changedAt() {
        return changedAt;
    }

    Instant unseatedAt() {
        return unseatedAt;
    }

    Instant cancelledAt() {
        return cancelledAt;
    }

    VisitOutcome outcome() {
        return outcome;
    }

    String note() {
        return note;
    }

    Instant notedAt() {
        return notedAt;
    }

    UUID appealId() {
        return appealId;
    }
}
