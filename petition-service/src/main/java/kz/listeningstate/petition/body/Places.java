package kz.listeningstate.petition.body;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kz.listeningstate.petition.law.Branch;
import kz.listeningstate.petition.law.Level;

/** Territories as people name them, and the bodies that decide there. */
@ApplicationScoped
public class Places {
    private static final int MOST_ABOVE = 10;
    private static final int INDEXED = 3;
    private static final Pattern WORD = Pattern.compile("\\p{L}+");
    /** Beginnings of what says that a name is one of a place: Abai is a region, and a street everywhere. */
    private static final Pattern KIND =
            Pattern.compile("(облыс|област|аудан|район|қала|город|ауыл|сел[оеуа]|сельск|округ|г$|с$).*");

    /** Астана, Алматы, Шымкент: nobody says that they are cities, and a region has the name of one. */
    private static final Set<String> CITIES = Set.of("710000000", "750000000", "790000000");

    private final StateBodies bodies;
    private final TerritoryNames names;
    private volatile Index index;

    /** @param byBeginning of the first own word */
    private record Index(Register of, Map<String, List<Name>> byBeginning) {}

    /** @param own words that no other kind of place has, without what Russian cases change */
    private record Name(TerritoryEntry place, List<String> own) {}

    /** A territory that a text names. */
    public record Named(String territory, StateBody.Names name) {}

    Places(StateBodies bodies, TerritoryNames names) {
        this.bodies = bodies;
        this.names = names;
    }

    /** It is in the register. */
    public boolean isKnown(String territory) {
        return bodies.known().territories().containsKey(territory);
    }

    /** The smallest territory within that one, or anywhere when null, that the text names, as it is or was once called. */
    public Optional<Named> named(String text, String within) {
        List<String> words = words(text);
        Map<String, List<Name>> byBeginning = index().byBeginning();
        return Stream.iterate(0, at -> at < words.size(), at -> at + 1)
                .flatMap(at -> byBeginning.getOrDefault(beginning(words.get(at)), List.of()).stream()
                        .filter(name -> stands(name, words, at)))
                .map(Name::place)
                .distinct()
                .filter(place -> within == null || line(place.code()).contains(within))
                .max(Comparator.<TerritoryEntry>comparingInt(
                                place -> line(place.code()).size())
                        .thenComparing(TerritoryEntry::code))
                .map(place -> new Named(place.code(), place.name()));
    }

    /** Who decides in a territory at that level; the nearest one above it where the register has none there. */
    public Optional<StateBody> body(String territory, Level level, Branch branch) {
        List<String> line = line(territory);
        return bodies.all().stream()
                .filter(body -> body.branch() == branch && body.level().compareTo(level) <= 0)
                .filter(body -> body.territory() != null && line.contains(body.territory()))
                .min(Comparator.comparingInt(body -> line.indexOf(body.territory())));
    }

    /** A territory and those that it lies in, the smallest first. */
    private List<String> line(String territory) {
        Map<String, TerritoryEntry> all = bodies.known().territories();
        return Stream.iterate(
                        all.get(territory),
                        Objects::nonNull,
                        place -> place.parent() == null ? null : all.get(place.parent()))
                .limit(MOST_ABOVE)
                .map(TerritoryEntry::code)
                .toList();
    }

    private Index index() {
        Register known = bodies.known();
        Index made = index;
        if (made == null || made.of() != known) {
            made = new Index(known, new HashMap<>());
            for (TerritoryEntry place : known.territories().values()) {
                add(made, place, place.name());
            }
            for (TerritoryName former : QuarkusTransaction.requiringNew().call(names::listAll)) {
                TerritoryEntry place = known.territories().get(former.territory());
                if (place != null) {
                    add(made, place, former.view().name());
                }
            }
            index = made;
        }
        return made;
    }

    private static void add(Index index, TerritoryEntry place, StateBody.Names names) {
        for (String name : List.of(names.kk(), names.ru())) {
            List<String> own = words(name).stream()
                    .filter(word -> !isKind(word))
                    .map(word -> word.replaceFirst("(ск(ий|ая|ое)|[аыя])$", ""))
                    .toList();
            if (!own.isEmpty()) {
                index.byBeginning()
                        .computeIfAbsent(beginning(own.get(0)), letters -> new ArrayList<>())
                        .add(new Name(place, own));
            }
        }
    }

    /** The name's own words stand there one after the other, whatever they end with, and beside them what kind of place it is. */
    private static boolean stands(Name name, List<String> words, int at) {
        int end = at + name.own().size();
        if (end > words.size()) {
            return false;
        }
        for (int i = at; i < end; i++) {
            if (!words.get(i).startsWith(name.own().get(i - at))) {
                return false;
            }
        }
        String next = end < words.size() ? words.get(end) : "";
        return isKind(next)
                ? !CITIES.contains(name.place().code()) || next.startsWith("қала")
                : CITIES.contains(name.place().code()) || at > 0 && isKind(words.get(at - 1));
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(text.toLowerCase(Locale.ROOT));
        while (matcher.find()) {
            words.add(matcher.group());
        }
        return words;
    }

    private static boolean isKind(String word) {
        return KIND.matcher(word).matches();
    }

    private static String beginning(String word) {
        return word.substring(0, Math.min(INDEXED, word.length()));
    }
}
