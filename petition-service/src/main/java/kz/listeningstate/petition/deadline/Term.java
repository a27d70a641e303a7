package kz.listeningstate.petition.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A deadline as a matter's facts have it.
 *
 * @param subjectId what of the matter it is about; the matter's own id when nothing else
 * @param bodyCode whose term it is; null: the portal's or the citizens'
 * @param startsOn day it is counted from
 * @param dueOn its last day, to 24:00 of the deadline zone
 * @param metAt when it was met; null: not yet
 * @param metBy who did; null: the service itself, or not yet
 * @param dropped it runs no more and nobody missed it: the matter ended in another way
 */
public record Term(
        DeadlineKind kind,
        UUID subjectId,
        String bodyCode,
        LocalDate startsOn,
        LocalDate dueOn,
        Instant metAt,
        UUID metBy,
        boolean dropped) {}
