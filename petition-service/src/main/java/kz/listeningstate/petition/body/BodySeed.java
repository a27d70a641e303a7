package kz.listeningstate.petition.body;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import kz.listeningstate.petition.register.Registers;
import kz.listeningstate.petition.trail.Actor;

/**
 * The shipped register ({@code body/*.csv}: populations of 1.01.2026, bodies as of 2026) for an empty database, and the invented
 * bodies once demonstrations are wanted. From then on administrators keep it; a new release never writes over them.
 */
@ApplicationScoped
class BodySeed {
    private final Bodies bodies;
    private final RegisterWriter writer;
    private final DemoPeople demoPeople;
    private final Registers registers;

    BodySeed(Bodies bodies, RegisterWriter writer, DemoPeople demoPeople, Registers registers) {
        this.bodies = bodies;
        this.writer = writer;
        this.demoPeople = demoPeople;
        this.registers = registers;
    }

    void sow(boolean demo) {
        QuarkusTransaction.requiringNew().run(() -> {
            if (isMissing(false) || (demo && isMissing(true))) {
                registers.change(StateBodies.REGISTER);
                // Once more under the lock: another instance may have been first.
                if (isMissing(false)) {
                    write(false);
                }
                if (demo && isMissing(true)) {
                    write(true);
                    demoPeople.write();
                }
            }
        });
    }

    private boolean isMissing(boolean demo) {
        return bodies.count("demo", demo) == 0;
    }

    private void write(boolean demo) {
        ImportFaults faults = new ImportFaults();
        List<CsvFile.Line> places = CsvFile.shipped("territories.csv").stream()
                .filter(line -> RegisterCsv.territory(line, faults).demo() == demo)
                .toList();
        writer.territories(
                places.stream().map(line -> RegisterCsv.territory(line, faults)).toList(), Actor.SYSTEM);
        places.stream()
                .filter(line -> Objects.nonNull(line.get("population")))
                .forEach(line ->
                        writer.population(line.get("code"), RegisterCsv.population(line, faults), Actor.SYSTEM));
        writer.bodies(
                CsvFile.shipped("bodies.csv").stream()
                        .map(line -> RegisterCsv.body(line, faults))
                        .filter(body -> body.demo() == demo)
                        .toList(),
                Actor.SYSTEM);
        faults.refuse();
    }
}
