package kz.listeningstate.petition.reception;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import kz.listeningstate.petition.petition.PlainText;

/**
 * A day of reception to be published.
 *
 * @param heldOn a working day that is still to come
 * @param begins local time
 * @param ends local time; the last slot ends with it or before
 * @param place office and room
 * @param online citizens may come by video instead
 */
record DayRequest(
        @NotNull UUID officialId,
        @NotNull LocalDate heldOn,
        @NotNull LocalTime begins,
        @NotNull LocalTime ends,
        @Min(5) @Max(240) int slotMinutes,
        @NotBlank @PlainText @Size(max = 300) String place,
        boolean online) {}
