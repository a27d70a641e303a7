package kz.listeningstate.petition.body;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** People of a territory from a day on, as written once; the last correction of a day holds. */
@Entity
@IdClass(Population.Key.class)
class Population {
    @Id
    private String territory;

    @Id
    private LocalDate asOf;

    @Id
    private int correction;

    private long people;
    private boolean exact;
    private String source;
    private Instant changedAt;
    private UUID changedBy;

    /** As Jakarta Persistence asks. */
    record Key(String territory, LocalDate asOf, int correction) implements Serializable {}

    protected Population() {}

    Population(String territory, int correction, PopulationEntry entry, Instant changedAt, UUID changedBy) {
        this.territory = territory;
        this.asOf = entry.asOf();
        this.correction = correction;
        this.people = entry.people();
        this.exact = entry.exact();
        this.source = entry.source();
        this.changedAt = changedAt;
        this.changedBy = changedBy;
    }

    String territory() {
        return territory;
    }

    PopulationEntry entry() {
        return new PopulationEntry(asOf, people, exact, source, correction, changedAt);
    }
}
