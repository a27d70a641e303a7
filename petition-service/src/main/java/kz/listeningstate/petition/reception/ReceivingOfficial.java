package kz.listeningstate.petition.reception;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.UUID;

/** Somebody who receives citizens for a body (90). Its lock is that of the whole diary: days and bookings. */
@Entity
class ReceivingOfficial {
    @Id
    private UUID id;

    private String bodyCode;

    @Enumerated(EnumType.STRING)
    private OfficialKind kind;

    private String name;
    private String position;
    private LocalDate receivesFrom;
    private LocalDate receivesTo;

    protected ReceivingOfficial() {}

    ReceivingOfficial(String bodyCode, OfficialRequest official) {
        this.id = UUID.randomUUID();
        this.bodyCode = bodyCode;
        this.kind = official.kind();
        this.name = official.name().strip();
        this.position = official.position().strip();
        this.receivesFrom = official.receivesFrom();
    }

    void end(LocalDate lastDay) {
        receivesTo = lastDay;
    }

    boolean receivesOn(LocalDate day) {
        return !day.isBefore(receivesFrom) && (receivesTo == null || !day.isAfter(receivesTo));
    }

    UUID id() {
        return id;
    }

    String bodyCode() {
        return bodyCode;
    }

    OfficialKind kind() {
        return kind;
    }

    LocalDate receivesFrom() {
        return receivesFrom;
    }

    LocalDate receivesTo() {
        return receivesTo;
    }

    OfficialView view() {
        return new OfficialView(id, bodyCode, kind, name, position, receivesFrom, receivesTo);
    }
}
