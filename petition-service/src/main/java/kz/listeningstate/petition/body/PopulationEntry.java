package kz.listeningstate.petition.body;

import java.time.Instant;
import java.time.LocalDate;

/**
 * People of a territory.
 *
 * @param asOf from this day on
 * @param exact false: rounded to thousands in the source
 * @param source where the number is from
 * @param correction 0, or which correction of that day's number this is
 * @param changedAt when it was written; null before that
 */
record PopulationEntry(LocalDate asOf, long people, boolean exact, String source, int correction, Instant changedAt) {

    boolean says(PopulationEntry other) {
        return people == other.people && exact == other.exact && source.equals(other.source);
    }
}
