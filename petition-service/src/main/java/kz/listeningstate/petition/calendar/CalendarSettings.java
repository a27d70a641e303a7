package kz.listeningstate.petition.calendar;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.Set;

/** Settings of the working calendar. */
@ConfigMapping(prefix = "calendar")
interface CalendarSettings {

    /** End of working hours in UTC+5: a registration at or after it counts from the next working day. */
    @WithDefault("18:30")
    LocalTime workEnds();

    /** Days off by swap: the authority may move working days; comma-separated ISO dates. */
    Optional<Set<LocalDate>> extraDaysOff();

    /** Working days by swap: holidays on which people work in exchange, weekends included; comma-separated ISO dates. */
    Optional<Set<LocalDate>> extraWorkingDays();
}
