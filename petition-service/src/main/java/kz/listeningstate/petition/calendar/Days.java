package kz.listeningstate.petition.calendar;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;

/**
 * What the working calendar computes with.
 *
 * @param off non-working days, weekends need not be among them; their years are the ones that are known
 * @param worked days on which people work although they are in {@code off} or on a weekend
 * @param first first day whose kind is known
 * @param last last day whose kind is known
 */
record Days(Set<LocalDate> off, Set<LocalDate> worked, LocalDate first, LocalDate last) {

    static Days of(Collection<LocalDate> off, Collection<LocalDate> worked) {
        if (off.isEmpty()) {
            throw new IllegalArgumentException("A calendar without a single non-working day knows no year");
        }
        int from = off.stream().mapToInt(LocalDate::getYear).min().orElseThrow();
        int to = off.stream().mapToInt(LocalDate::getYear).max().orElseThrow();
        return new Days(Set.copyOf(off), Set.copyOf(worked), LocalDate.of(from, 1, 1), LocalDate.of(to, 12, 31));
    }
}
