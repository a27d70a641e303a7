package kz.listeningstate.petition.calendar;

import java.time.LocalDate;

/** The working-day data does not reach the asked day; an operator must bring holidays.csv up to date. */
public class BeyondCalendarException extends IllegalStateException {
    BeyondCalendarException(LocalDate day, LocalDate first, LocalDate last) {
        super("The working calendar knows " + first + " to " + last + ", not " + day);
    }
}
