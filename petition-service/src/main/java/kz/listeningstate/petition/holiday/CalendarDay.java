package kz.listeningstate.petition.holiday;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** What was laid down for a day, once; the last version of a day holds. */
@Entity
@IdClass(CalendarDay.Key.class)
class CalendarDay {
    @Id
    private LocalDate day;

    @Id
    private int version;

    @Enumerated(EnumType.STRING)
    private DayKind kind;

    private String note;
    private Instant changedAt;
    private UUID changedBy;

    /** As Jakarta Persistence asks. */
    record Key(LocalDate day, int version) implements Serializable {}

    protected CalendarDay() {}

    CalendarDay(LocalDate day, int version, DayKind kind, String note, Instant changedAt, UUID changedBy) {
        this.day = day;
        this.version = version;
        this.kind = kind;
        this.note = note;
        this.changedAt = changedAt;
        this.changedBy = changedBy;
    }

    LocalDate day() {
        return day;
    }

    DayKind kind() {
        return kind;
    }

    DayView view() {
        return new DayView(day, version, kind, note, changedAt);
    }
}
