package kz.listeningstate.petition.body;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;

/** A unit of the country. */
@Entity
class Territory {
    @Id
    private String code;

    @Version
    private int version;

    private String kato;
    private String parent;
    private String nameKk;
    private String nameRu;
    private String nameEn;
    private LocalDate namedFrom;
    private boolean demo;

    protected Territory() {}

    Territory(TerritoryEntry entry) {
        code = entry.code();
        follow(entry);
    }

    final void follow(TerritoryEntry entry) {
        kato = entry.kato();
        parent = entry.parent();
        nameKk = entry.name().kk();
        nameRu = entry.name().ru();
        nameEn = entry.name().en();
        namedFrom = entry.namedFrom();
        demo = entry.demo();
    }

    TerritoryEntry entry() {
        return new TerritoryEntry(code, kato, parent, new StateBody.Names(nameKk, nameRu, nameEn), namedFrom, demo);
    }
}
