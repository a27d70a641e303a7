package kz.listeningstate.petition.deadline;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A deadline as its readers see it.
 *
 * @param matterId id of the petition, or of what else the term runs for
 * @param article of the law
 * @param subjectId what of the matter it is about; null: the matter itself
 * @param bodyCode whose term it is; null: the portal's or the citizens'
 * @param startsOn day it is counted from
 * @param dueOn last day (UTC+5), to 24:00
 * @param metAt when it was met, in time or late; null: not
 * @param missedAt from when it is known to be missed; null: it is not
 * @param droppedAt from when it ran no more, because the matter ended in another way
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DeadlineView(
        UUID matterId,
        DeadlineKind kind,
        String article,
        UUID subjectId,
        String bodyCode,
        LocalDate startsOn,
        LocalDate dueOn,
        Instant metAt,
        Instant missedAt,
        Instant droppedAt) {}
