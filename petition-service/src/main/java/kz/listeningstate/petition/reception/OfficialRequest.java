package kz.listeningstate.petition.reception;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import kz.listeningstate.petition.petition.PlainText;

/**
 * Somebody who is to receive citizens.
 *
 * @param position as the public reads it
 * @param receivesFrom first day; a month of which it is not the first day needs no reception yet
 */
record OfficialRequest(
        @NotNull OfficialKind kind,
        @NotBlank @PlainText @Size(max = 200) String name,
        @NotBlank @PlainText @Size(max = 200) String position,
        @NotNull LocalDate receivesFrom) {}
