package kz.listeningstate.petition.body;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import kz.listeningstate.petition.identity.Bin;
import kz.listeningstate.petition.law.Branch;
import kz.listeningstate.petition.law.Level;

/**
 * Whether a body or territory fits into the register as it would be afterwards.
 *
 * @param bodies all, with the changes
 * @param territories all, with the changes
 * @param hasPeople whether any number is known of a territory
 * @param isTopic whether a topic is on the list
 */
record RegisterCheck(
        Map<String, BodyEntry> bodies,
        Map<String, TerritoryEntry> territories,
        Predicate<String> hasPeople,
        Predicate<String> isTopic) {
    private static final Pattern CODE = Pattern.compile("[a-z0-9-]{2,60}");
    private static final Pattern KATO = Pattern.compile("[0-9]{9}");
    /** No first character that a spreadsheet would take for a formula. */
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}«\"][^\\p{Cc}\\p{Cs}]*");

    private static final int LONGEST_NAME = 300;
    /** Last segments of this register's own addresses. */
    private static final Set<String> TAKEN = Set.of("export", "import");

    /** @param reason key of the words */
    record Fault(String field, String reason) {}

    /** What is wrong with a body; empty: nothing. */
    List<Fault> faults(BodyEntry body) {
        List<Fault> faults = new ArrayList<>();
        code(body.code(), faults);
        names(body.name(), faults);
        if (body.level() == null) {
            faults.add(new Fault("level", "required"));
        }
        if (body.branch() == null) {
            faults.add(new Fault("branch", "required"));
        }
        if (body.level() != null && body.branch() != null) {
            levels(body, faults);
        }
        above(
                "parent",
                body.code(),
                body.parent(),
                code -> bodies.get(code) == null ? null : bodies.get(code).parent(),
                bodies.keySet(),
                faults);
        if (!body.competences().stream().allMatch(isTopic)) {
            faults.add(new Fault("competences", "not-registered"));
        }
        bin(body, faults);
        dates(body, faults);
        if (!body.demo() && leansOnDemo(body)) {
            faults.add(new Fault("demo", "leans-on-demo"));
        }
        return faults;
    }

    /** What is wrong with a territory; empty: nothing. */
    List<Fault> faults(TerritoryEntry territory) {
        List<Fault> faults = new ArrayList<>();
        code(territory.code(), faults);
        names(territory.name(), faults);
        above(
                "parent",
                territory.code(),
                territory.parent(),
                code -> territories.get(code) == null
                        ? null
                        : territories.get(code).parent(),
                territories.keySet(),
                faults);
        if (territory.kato() != null && !KATO.matcher(territory.kato()).matches()) {
            faults.add(new Fault("kato", "invalid"));
        } else if (territory.kato() != null && isElsewhere(territory)) {
            faults.add(new Fault("kato", "duplicate"));
        }
        if (!territory.demo()
                && territory.parent() != null
                && territories.containsKey(territory.parent())
                && territories.get(territory.parent()).demo()) {
            faults.add(new Fault("demo", "leans-on-demo"));
        }
        return faults;
    }

    private boolean isElsewhere(TerritoryEntry territory) {
        return territories.values().stream()
                .anyMatch(other ->
                        territory.kato().equals(other.kato()) && !Objects.equals(other.code(), territory.code()));
    }

    private static void code(String code, List<Fault> faults) {
        if (code == null) {
            faults.add(new Fault("code", "required"));
        } else if (!CODE.matcher(code).matches() || TAKEN.contains(code)) {
            faults.add(new Fault("code", "invalid"));
        }
    }

    private static void names(StateBody.Names names, List<Fault> faults) {
        name("name_kk", names == null ? null : names.kk(), faults);
        name("name_ru", names == null ? null : names.ru(), faults);
        name("name_en", names == null ? null : names.en(), faults);
    }

    private static void name(String field, String name, List<Fault> faults) {
        if (name == null || name.isBlank()) {
            faults.add(new Fault(field, "required"));
        } else if (name.length() > LONGEST_NAME || !NAME.matcher(name).matches()) {
            faults.add(new Fault(field, "invalid"));
        }
    }

    private void levels(BodyEntry body, List<Fault> faults) {
        boolean central = body.level() == Level.REPUBLIC;
        if (central != (body.territory() == null)) {
            faults.add(new Fault("territory", central ? "no-territory" : "required"));
        } else if (!central && !territories.containsKey(body.territory())) {
            faults.add(new Fault("territory", "not-registered"));
        } else if (!central && !hasPeople.test(body.territory())) {
            faults.add(new Fault("territory", "no-people"));
        }
        if (body.branch() == Branch.REPRESENTATIVE && (central || body.level() == Level.LOCALITY)) {
            faults.add(new Fault("branch", "no-maslikhat"));
        }
    }

    private static void above(
            String field,
            String code,
            String above,
            Function<String, String> next,
            Set<String> known,
            List<Fault> faults) {
        Set<String> seen = new HashSet<>();
        seen.add(code);
        for (String one = above; one != null; one = next.apply(one)) {
            if (!known.contains(one)) {
                faults.add(new Fault(field, "not-registered"));
                return;
            }
            if (!seen.add(one)) {
                faults.add(new Fault(field, "below-itself"));
                return;
            }
        }
    }

    private void bin(BodyEntry body, List<Fault> faults) {
        if (body.bin() == null) {
            return;
        }
        if (!Bin.isValid(body.bin())) {
            faults.add(new Fault("bin", "invalid"));
        } else if (bodies.values().stream()
                .anyMatch(other -> body.bin().equals(other.bin()) && !Objects.equals(other.code(), body.code()))) {
            faults.add(new Fault("bin", "duplicate"));
        }
    }

    private void dates(BodyEntry body, List<Fault> faults) {
        if (body.inForceFrom() != null
                && body.inForceTo() != null
                && body.inForceTo().isBefore(body.inForceFrom())) {
            faults.add(new Fault("in_force_to", "before-beginning"));
        }
        if (body.successor() == null) {
            return;
        }
        if (!bodies.containsKey(body.successor()) || body.successor().equals(body.code())) {
            faults.add(new Fault("successor", "not-registered"));
        } else if (body.inForceTo() == null) {
            faults.add(new Fault("in_force_to", "required"));
        }
    }

    private boolean leansOnDemo(BodyEntry body) {
        return isDemo(body.parent())
                || isDemo(body.successor())
                || (body.territory() != null
                        && territories.containsKey(body.territory())
                        && territories.get(body.territory()).demo());
    }

    private boolean isDemo(String code) {
        return code != null && bodies.containsKey(code) && bodies.get(code).demo();
    }
}
