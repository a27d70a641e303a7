package kz.listeningstate.signature.problem;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;

/** The languages in which this service speaks to people. */
public final class Languages {
    public static final List<String> ALL = List.of("kk", "ru", "en");

    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private Languages() {}

    /** The first of those that the client wishes, else Kazakh, the state language. */
    public static String of(Stream<String> wished) {
        return wished.filter(ALL::contains).findFirst().orElse("kk");
    }

    /** The words of {@code <name>_<language>.properties}; no other language stands in for one that is missing. */
    public static ResourceBundle words(String name, String language) {
        return ResourceBundle.getBundle(name, Locale.forLanguageTag(language), NO_FALLBACK);
    }
}
