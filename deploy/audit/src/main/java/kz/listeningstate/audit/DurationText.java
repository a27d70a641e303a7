package kz.listeningstate.audit;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine;

/** Options such as {@code 90m}, {@code 2h} or {@code 30d}. */
public final class DurationText implements CommandLine.ITypeConverter<Duration> {
    private static final Pattern FORM = Pattern.compile("([0-9]{1,6})([smhd])");

    @Override
    public Duration convert(String value) {
        Matcher parts = FORM.matcher(value);
        if (!parts.matches()) {
            throw new CommandLine.TypeConversionException("'" + value + "' is no duration such as 90m, 2h or 30d");
        }
        long number = Long.parseLong(parts.group(1));
        return switch (parts.group(2)) {
            case "s" -> Duration.ofSeconds(number);
            case "m" -> Duration.ofMinutes(number);
            case "h" -> Duration.ofHours(number);
            default -> Duration.ofDays(number);
        };
    }
}
