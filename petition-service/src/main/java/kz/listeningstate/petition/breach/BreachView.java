package kz.listeningstate.petition.breach;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A breach in the register.
 *
 * @param dueOn last day for the report: one working day after it was found
 * @param reportedAt null until it was reported
 * @param reference of the report's letter
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record BreachView(
        UUID id,
        int version,
        Nature nature,
        Instant foundAt,
        Instant registeredAt,
        LocalDate dueOn,
        Long people,
        String description,
        String measures,
        Instant reportedAt,
        String reference) {}
