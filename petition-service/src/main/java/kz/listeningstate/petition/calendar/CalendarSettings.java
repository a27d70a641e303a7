package kz.listeningstate.petition.calendar;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.LocalTime;

/** Settings of the working calendar; its days are data (package {@code holiday}). */
@ConfigMapping(prefix = "calendar")
interface CalendarSettings {

    /** End of working hours in UTC+5: a registration at or after it counts from the next working day. */
    @WithDefault("18:30")
    LocalTime workEnds();
}
