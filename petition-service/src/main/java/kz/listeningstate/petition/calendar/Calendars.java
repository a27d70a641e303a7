package kz.listeningstate.petition.calendar;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import kz.listeningstate.petition.register.RegisterReader;
import org.jboss.logging.Logger;

/**
 * Makes the calendar of the service from the data that administrators keep, follows their changes, and checks calendar and
 * clock at the start. A change holds for what is computed from then on: deadlines that run keep the day people were told.
 */
@ApplicationScoped
class Calendars implements RegisterReader {
    private static final Logger LOG = Logger.getLogger(Calendars.class);
    private static final ZoneId ALMATY = ZoneId.of("Asia/Almaty");
    private static final int WARN_DAYS = 120;

    private final DaySource source;
    private final Clock clock;
    private volatile Days known;

    Calendars(DaySource source, Clock clock, MeterRegistry metrics) {
        this.source = source;
        this.clock = clock;
        metrics.gauge("working_calendar_days_left", this, Calendars::daysLeft);
    }

    @Produces
    @Singleton
    WorkingCalendar calendar(CalendarSettings settings) {
        return new WorkingCalendar(this::current, settings.workEnds());
    }

    void check(@Observes StartupEvent start) {
        if (!ALMATY.getRules().getOffset(clock.instant()).equals(WorkingCalendar.ZONE)) {
            // Deadlines are right all the same, they use the fixed offset; but dates formatted elsewhere would not be.
            LOG.warnf(
                    "The time-zone data of this Java has Asia/Almaty at %s, not at %s as since 2024-03-01: update it",
                    ALMATY.getRules().getOffset(clock.instant()), WorkingCalendar.ZONE);
        }
        if (endsSoon()) {
            LOG.warnf(
                    "The working calendar ends in %d days: an administrator adds the next year"
                            + " (PUT /api/v1/calendar/years/{year})",
                    daysLeft());
        }
    }

    @Override
    public String register() {
        return "calendar";
    }

    @Override
    public synchronized void reload() {
        DaySource.SpecialDays days = source.read();
        known = Days.of(days.off(), days.worked());
    }

    /** Days until the data ends; then no deadline can be set. */
    public long daysLeft() {
        return ChronoUnit.DAYS.between(
                WorkingCalendar.dateOf(clock.instant()), current().last());
    }

    /** Operators must act: the data ends in less than 120 days. */
    public boolean endsSoon() {
        return daysLeft() < WARN_DAYS;
    }

    private Days current() {
        if (known == null) {
            reload();
        }
        return known;
    }
}
