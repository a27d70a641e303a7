package kz.listeningstate.petition.reception;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;

/**
 * A booked visit, for its citizen and for the body.
 *
 * @param sequence how often its time was changed
 * @param cancelReason why the body has cancelled the day
 * @param note what the officer wrote of the outcome
 * @param appealId the written appeal that it has become (90)
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record BookingView(
        UUID id,
        int version,
        BookingPhase phase,
        OfficialView official,
        UUID dayId,
        LocalDate heldOn,
        @JsonFormat(pattern = "HH:mm") LocalTime begins,
        @JsonFormat(pattern = "HH:mm") LocalTime ends,
        String place,
        boolean online,
        String language,
        String subject,
        int sequence,
        Instant bookedAt,
        String cancelReason,
        VisitOutcome outcome,
        String note,
        Instant notedAt,
        UUID appealId) {

    /**
     * The same for the body, with who comes.
     *
     * @param noteBy last day to note the outcome
     * @param overdue that day is over and nothing is noted
     */
    record AtBody(BookingView booking, String citizenName, LocalDate noteBy, boolean overdue) {}
}
