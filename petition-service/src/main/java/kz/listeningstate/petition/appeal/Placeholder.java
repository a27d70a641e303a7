package kz.listeningstate.petition.appeal;

import java.util.Map;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a template leaves open: {@code {name}} and the like, filled from the appeal. There are no others, and no expressions. */
enum Placeholder {
    /** Full name of the appellant, or name of the legal entity. */
    NAME,
    /** Number of the appeal. */
    NUMBER,
    /** Day of its registration. */
    REGISTERED,
    /** Today. */
    DATE,
    /** Official name of the body. */
    BODY;

    private static final Pattern BRACED = Pattern.compile("\\{([a-z]+)}");
    private static final Map<String, Placeholder> BY_NAME =
            Stream.of(values()).collect(Collectors.toMap(one -> one.name().toLowerCase(), Function.identity()));

    /** Every brace belongs to a placeholder that exists. */
    static boolean areKnown(String text) {
        String rest = BRACED.matcher(text).replaceAll(found -> BY_NAME.containsKey(found.group(1)) ? "" : "{");
        return rest.indexOf('{') < 0 && rest.indexOf('}') < 0;
    }

    /** What is filled in is not looked into again: a name may look like a placeholder. */
    static String filled(String text, Map<Placeholder, String> values) {
        Function<MatchResult, String> value = found -> values.get(BY_NAME.get(found.group(1)));
        return BRACED.matcher(text).replaceAll(value.andThen(Matcher::quoteReplacement));
    }
}
