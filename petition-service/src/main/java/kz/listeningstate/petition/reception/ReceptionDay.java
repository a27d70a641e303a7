package kz.listeningstate.petition.reception;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;

/** A day on which an official receives (қабылдау күні); its slots follow from its hours and are kept nowhere. */
@Entity
class ReceptionDay {
    @Id
    private UUID id;

    private UUID officialId;
    private LocalDate heldOn;
    private LocalTime begins;
    private LocalTime ends;
    private int slotMinutes;
    private String place;
    private boolean online;
    private Instant publishedAt;
    private Instant cancelledAt;
    private String cancelReason;

    protected ReceptionDay() {}

    ReceptionDay(DayRequest day, Instant now) {
        this.id = UUID.randomUUID();
        this.officialId = day.officialId();
        this.heldOn = day.heldOn();
        this.begins = day.begins();
        this.ends = day.ends();
        this.slotMinutes = day.slotMinutes();
        this.place = day.place().strip();
        this.online = day.online();
        this.publishedAt = now;
    }

    void cancel(String reason, Instant now) {
        cancelledAt = now;
        cancelReason = reason;
    }

    /** When its slots begin. */
    List<LocalTime> slots() {
        long slots = Duration.between(begins, ends).toMinutes() / slotMinutes;
        return LongStream.range(0, slots)
                .mapToObj(slot -> begins.plusMinutes(slot * slotMinutes))
                .toList();
    }

    boolean overlaps(DayRequest other) {
        return heldOn.equals(other.heldOn())
                && begins.isBefore(other.ends())
                && other.begins().isBefore(ends);
    }

    UUID id() {
        return id;
    }

    UUID officialId() {
        return officialId;
    }

    LocalDate heldOn() {
        return heldOn;
    }

    LocalTime begins() {
        return begins;
    }

    LocalTime ends() {
        return ends;
    }

    int slotMinutes() {
        return slotMinutes;
    }

    String place() {
        return place;
    }

    boolean isOnline() {
        return online;
    }

    Instant publishedAt() {
        return publishedAt;
    }

    boolean isCancelled() {
        return cancelledAt != null;
    }

    String cancelReason() {
        return cancelReason;
    }
}
