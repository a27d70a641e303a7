package kz.listeningstate.petition.paper;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import kz.listeningstate.petition.calendar.WorkingCalendar;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Until when sheets are entered after signing has closed.
 *
 * <p>The final tally does not wait for working days: signature-service takes it {@code tally.wait} (72 hours) after the closing,
 * and promises in public that no leaf comes later. So no fixed number of working days would do: over Nauryz or the New Year not
 * one lies before the tally. The term is tied to the tally instead: its last day is the last working day that is wholly over
 * when the tally may be taken, or, if none is, the last day at all, on which somebody then has to be on duty. The setting is
 * the same in both services; what the tally waits in addition for a petition that may lapse is not counted on.
 */
@ApplicationScoped
class EntryTerm {
    private static final Duration SHORTEST = Duration.ofDays(1);

    private final WorkingCalendar calendar;
    private final Duration tallyWait;

    EntryTerm(
            WorkingCalendar calendar, @ConfigProperty(name = "tally.wait", defaultValue = "PT72H") Duration tallyWait) {
        if (tallyWait.compareTo(SHORTEST) < 0) {
            throw new IllegalStateException("tally.wait " + tallyWait + " is no whole day: nobody could enter a sheet");
        }
        this.calendar = calendar;
        this.tallyWait = tallyWait;
    }

    /** The last day, to 24:00; never before the day on which signing closed. */
    LocalDate lastDay(Instant closedAt) {
        LocalDate first = WorkingCalendar.dateOf(closedAt);
        LocalDate last = WorkingCalendar.dateOf(closedAt.plus(tallyWait)).minusDays(1);
        for (LocalDate day = last; !day.isBefore(first); day = day.minusDays(1)) {
            // Beyond the calendar each day may be one: the tally comes all the same.
            if (day.isAfter(calendar.knownUntil()) || calendar.isWorkingDay(day)) {
                return day;
            }
        }
        return last;
    }
}
