package kz.listeningstate.petition.body;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** What a territory is called from a day on, as written once; the last version holds. */
@Entity
@IdClass(TerritoryName.Key.class)
class TerritoryName {
    @Id
    private String territory;

    @Id
    private int version;

    private String nameKk;
    private String nameRu;
    private String nameEn;
    private LocalDate namedFrom;
    private Instant changedAt;
    private UUID changedBy;

    /** As Jakarta Persistence asks. */
    record Key(String territory, int version) implements Serializable {}

    /** @param namedFrom its first day; null: as far as is known, it always was the name */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record View(int version, StateBody.Names name, LocalDate namedFrom, Instant changedAt) {}

    protected TerritoryName() {}

    TerritoryName(TerritoryEntry entry, int version, Instant changedAt, UUID changedBy) {
        this.territory = entry.code();
        this.version = version;
        this.nameKk = entry.name().kk();
        this.nameRu = entry.name().ru();
        this.nameEn = entry.name().en();
        this.namedFrom = entry.namedFrom();
        this.changedAt = changedAt;
        this.changedBy = changedBy;
    }

    String territory() {
        return territory;
    }

    View view() {
        return new View(version, new StateBody.Names(nameKk, nameRu, nameEn), namedFrom, changedAt);
    }
}
