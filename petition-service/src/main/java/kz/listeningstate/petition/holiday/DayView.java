package kz.listeningstate.petition.holiday;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A special day.
 *
 * @param version from 1; what a change must name
 * @param note which holiday, or by whose order
 */
record DayView(LocalDate day, int version, DayKind kind, String note, Instant changedAt) {}
