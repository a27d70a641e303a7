package kz.listeningstate.petition.execution;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** That a measure was changed: what it was before, when it was changed, and why. Only ever added. */
@Entity
class MeasureChange {
    @Id
    private UUID id;

    private UUID measureId;
    private Instant changedAt;
    private UUID changedBy;
    private String reason;
    private String title;
    private String description;
    private String ownerBody;
    private LocalDate dueOn;

    protected MeasureChange() {}

    /** Of a measure that is about to change. */
    MeasureChange(Measure before, String reason, UUID officer, Instant now) {
        this.id = UUID.randomUUID();
        this.measureId = before.id();
        this.changedAt = now;
        this.changedBy = officer;
        this.reason = reason.strip();
        this.title = before.title();
        this.description = before.description();
        this.ownerBody = before.ownerBody();
        this.dueOn = before.dueOn();
    }

    /** A change, for anyone: the measure as it was until then. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record View(
            Instant changedAt, String reason, String title, String description, String ownerBody, LocalDate dueOn) {}

    View view() {
        return new View(changedAt, reason, title, description, ownerBody, dueOn);
    }
}
