package kz.listeningstate.petition.reception;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import kz.listeningstate.petition.petition.PlainText;

/**
 * A visit that a citizen wants to book.
 *
 * @param language in which the citizen wants to be received: kk or ru
 * @param subject what about; the body alone reads it
 */
record BookingRequest(
        @NotNull @Valid SlotRequest slot,
        @NotNull @Pattern(regexp = "kk|ru") String language,
        @NotBlank @PlainText @Size(max = 4_000) String subject) {}
