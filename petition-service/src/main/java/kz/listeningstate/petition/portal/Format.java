package kz.listeningstate.petition.portal;

import io.quarkus.qute.TemplateExtension;
import io.quarkus.qute.TemplateExtension.TemplateAttribute;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import kz.listeningstate.petition.calendar.WorkingCalendar;

/**
 * Numbers, dates and plurals in the reader's language, as {@code {fmt:…}}. On the server, because browsers claim to
 * know Kazakh and then print "2026 M03 9".
 */
@TemplateExtension(namespace = "fmt")
final class Format {
    private Format() {}

    static String number(Object number, @TemplateAttribute("locale") Object locale) {
        return NumberFormat.getIntegerInstance(locale(locale))
                .format(whole(number))
                .replace('\u202f', '\u00a0');
    }

    /** Share in whole percent, never 100 before the goal is reached. */
    static String percent(Object count, Object goal, @TemplateAttribute("locale") Object locale) {
        long share = whole(goal) <= 0 ? 0 : Math.min(100, whole(count) * 100 / whole(goal));
        return share + (isEnglish(locale) ? "%" : "\u00a0%");
    }

    /** A day in full, for instance "2026 жылғы 12 қазан". */
    static String date(LocalDate date, @TemplateAttribute("locale") Object locale) {
        return pattern(date, dayPattern(locale), locale);
    }

    /** The day of an instant in the Republic's zone. */
    static String day(Instant instant, @TemplateAttribute("locale") Object locale) {
        return date(instant.atOffset(WorkingCalendar.ZONE).toLocalDate(), locale);
    }

    /** Last day before an exclusive end, in the Republic's zone. */
    static String lastDay(Instant end, @TemplateAttribute("locale") Object locale) {
        return day(end.minusNanos(1), locale);
    }

    /** Day and minute of an instant in the Republic's zone. */
    static String moment(Instant instant, @TemplateAttribute("locale") Object locale) {
        return pattern(instant.atOffset(WorkingCalendar.ZONE), dayPattern(locale) + ", HH:mm", locale);
    }

    /** Minute of an instant in the Republic's zone. */
    static String minute(Instant instant) {
        return DateTimeFormatter.ofPattern("HH:mm").format(instant.atOffset(WorkingCalendar.ZONE));
    }

    /** English: one signature, two signatures. */
    static String plural(Object number, String one, String many) {
        return whole(number) == 1 ? one : many;
    }

    /** Russian: 1 подпись, 2 подписи, 5 подписей, 11 подписей, 22 подписи. */
    static String plural(Object number, String one, String few, String many) {
        long lastTwo = Math.abs(whole(number)) % 100;
        long last = lastTwo % 10;
        if (lastTwo >= 11 && lastTwo <= 14 || last == 0 || last >= 5) {
            return many;
        }
        return last == 1 ? one : few;
    }

    /** Filled width of a bar of the given full width; full only when the goal is reached. */
    static String bar(Object count, Object goal, Object width) {
        double share = whole(goal) <= 0 ? 0 : Math.min(1, whole(count) / (double) whole(goal));
        return String.format(Locale.ROOT, "%.1f", share * whole(width));
    }

    /** Hash in groups of four, so that people can compare it. */
    static String grouped(String hex) {
        return hex.replaceAll("(.{4})(?=.)", "$1 ");
    }

    /** Templates hand over int, long and their boxes alike; Qute's type check tells these apart, readers do not. */
    private static long whole(Object number) {
        return ((Number) number).longValue();
    }

    private static String dayPattern(Object locale) {
        return switch (locale(locale).getLanguage()) {
            case "ru" -> "d MMMM yyyy 'года'";
            case "en" -> "d MMMM yyyy";
            default -> "yyyy 'жылғы' d MMMM";
        };
    }

    private static String pattern(TemporalAccessor time, String pattern, Object locale) {
        return DateTimeFormatter.ofPattern(pattern, locale(locale)).format(time);
    }

    private static boolean isEnglish(Object locale) {
        return locale(locale).getLanguage().equals("en");
    }

    private static Locale locale(Object attribute) {
        if (attribute instanceof Locale locale) {
            return locale;
        }
        return Locale.forLanguageTag(attribute == null ? "kk" : attribute.toString());
    }
}
