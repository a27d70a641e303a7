package kz.listeningstate.petition.appeal;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import kz.listeningstate.petition.problem.Problem;

/** An officer is away, and another one does their work meanwhile. */
@Entity
@Table(name = "officer_substitution")
class Substitution {
    @Id
    private UUID id;

    @Version
    private int version;

    private String bodyCode;
    private UUID absentId;
    private UUID substituteId;
    private LocalDate firstDay;
    private LocalDate lastDay;

    protected Substitution() {}

    /** 400 {@code invalid-request} for days that are over or in the wrong order, or for one person. */
    Substitution(
            String bodyCode, UUID absent, UUID substitute, LocalDate firstDay, LocalDate lastDay, LocalDate today) {
        if (firstDay.isBefore(today)) {
            throw Problem.invalidField("firstDay", "invalid");
        }
        if (lastDay.isBefore(firstDay)) {
            throw Problem.invalidField("lastDay", "before-beginning");
        }
        if (absent.equals(substitute)) {
            throw Problem.invalidField("substitute", "invalid");
        }
        this.id = UUID.randomUUID();
        this.bodyCode = bodyCode;
        this.absentId = absent;
        this.substituteId = substitute;
        this.firstDay = firstDay;
        this.lastDay = lastDay;
    }

    /** Another last day, the day before the first to call it off; what was done until yesterday stays done for the absent. */
    void end(LocalDate on, LocalDate today) {
        if (on.isBefore(firstDay.minusDays(1)) || on.isBefore(today.minusDays(1))) {
            throw Problem.invalidField("lastDay", "invalid");
        }
        lastDay = on;
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

    UUID absentId() {
        return absentId;
    }

    UUID substituteId() {
        return substituteId;
    }

    LocalDate firstDay() {
        return firstDay;
    }

    LocalDate lastDay() {
        return lastDay;
    }
}
