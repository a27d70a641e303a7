package kz.listeningstate.petition.body;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.listeningstate.petition.law.Level;
import kz.listeningstate.petition.law.RuleSet;

/**
 * The whole register as it was read at once: some thousand bodies, asked on every page, changed a few times a year.
 *
 * @param people of each territory what holds, the newest day first
 */
record Register(
        Map<String, VersionedBody> bodies,
        Map<String, TerritoryEntry> territories,
        Map<String, List<PopulationEntry>> people) {

    record VersionedBody(BodyEntry entry, int version) {}

    /**
     * The bodies as seen on a day.
     *
     * @param byCode all, also those no longer in force
     * @param inForce in the order of lists: central bodies as they stand below each other, then by territory
     */
    record Day(Register of, LocalDate day, RuleSet rules, Map<String, StateBody> byCode, List<StateBody> inForce) {}

    Day on(LocalDate day, RuleSet rules) {
        List<StateBody> sorted = bodies.values().stream()
                .map(body -> view(body, day, rules))
                .sorted(Comparator.comparing(StateBody::level)
                        .thenComparing(body -> body.level() == Level.REPUBLIC ? depth(body.code()) : 0)
                        .thenComparing(body -> body.territory() == null ? "" : body.territory())
                        .thenComparing(StateBody::branch)
                        .thenComparing(StateBody::code))
                .toList();
        Map<String, StateBody> byCode = sorted.stream()
                .collect(Collectors.toMap(StateBody::code, Function.identity(), (a, b) -> a, LinkedHashMap::new));
        List<StateBody> inForce =
                sorted.stream().filter(body -> body.isInForceOn(day)).toList();
        return new Day(this, day, rules, byCode, inForce);
    }

    /** What holds on a day: the newest number that is not later, else the first there is. */
    PopulationEntry peopleOn(String territory, LocalDate day) {
        List<PopulationEntry> newestFirst = people.getOrDefault(territory, List.of());
        return newestFirst.stream()
                .filter(entry -> !entry.asOf().isAfter(day))
                .findFirst()
                .orElse(newestFirst.isEmpty() ? null : newestFirst.get(newestFirst.size() - 1));
    }

    private StateBody view(VersionedBody body, LocalDate day, RuleSet rules) {
        BodyEntry entry = body.entry();
        PopulationEntry population = entry.territory() == null ? null : peopleOn(entry.territory(), day);
        Long number = population == null ? null : (Long) population.people();
        return new StateBody(
                entry.code(),
                entry.level(),
                entry.branch(),
                entry.territory() == null
                        ? null
                        : territories.get(entry.territory()).kato(),
                entry.name(),
                number,
                population == null ? null : (Boolean) population.exact(),
                entry.demo(),
                rules.threshold(entry.level(), entry.branch(), number),
                entry.parent(),
                entry.territory(),
                entry.competences(),
                entry.inForceFrom(),
                entry.inForceTo(),
                entry.successor(),
                body.version());
    }

    private int depth(String code) {
        int depth = 0;
        for (String above = bodies.get(code).entry().parent(); above != null; depth++) {
            above = bodies.get(above).entry().parent();
        }
        return depth;
    }
}
