package kz.listeningstate.petition.appeal;

import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import kz.listeningstate.petition.petition.PlainText;

/** What a body promises in its act to do, and its last day. */
@Embeddable
record PromisedMeasure(
        @NotBlank @PlainText @Size(max = 300) String text,
        @NotNull LocalDate dueOn) {}
