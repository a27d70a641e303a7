package kz.listeningstate.petition.calendar;

import java.time.LocalDate;
import java.util.Set;

/** Where the special days are kept. */
public interface DaySource {

    /**
     * @param off days on which nobody works although the day of the week does not say so
     * @param worked days on which people work although they are a holiday or on a weekend
     */
    record SpecialDays(Set<LocalDate> off, Set<LocalDate> worked) {}

    /** All of them, as they hold now. */
    SpecialDays read();
}
