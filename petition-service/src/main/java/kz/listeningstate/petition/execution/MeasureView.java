package kz.listeningstate.petition.execution;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A measure of a plan, for anyone.
 *
 * @param version for {@code If-Match}
 * @param overdue its last day is over, and it is neither completed nor cancelled
 * @param percent by the latest report
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record MeasureView(
        UUID id,
        int version,
        String title,
        String description,
        String ownerBody,
        LocalDate dueOn,
        boolean overdue,
        int percent,
        Instant addedAt,
        Instant completedAt,
        Instant cancelledAt,
        String cancelReason) {}
