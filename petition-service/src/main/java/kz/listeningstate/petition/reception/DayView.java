package kz.listeningstate.petition.reception;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;

/**
 * A day of reception, for anyone.
 *
 * @param heldOn and the hours: local time, UTC+5 in the whole country
 * @param place office and room
 * @param online citizens may come by video instead
 * @param cancelReason the body has cancelled it; null: it has not
 * @param free when the slots begin that can still be booked
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record DayView(
        UUID id,
        OfficialView official,
        LocalDate heldOn,
        @JsonFormat(pattern = "HH:mm") LocalTime begins,
        @JsonFormat(pattern = "HH:mm") LocalTime ends,
        int slotMinutes,
        String place,
        boolean online,
        String cancelReason,
        @JsonFormat(pattern = "HH:mm") List<LocalTime> free) {}
