package kz.listeningstate.notification.message;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;

/** Days as a citizen reads them. */
final class Dates {

    /** Kazakhstan has had the one zone UTC+5 since 1.03.2024, whatever the tzdata of the JVM says. */
    static final ZoneOffset KAZAKHSTAN = ZoneOffset.ofHours(5);

    private Dates() {}

    /** For example "2026 ж. 9 наурыз", "9 марта 2026 г.", "March 9, 2026". */
    static String day(LocalDate day, Language language) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(language.locale())
                .format(day);
    }

    static String day(Instant instant, Language language) {
        return day(instant.atOffset(KAZAKHSTAN).toLocalDate(), language);
    }

    /** The last day before an instant: what closes at midnight is open all day before it. */
    static String lastDayBefore(Instant end, Language language) {
        return day(end.minusNanos(1), language);
    }
}
