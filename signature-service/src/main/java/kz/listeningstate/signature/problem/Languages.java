package kz.listeningstate.signature.problem;

import java.util.List;
import java.util.stream.Stream;

/** The languages in which this service speaks to people. */
public final class Languages {
    public static final List<String> ALL = List.of("kk", "ru", "en");

    private Languages() {}

    /** The first of those that the client wishes, else Kazakh, the state language. */
    public static String of(Stream<String> wished) {
        return wished.filter(ALL::contains).findFirst().orElse("kk");
    }
}
