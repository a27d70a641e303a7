package kz.listeningstate.petition.calendar;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** The days of the shipped file, for tests without a database. */
public final class ShippedHolidays {
    private ShippedHolidays() {}

    public static Set<LocalDate> days() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(ShippedHolidays.class.getResourceAsStream("/calendar/holidays.csv")),
                StandardCharsets.UTF_8))) {
            return lines.lines()
                    .skip(1)
                    .map(line -> LocalDate.parse(line.split(",", 2)[0]))
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException("calendar/holidays.csv", e);
        }
    }
}
