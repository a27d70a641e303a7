package kz.listeningstate.petition.body;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.List;
import kz.listeningstate.petition.law.Branch;
import kz.listeningstate.petition.law.Level;

/** A body of the register. */
@Entity
@Table(name = "state_body")
class Body {
    @Id
    private String code;

    @Version
    private int version;

    private String parent;

    @Enumerated(EnumType.STRING)
    private Level level;

    @Enumerated(EnumType.STRING)
    private Branch branch;

    private String territory;
    private String[] competences;
    private String bin;
    private String nameKk;
    private String nameRu;
    private String nameEn;
    private LocalDate inForceFrom;
    private LocalDate inForceTo;
    private String successor;
    private boolean demo;

    protected Body() {}

    Body(BodyEntry entry) {
        code = entry.code();
        follow(entry);
    }

    /** Takes over what an administrator wrote; parent and successor are set once all bodies of a file exist. */
    final void follow(BodyEntry entry) {
        level = entry.level();
        branch = entry.branch();
        territory = entry.territory();
        competences = entry.competences().toArray(String[]::new);
        bin = entry.bin();
        nameKk = entry.name().kk();
        nameRu = entry.name().ru();
        nameEn = entry.name().en();
        inForceFrom = entry.inForceFrom();
        inForceTo = entry.inForceTo();
        demo = entry.demo();
        parent = entry.parent();
        successor = entry.successor();
    }

    String code() {
        return code;
    }

    int version() {
        return version;
    }

    BodyEntry entry() {
        return new BodyEntry(
                code,
                parent,
                level,
                branch,
                territory,
                List.of(competences),
                bin,
                new StateBody.Names(nameKk, nameRu, nameEn),
                inForceFrom,
                inForceTo,
                successor,
                demo);
    }
}
