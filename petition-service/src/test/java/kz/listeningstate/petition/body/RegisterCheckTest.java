package kz.listeningstate.petition.body;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import kz.listeningstate.petition.body.RegisterCheck.Fault;
import kz.listeningstate.petition.law.Branch;
import kz.listeningstate.petition.law.Level;
import org.junit.jupiter.api.Test;

/** What may stand in the register. */
class RegisterCheckTest {
    private static final StateBody.Names NAMES = new StateBody.Names("Ә әкімдігі", "Акимат", "Akimat");
    private static final Map<String, TerritoryEntry> PLACES = Map.of(
            "100000000", new TerritoryEntry("100000000", "100000000", null, NAMES, null, false),
            "demo-place", new TerritoryEntry("demo-place", null, "100000000", NAMES, null, true),
            "empty", new TerritoryEntry("empty", null, "100000000", NAMES, null, false));
    private static final BodyEntry GOVERNMENT = central("government", null);

    private static BodyEntry central(String code, String parent) {
        return new BodyEntry(
                code, parent, Level.REPUBLIC, Branch.EXECUTIVE, null, List.of(), null, NAMES, null, null, null, false);
    }

    private static BodyEntry local(Level level, Branch branch, String territory, boolean demo) {
        return new BodyEntry(
                "local", "government", level, branch, territory, List.of(), null, NAMES, null, null, null, demo);
    }

    private static List<String> faults(BodyEntry body, BodyEntry... others) {
        Map<String, BodyEntry> all = new HashMap<>();
        all.put(GOVERNMENT.code(), GOVERNMENT);
        for (BodyEntry other : others) {
            all.put(other.code(), other);
        }
        all.put(body.code(), body);
        return new RegisterCheck(all, PLACES, place -> !place.equals("empty"), "water"::equals)
                .faults(body).stream()
                        .map(fault -> fault.field() + " " + fault.reason())
                        .toList();
    }

    @Test
    void levelBranchAndTerritoryBelongTogether() {
        assertEquals(List.of(), faults(local(Level.REGION, Branch.REPRESENTATIVE, "100000000", false)));
        assertEquals(List.of(), faults(local(Level.LOCALITY, Branch.EXECUTIVE, "100000000", false)));
        assertEquals(
                List.of("branch no-maslikhat"),
                faults(local(Level.LOCALITY, Branch.REPRESENTATIVE, "100000000", false)));
        assertEquals(List.of("branch no-maslikhat"), faults(local(Level.REPUBLIC, Branch.REPRESENTATIVE, null, false)));
        assertEquals(List.of("territory required"), faults(local(Level.DISTRICT, Branch.EXECUTIVE, null, false)));
        assertEquals(
                List.of("territory no-territory"), faults(local(Level.REPUBLIC, Branch.EXECUTIVE, "100000000", false)));
        assertEquals(
                List.of("territory not-registered"), faults(local(Level.DISTRICT, Branch.EXECUTIVE, "nowhere", false)));
        assertEquals(List.of("territory no-people"), faults(local(Level.DISTRICT, Branch.EXECUTIVE, "empty", false)));
    }

    @Test
    void theRealLeansOnNothingInvented() {
        assertEquals(
                List.of("demo leans-on-demo"), faults(local(Level.DISTRICT, Branch.EXECUTIVE, "demo-place", false)));
        assertEquals(List.of(), faults(local(Level.DISTRICT, Branch.EXECUTIVE, "demo-place", true)));
    }

    @Test
    void whatIsMissingOrMalformed() {
        BodyEntry nothing = new BodyEntry(null, null, null, null, null, null, null, null, null, null, null, false);
        assertEquals(
                List.of(
                        "code required",
                        "name_kk required",
                        "name_ru required",
                        "name_en required",
                        "level required",
                        "branch required"),
                faults(nothing));
        assertEquals(List.of("code invalid"), faults(central("Ministry", null)));
        assertEquals(List.of("code invalid"), faults(central("import", null)));
        StateBody.Names formula = new StateBody.Names("=1+1", "a\nb", "x".repeat(301));
        assertEquals(
                List.of("name_kk invalid", "name_ru invalid", "name_en invalid"),
                faults(new BodyEntry(
                                "m",
                                null,
                                Level.REPUBLIC,
                                Branch.EXECUTIVE,
                                null,
                                null,
                                null,
                                formula,
                                null,
                                null,
                                null,
                                false))
                        .stream()
                        .filter(fault -> fault.startsWith("name"))
                        .toList());
    }

