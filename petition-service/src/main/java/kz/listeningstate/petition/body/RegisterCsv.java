package kz.listeningstate.petition.body;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import kz.listeningstate.petition.law.Branch;
import kz.listeningstate.petition.law.Level;

/** The columns of the two files of the register, one line a body or a territory. */
final class RegisterCsv {
    static final List<String> BODY = List.of(
            "code",
            "parent",
            "level",
            "branch",
            "territory",
            "competences",
            "bin",
            "in_force_from",
            "in_force_to",
            "successor",
            "demo",
            "name_kk",
            "name_ru",
            "name_en");
    static final List<String> TERRITORY = List.of(
            "code",
            "kato",
            "parent",
            "demo",
            "name_kk",
            "name_ru",
            "name_en",
            "named_from",
            "as_of",
            "population",
            "quality",
            "source");

    private RegisterCsv() {}

    /** Reads what a user sent; each code stands once. */
    static List<CsvFile.Line> read(byte[] file, List<String> columns, ImportFaults faults) {
        List<CsvFile.Line> lines = CsvFile.read(file, columns, faults);
        Set<String> seen = new HashSet<>();
        lines.stream()
                .filter(line -> line.get("code") != null && !seen.add(line.get("code")))
                .forEach(line -> faults.add(line.number(), "code", "duplicate"));
        return lines;
    }

    static BodyEntry body(CsvFile.Line line, ImportFaults faults) {
        String competences = line.get("competences");
        return new BodyEntry(
                line.get("code"),
                line.get("parent"),
                parsed(line, "level", Level::valueOf, faults),
                parsed(line, "branch", Branch::valueOf, faults),
                line.get("territory"),
                competences == null ? List.of() : List.of(competences.split("\\s+")),
                line.get("bin"),
                names(line),
                parsed(line, "in_force_from", LocalDate::parse, faults),
                parsed(line, "in_force_to", LocalDate::parse, faults),
                line.get("successor"),
                isDemo(line, faults));
    }

    static Map<String, String> line(BodyEntry body) {
        Map<String, String> cells = new LinkedHashMap<>();
        cells.put("code", body.code());
        cells.put("parent", body.parent());
        cells.put("level", body.level().name());
        cells.put("branch", body.branch().name());
        cells.put("territory", body.territory());
        cells.put("competences", String.join(" ", body.competences()));
        cells.put("bin", body.bin());
        cells.put("in_force_from", text(body.inForceFrom()));
        cells.put("in_force_to", text(body.inForceTo()));
        cells.put("successor", body.successor());
        cells.put("demo", Boolean.toString(body.demo()));
        names(cells, body.name());
        return cells;
    }

    static TerritoryEntry territory(CsvFile.Line line, ImportFaults faults) {
        return new TerritoryEntry(
                line.get("code"),
                line.get("kato"),
                line.get("parent"),
                names(line),
                parsed(line, "named_from", LocalDate::parse, faults),
                isDemo(line, faults));
    }

    /** The number of a territory's line; null when it gives none. */
    static PopulationEntry population(CsvFile.Line line, ImportFaults faults) {
        if (line.get("population") == null) {
            return null;
        }
        Long people = parsed(line, "population", Long::valueOf, faults);
        LocalDate asOf = parsed(line, "as_of", LocalDate::parse, faults);
        Boolean exact = parsed(line, "quality", RegisterCsv::exact, faults);
        String source = line.get("source");
        for (String column : List.of("as_of", "quality", "source")) {
            if (line.get(column) == null) {
                faults.add(line.number(), column, "required");
            }
        }
        return people == null || asOf == null || exact == null || source == null
                ? null
                : new PopulationEntry(asOf, people, exact, source, 0, null);
    }

    static Map<String, String> line(TerritoryEntry territory, PopulationEntry population) {
        Map<String, String> cells = new LinkedHashMap<>();
        cells.put("code", territory.code());
        cells.put("kato", territory.kato());
        cells.put("parent", territory.parent());
        cells.put("demo", Boolean.toString(territory.demo()));
        names(cells, territory.name());
        cells.put("named_from", text(territory.namedFrom()));
        cells.put("as_of", population == null ? null : text(population.asOf()));
        cells.put("population", population == null ? null : Long.toString(population.people()));
        cells.put("quality", population == null ? null : population.exact() ? "exact" : "approx");
        cells.put("source", population == null ? null : population.source());
        return cells;
    }

    static StateBody.Names names(CsvFile.Line line) {
        return new StateBody.Names(line.get("name_kk"), line.get("name_ru"), line.get("name_en"));
    }

    private static void names(Map<String, String> cells, StateBody.Names names) {
        cells.put("name_kk", names.kk());
        cells.put("name_ru", names.ru());
        cells.put("name_en", names.en());
    }

    private static boolean isDemo(CsvFile.Line line, ImportFaults faults) {
        return Boolean.TRUE.equals(parsed(line, "demo", RegisterCsv::bool, faults));
    }

    private static Boolean bool(String text) {
        return oneOf(text, "true", "false");
    }

    private static Boolean exact(String text) {
        return oneOf(text, "exact", "approx");
    }

    private static Boolean oneOf(String text, String yes, String no) {
        if (!text.equals(yes) && !text.equals(no)) {
            throw new IllegalArgumentException("Neither " + yes + " nor " + no);
        }
        return text.equals(yes);
    }

    private static String text(LocalDate day) {
        return day == null ? null : day.toString();
    }

    /** Null when the cell is empty, or when it is wrong, which the faults then say. */
    private static <T> T parsed(CsvFile.Line line, String column, Function<String, T> parser, ImportFaults faults) {
        String cell = line.get(column);
        try {
            return cell == null ? null : parser.apply(cell);
        } catch (IllegalArgumentException | DateTimeException e) {
            faults.add(line.number(), column, "invalid");
            return null;
        }
    }
}
