package kz.listeningstate.petition.reception;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalTime;
import java.util.UUID;
import kz.listeningstate.petition.petition.PlainText;

/**
 * A visit that a citizen wants to book.
 *
 * @param language in which the citizen wants to be received: kk or ru
 * @param subject what about; the body alone reads it
 */
record BookingRequest(
        @NotNull @Valid Slot slot,
        @NotNull @Pattern(regexp = "kk|ru") String language,
        @NotBlank @PlainText @Size(max = 4_000) String subject) {

    /**
     * A time that a citizen wants.
     *
     * @param begins when one of the day's slots begins
     * @param online by video, where the day allows it
     */
    record Slot(@NotNull UUID dayId, @NotNull LocalTime begins, boolean online) {}
}