    @Test
    void numbersTopicsAndDates() {
        LocalDate day = LocalDate.of(2026, 1, 1);
        BodyEntry merged = new BodyEntry(
                "mm",
                null,
                Level.REPUBLIC,
                Branch.EXECUTIVE,
                null,
                List.of("magic"),
                "000140001238",
                NAMES,
                day,
                day.minusDays(1),
                "mm",
                false);
        assertEquals(
                List.of(
                        "competences not-registered",
                        "bin invalid",
                        "in_force_to before-beginning",
                        "successor not-registered"),
                faults(merged));
        BodyEntry open = new BodyEntry(
                "mm",
                null,
                Level.REPUBLIC,
                Branch.EXECUTIVE,
                null,
                List.of("water"),
                "000140001239",
                NAMES,
                day,
                null,
                "government",
                false);
        assertEquals(List.of("in_force_to required"), faults(open));
        BodyEntry twin = new BodyEntry(
                "tw",
                null,
                Level.REPUBLIC,
                Branch.EXECUTIVE,
                null,
                null,
                "000140001239",
                NAMES,
                null,
                null,
                null,
                false);
        assertEquals(List.of("bin duplicate"), faults(twin, open));
    }

    /** However parents are chosen: exactly those that reach a root by known bodies are accepted. */
    @Test
    void noBodyStandsBelowItself() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        for (int round = 0; round < 300; round++) {
            int size = 1 + random.nextInt(8);
            Map<String, BodyEntry> all = new HashMap<>();
            for (int i = 0; i < size; i++) {
                int parent = random.nextInt(size + 2);
                all.put("b-" + i, central("b-" + i, parent == size ? null : "b-" + parent));
            }
            RegisterCheck check = new RegisterCheck(all, Map.of(), place -> true, topic -> true);
            for (BodyEntry body : all.values()) {
                boolean accepted = check.faults(body).stream().map(Fault::field).noneMatch("parent"::equals);
                assertEquals(
                        reachesARoot(body, all), accepted, () -> "seed " + seed + ": " + body.code() + " in " + all);
            }
        }
    }

    private static boolean reachesARoot(BodyEntry body, Map<String, BodyEntry> all) {
        BodyEntry one = body;
        for (int steps = 0; steps <= all.size(); steps++) {
            if (one == null) {
                return false;
            }
            if (one.parent() == null) {
                return true;
            }
            one = all.get(one.parent());
        }
        return false;
    }

    @Test
    void theShippedRegisterIsFlawless() {
        ImportFaults faults = new ImportFaults();
        Map<String, TerritoryEntry> places = new HashMap<>();
        List<String> peopled = new ArrayList<>();
        for (CsvFile.Line line : CsvFile.shipped("territories.csv")) {
            places.put(line.get("code"), RegisterCsv.territory(line, faults));
            if (RegisterCsv.population(line, faults) != null) {
                peopled.add(line.get("code"));
            }
        }
        Map<String, BodyEntry> bodies = new HashMap<>();
        CsvFile.shipped("bodies.csv").forEach(line -> bodies.put(line.get("code"), RegisterCsv.body(line, faults)));
        faults.refuse();
        Topics topics = new Topics();
        RegisterCheck check = new RegisterCheck(
                bodies, places, peopled::contains, topic -> topics.find(topic).isPresent());
        bodies.values().forEach(body -> assertEquals(List.of(), check.faults(body), body.code()));
        places.values().forEach(place -> assertEquals(List.of(), check.faults(place), place.code()));
        assertEquals(20, count(bodies, Level.REGION, Branch.EXECUTIVE));
        assertEquals(20, count(bodies, Level.REGION, Branch.REPRESENTATIVE));
        assertEquals(
                21,
                bodies.keySet().stream()
                        .filter(code -> code.startsWith("ministry-"))
                        .count());
        assertTrue(bodies.values().stream()
                .allMatch(body -> body.demo() == body.code().contains("-demo-")));
    }

    private static long count(Map<String, BodyEntry> bodies, Level level, Branch branch) {
        return bodies.values().stream()
                .filter(body -> body.level() == level && body.branch() == branch)
                .count();
    }
}
