package kz.listeningstate.petition.body;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import kz.listeningstate.petition.trail.Actor;

/** Invented heads of the invented bodies, whose keys the demo authority gives out. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class DemoHeads {
    private final Heads heads;

    DemoHeads(Heads heads) {
        this.heads = heads;
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
    }
}
