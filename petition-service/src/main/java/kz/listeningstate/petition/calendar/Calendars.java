package kz.listeningstate.petition.calendar;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.jboss.logging.Logger;

/** Makes the clock and the calendar of the service, and checks both at its start. */
@ApplicationScoped
class Calendars {
    private static final Logger LOG = Logger.getLogger(Calendars.class);
    private static final ZoneId ALMATY = ZoneId.of("Asia/Almaty");
    private static final int WARN_DAYS = 120;

    @Produces
    @Singleton
    Clock clock() {
        // Microseconds are what the database keeps: an event and the stored fact must not differ.
        return Clock.tick(Clock.systemUTC(), Duration.of(1, ChronoUnit.MICROS));
    }

    @Produces
    @Singleton
    WorkingCalendar calendar(CalendarSettings settings) {
        Set<LocalDate> daysOff = holidays();
        daysOff.addAll(settings.extraDaysOff().orElse(Set.of()));
        return new WorkingCalendar(daysOff, settings.extraWorkingDays().orElse(Set.of()), settings.workEnds());
    }

    void check(@Observes StartupEvent start, Clock clock, WorkingCalendar calendar) {
        if (!ALMATY.getRules().getOffset(clock.instant()).equals(WorkingCalendar.ZONE)) {
            // Deadlines are right all the same, they use the fixed offset; but dates formatted elsewhere would not be.
            LOG.warnf(
                    "The time-zone data of this Java has Asia/Almaty at %s, not at %s as since 2024-03-01: update it",
                    ALMATY.getRules().getOffset(clock.instant()), WorkingCalendar.ZONE);
        }
        long daysLeft = ChronoUnit.DAYS.between(WorkingCalendar.dateOf(clock.instant()), calendar.knownUntil());
        if (daysLeft < WARN_DAYS) {
            LOG.warnf(
                    "The working calendar ends in %d days (%s): extend holidays.csv", daysLeft, calendar.knownUntil());
        }
    }

    static Set<LocalDate> holidays() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Calendars.class.getResourceAsStream("/calendar/holidays.csv")),
                StandardCharsets.UTF_8))) {
            Set<LocalDate> days = new HashSet<>();
            lines.lines().skip(1).forEach(line -> days.add(LocalDate.parse(line.split(",", 2)[0])));
            return days;
        } catch (IOException e) {
            throw new UncheckedIOException("calendar/holidays.csv", e);
        }
    }
}
