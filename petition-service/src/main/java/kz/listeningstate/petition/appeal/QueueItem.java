package kz.listeningstate.petition.appeal;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.UUID;
import kz.listeningstate.petition.body.Colleague;

/**
 * An appeal in the queue of a body, or beside another one.
 *
 * @param id of the body's handling
 * @param version of the handling, for {@code If-Match}
 * @param part what of the appeal it is about; null: the whole, or what was not sent on
 * @param workingDaysLeft 0 on the last day, negative when over
 * @param assignee null: nobody yet
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record QueueItem(
        UUID id,
        int version,
        String number,
        AppealType type,
        String language,
        String subject,
        String bodyCode,
        boolean urgent,
        String part,
        HandlingPhase phase,
        LocalDate dueOn,
        int workingDaysLeft,
        Colour colour,
        Colleague assignee) {}
