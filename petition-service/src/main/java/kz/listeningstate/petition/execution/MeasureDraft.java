package kz.listeningstate.petition.execution;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import kz.listeningstate.petition.petition.PlainText;

/**
 * A measure as it is planned.
 *
 * @param ownerBody code of the body that carries it out
 * @param dueOn last day; its own choice, the law sets none
 * @param reason of a change, public; of a new measure null
 */
record MeasureDraft(
        @NotBlank @PlainText @Size(max = 300) String title,
        @NotBlank @PlainText @Size(max = 10_000) String description,
        @NotBlank @PlainText @Size(max = 64) String ownerBody,
        @NotNull LocalDate dueOn,
        @PlainText @Size(max = 2_000) String reason) {}
