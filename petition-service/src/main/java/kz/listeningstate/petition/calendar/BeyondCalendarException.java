package kz.listeningstate.petition.calendar;

import java.time.LocalDate;

/** The working-day data does not reach the asked day; an administrator must add the year. */
public class BeyondCalendarException extends IllegalStateException {
    BeyondCalendarException(LocalDate day, LocalDate first, LocalDate last) {
        super("The working calendar knows " + first + " to " + last + ", not " + day);
    }
}
