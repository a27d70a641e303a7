package kz.listeningstate.petition.appeal;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Number of an appeal: prefix by person, year, and a number that is given once and never again. For instance ЖТ-2026-00000017. */
final class AppealNumber {
    /** Latin look-alikes are taken for what was meant: citizens copy the number by hand. */
    private static final Pattern WRITTEN = Pattern.compile("(ЖТ|ЗТ)[- ]?([0-9]{4})[- ]?([0-9]{1,12})");

    private AppealNumber() {}

    static String of(Appellant.Kind kind, int year, long given) {
        return "%s-%04d-%08d".formatted(kind.prefix(), year, given);
    }

    /** As given, from what somebody wrote; empty when it cannot be one. */
    static Optional<String> read(String text) {
        String upper = text.strip().toUpperCase(Locale.ROOT).replace('T', 'Т');
        Matcher parts = WRITTEN.matcher(upper);
        return parts.matches()
                ? Optional.of("%s-%s-%08d".formatted(parts.group(1), parts.group(2), Long.parseLong(parts.group(3))))
                : Optional.empty();
    }
}
