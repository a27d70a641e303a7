package kz.listeningstate.petition.calendar;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Tells operators how long the working-day data lasts. It takes nobody out of service: all but new deadlines still works. */
@Readiness
class CalendarHealth implements HealthCheck {
    private final Calendars calendars;
    private final WorkingCalendar calendar;

    CalendarHealth(Calendars calendars, WorkingCalendar calendar) {
        this.calendars = calendars;
        this.calendar = calendar;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("working-calendar")
                .withData("knownUntil", calendar.knownUntil().toString())
                .withData("daysLeft", calendars.daysLeft())
                .withData("endsSoon", calendars.endsSoon())
                .up()
                .build();
    }
}
