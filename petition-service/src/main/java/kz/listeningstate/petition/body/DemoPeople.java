package kz.listeningstate.petition.body;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import kz.listeningstate.petition.trail.Actor;

/** Invented people of the invented bodies: heads, whose keys the demo authority gives out, and the officers of the realm. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class DemoPeople {
    private final Heads heads;
    private final Officers officers;

    DemoPeople(Heads heads, Officers officers) {
        this.heads = heads;
        this.officers = officers;
    }

    void write() {
        for (CsvFile.Line line : CsvFile.shipped("demo-heads.csv")) {
            HeadRequest head = new HeadRequest(
                    HeadKind.valueOf(line.get("kind")),
                    line.get("name"),
                    line.get("iin"),
                    line.get("order_number"),
                    LocalDate.parse(line.get("ordered_on")),
                    LocalDate.parse(line.get("holds_from")),
                    null);
            heads.add(line.get("body"), head, Actor.SYSTEM);
        }
        for (CsvFile.Line line : CsvFile.shipped("demo-officers.csv")) {
            OfficerRequest officer = new OfficerRequest(
                    line.get("login"),
                    line.get("name"),
                    line.get("position"),
                    LocalDate.parse(line.get("appointed_on")),
                    Boolean.parseBoolean(line.get("distributes")));
            officers.persist(new Officer(line.get("body"), officer));
        }
    }
}
