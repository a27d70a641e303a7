package kz.listeningstate.petition.body;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A head of a body for a time. */
@Entity
class Head {
    @Id
    private UUID id;

    @Version
    private int version;

    private String bodyCode;

    @Enumerated(EnumType.STRING)
    private HeadKind kind;

    private String name;
    private byte[] iinSealed;
    private String orderNumber;
    private LocalDate orderedOn;
    private LocalDate holdsFrom;
    private LocalDate holdsTo;
    private Instant addedAt;
    private UUID addedBy;

    protected Head() {}

    Head(UUID id, String bodyCode, HeadRequest head, byte[] iinSealed, Instant addedAt, UUID addedBy) {
        this.id = id;
        this.bodyCode = bodyCode;
        this.kind = head.kind();
        this.name = head.name().strip();
        this.iinSealed = iinSealed;
        this.orderNumber = head.orderNumber().strip();
        this.orderedOn = head.orderedOn();
        this.holdsFrom = head.holdsFrom();
        this.holdsTo = head.holdsTo();
        this.addedAt = addedAt;
        this.addedBy = addedBy;
    }

    void end(LocalDate lastDay) {
        holdsTo = lastDay;
    }

    boolean overlaps(LocalDate from, LocalDate to) {
        return (to == null || !holdsFrom.isAfter(to)) && (holdsTo == null || !holdsTo.isBefore(from));
    }

    UUID id() {
        return id;
    }

    int version() {
        return version;
    }

    String bodyCode() {
        return bodyCode;
    }

    LocalDate holdsFrom() {
        return holdsFrom;
    }

    HeadKind kind() {
        return kind;
    }

    byte[] iinSealed() {
        return iinSealed;
    }

    HeadView view() {
        return new HeadView(id, version, kind, name, orderNumber, orderedOn, holdsFrom, holdsTo);
    }
}
