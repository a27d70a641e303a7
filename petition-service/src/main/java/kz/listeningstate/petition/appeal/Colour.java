package kz.listeningstate.petition.appeal;

import java.time.LocalDate;
import java.util.stream.Stream;
import kz.listeningstate.petition.calendar.WorkingCalendar;

/** How near the last day of an appeal's term is. */
enum Colour {
    /** The last day is over. */
    OVERDUE(-1),
    /** One working day left, or none: today is the last. */
    RED(1),
    ORANGE(3),
    YELLOW(10),
    GREEN(Integer.MAX_VALUE);

    private final int workingDays;

    Colour(int workingDays) {
        this.workingDays = workingDays;
    }

    static Colour of(LocalDate dueOn, LocalDate today, WorkingCalendar calendar) {
        return Stream.of(values())
                .filter(colour -> colour == GREEN || !dueOn.isAfter(colour.until(today, calendar)))
                .findFirst()
                .orElseThrow();
    }

    /** The latest day of those that have this colour; null: there is none. */
    LocalDate until(LocalDate today, WorkingCalendar calendar) {
        return switch (this) {
            case OVERDUE -> today.minusDays(1);
            case GREEN -> null;
            default -> calendar.plusWorkingDays(today, workingDays);
        };
    }

    /** The day before the first of those that have this colour; null: there is none. */
    LocalDate after(LocalDate today, WorkingCalendar calendar) {
        return this == OVERDUE ? null : values()[ordinal() - 1].until(today, calendar);
    }
}
