package kz.listeningstate.petition.breach;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import kz.listeningstate.petition.petition.PlainText;

/**
 * What is known of a breach; never whose data.
 *
 * @param foundAt when it was found, not after now
 * @param people how many are affected; null while nobody knows
 */
record BreachReport(
        @NotNull Nature nature,
        @NotNull Instant foundAt,
        @Min(0) Long people,
        @NotBlank @Size(max = 5_000) @PlainText String description,
        @NotBlank @Size(max = 5_000) @PlainText String measures) {}
