package kz.listeningstate.petition.petition;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * One line of a list. Times are instants in UTC, dates are days of the deadline zone (UTC+5).
 *
 * @param treeSize of the public log whose count this is; 0 before the first
 * @param checkpointedAt of that size; null before the first
 */
public record PetitionSummary(
        UUID id,
        Integer number,
        Phase phase,
        String title,
        String subject,
        String language,
        String bodyCode,
        long count,
        long treeSize,
        Instant checkpointedAt,
        Integer threshold,
        Instant createdAt,
        Instant publishedAt,
        Instant signingClosesAt,
        LocalDate decisionDueOn,
        Outcome outcome,
        Instant decidedAt) {}
