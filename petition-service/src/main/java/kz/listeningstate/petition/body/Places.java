package kz.listeningstate.petition.body;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
    private static final Pattern WORD = Pattern.compile("\\p{L}+");
    /** Beginnings of what says that a name is one of a place; Abai is a region, and a street everywhere. */
    private static final Pattern KIND =
            Pattern.compile("облыс|област|аудан|район|қала|город|ауыл|село|селе|селу|селом|сельск|округ|аула|ауле");

    private static final Set<String> CITIES = Set.of("710000000", "750000000", "790000000");

    private final StateBodies bodies;

    Places(StateBodies bodies) {
        this.bodies = bodies;
    }

    /** A territory that a text names. */
    public record Named(String territory, StateBody.Names name) {}

    /** It is in the register. */
    public boolean isKnown(String territory) {
        return bodies.known().territories().containsKey(territory);
    }

    /** A territory and those that it lies in, the smallest first. */
    public List<String> line(String territory) {
        return Stream.iterate(territory, one -> one != null, this::parent)
                .limit(MOST_ABOVE)
                .toList();
    }

    /** The first territory within that one, or anywhere when null, that the text names; the smallest of several. */
    public Optional<Named> named(String text, String within) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(text.toLowerCase(Locale.ROOT));
        while (matcher.find()) {
            words.add(matcher.group());
        }
        return bodies.known().territories().values().stream()
                .filter(place -> within == null || line(place.code()).contains(within))
                .filter(place -> names(words, place))
                .max((one, other) -> {
                    int depth = Integer.compare(
                            line(one.code()).size(), line(other.code()).size());
                    return depth != 0 ? depth : other.code().compareTo(one.code());
                })
                .map(place -> new Named(place.code(), place.name()));
    }

    /** Who decides in a territory at that level; the nearest one above it where the register has none there. */
    public Optional<StateBody> body(String territory, Level level, Branch branch) {
        return line(territory).stream()
                .flatMap(place -> bodies.all().stream().filter(body -> place.equals(body.territory())))
                .filter(body -> body.branch() == branch && body.level().compareTo(level) <= 0)
                .findFirst();
    }

    private String parent(String territory) {
        TerritoryEntry entry = bodies.known().territories().get(territory);
        return entry == null ? null : entry.parent();
    }

    private static boolean names(List<String> words, TerritoryEntry place) {
        return names(words, place.name().kk(), place.code()) || names(words, place.name().ru(), place.code());
    }

    /** The name's own words stand one after the other, whatever they end with, and beside them what kind of place it is. */
    private static boolean names(List<String> words, String name, String code) {
        List<String> own = new ArrayList<>();
        Matcher matcher = WORD.matcher(name.toLowerCase(Locale.ROOT));
        while (matcher.find()) {
            if (!isKind(matcher.group())) {
                own.add(stem(matcher.group()));
            }
        }
        for (int at = 0; at + own.size() <= words.size(); at++) {
            boolean all = true;
            for (int i = 0; all && i < own.size(); i++) {
                all = words.get(at + i).startsWith(own.get(i));
            }
            boolean before = at > 0 && isKind(words.get(at - 1));
            boolean after = at + own.size() < words.size() && isKind(words.get(at + own.size()));
            if (all && (before || after || CITIES.contains(code))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isKind(String word) {
        return KIND.matcher(word).lookingAt() || word.equals("г") || word.equals("с");
    }

    /** Without what Russian cases change. */
    private static String stem(String word) {
        return word.replaceFirst("(ск(ий|ая|ое)|[аыя])$", "");
    }
}
