package kz.listeningstate.petition.body;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kz.listeningstate.petition.calendar.WorkingCalendar;
import kz.listeningstate.petition.http.IfMatch;
import kz.listeningstate.petition.identity.CurrentUser;
import kz.listeningstate.petition.identity.Role;
import kz.listeningstate.petition.problem.Problem;
import kz.listeningstate.petition.register.Registers;
import kz.listeningstate.petition.trail.Actor;

/** How an administrator keeps territories and their populations; what was written before stays readable. */
@ApplicationScoped
@Transactional
class TerritoryKeeping implements RegisterFile {
    private final Territories territories;
    private final TerritoryNames names;
    private final Populations populations;
    private final RegisterWriter writer;
    private final Registers registers;
    private final CurrentUser user;
    private final Clock clock;

    TerritoryKeeping(
            Territories territories,
            TerritoryNames names,
            Populations populations,
            RegisterWriter writer,
            Registers registers,
            CurrentUser user,
            Clock clock) {
        this.territories = territories;
        this.names = names;
        this.populations = populations;
        this.writer = writer;
        this.registers = registers;
        this.user = user;
        this.clock = clock;
    }

    /** All numbers that were ever written of a territory, the newest day and correction first. */
    List<PopulationEntry> history(String code) {
        return populations.of(code).stream().map(Population::entry).toList();
    }

    /** All names that were ever written of a territory, the newest first. */
    List<TerritoryName.View> names(String code) {
        return names.of(code).stream().map(TerritoryName::view).toList();
    }

    /**
     * Writes or corrects the number of a day. 404 {@code not-found}, 412 {@code stale-version}.
     *
     * @param read how many numbers the caller has read
     */
    void populate(String code, PopulationEntry entry, int read) {
        registers.change(StateBodies.REGISTER);
        if (territories.findById(code) == null) {
            throw Problem.notFound();
        }
        IfMatch.check(read, populations.of(code).size());
        writer.population(code, entry, administrator());
    }

    @Override
    public Export export() {
        Map<String, PopulationEntry> newest = new HashMap<>();
        populations.all().forEach(number -> newest.putIfAbsent(number.territory(), number.entry()));
        List<Map<String, String>> lines = territories.list("order by code").stream()
                .map(Territory::entry)
                .map(territory -> RegisterCsv.line(territory, newest.get(territory.code())))
                .toList();
        return new Export(registers.version(StateBodies.REGISTER), CsvFile.write(RegisterCsv.TERRITORY, lines));
    }

    /** A number that differs from what holds for its day corrects it; a name or its first day that differs is added to the names. */
    @Override
    public ImportResult importFile(byte[] file, int read, boolean dryRun) {
        long version = dryRun ? registers.version(StateBodies.REGISTER) : registers.change(StateBodies.REGISTER) - 1;
        IfMatch.check(read, Math.toIntExact(version));
        ImportFaults faults = new ImportFaults();
        Map<Integer, TerritoryEntry> lines = new LinkedHashMap<>();
        Map<String, PopulationEntry> numbers = new LinkedHashMap<>();
        for (CsvFile.Line line : RegisterCsv.read(file, RegisterCsv.TERRITORY, faults)) {
            lines.put(line.number(), RegisterCsv.territory(line, faults));
            PopulationEntry number = RegisterCsv.population(line, faults);
            if (number != null && number.people() <= 0) {
                faults.add(line.number(), "population", "invalid");
            } else if (number != null && line.get("code") != null) {
                numbers.put(line.get("code"), number);
            }
        }
        check(lines, faults);
        faults.refuse();
        return write(List.copyOf(lines.values()), numbers, dryRun);
    }

    private void check(Map<Integer, TerritoryEntry> lines, ImportFaults faults) {
        Map<String, TerritoryEntry> after = known();
        lines.values().forEach(territory -> after.put(territory.code(), territory));
        RegisterCheck check = new RegisterCheck(Map.of(), after, territory -> true, topic -> true);
        LocalDate today = WorkingCalendar.dateOf(clock.instant());
        lines.forEach((number, territory) -> {
            check.faults(territory).forEach(fault -> faults.add(number, fault.field(), fault.reason()));
            // The last name written holds at once.
            if (territory.namedFrom() != null && territory.namedFrom().isAfter(today)) {
                faults.add(number, "named_from", "not-yet");
            }
        });
    }

    private ImportResult write(List<TerritoryEntry> lines, Map<String, PopulationEntry> numbers, boolean dryRun) {
        Map<String, TerritoryEntry> before = known();
        numbers.entrySet().removeIf(number -> holds(number.getKey(), number.getValue()));
        List<TerritoryEntry> written = lines.stream()
                .filter(territory -> !territory.equals(before.get(territory.code())))
                .toList();
        int created = (int) written.stream()
                .filter(territory -> !before.containsKey(territory.code()))
                .count();
        int touched = (int) lines.stream()
                .filter(territory -> written.contains(territory) || numbers.containsKey(territory.code()))
                .count();
        if (!dryRun) {
            writer.territories(written, administrator());
            numbers.forEach((code, number) -> writer.population(code, number, administrator()));
        }
        return new ImportResult(created, touched - created, lines.size() - touched);
    }

    private boolean holds(String code, PopulationEntry number) {
        return populations.of(code).stream()
                .map(Population::entry)
                .filter(known -> known.asOf().equals(number.asOf()))
                .findFirst()
                .filter(number::says)
                .isPresent();
    }

    private Map<String, TerritoryEntry> known() {
        Map<String, TerritoryEntry> known = new HashMap<>();
        territories.listAll().forEach(territory -> known.put(territory.entry().code(), territory.entry()));
        return known;
    }

    private Actor administrator() {
        return new Actor(user.requiredId(), Role.ADMINISTRATOR);
    }
}
