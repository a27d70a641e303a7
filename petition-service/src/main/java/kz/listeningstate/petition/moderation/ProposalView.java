package kz.listeningstate.petition.moderation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;

/**
 * A proposed refusal.
 *
 * @param quote words of the petition that fall under the ground
 * @param mine the reader proposed it, and so cannot be the second moderator
 * @param agreed what the second moderator said; null: nothing yet
 * @param opinion why the second moderator does not agree
 * @param droppedAt when it was taken back, or the petition ended otherwise
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ProposalView(
        String ground,
        String reason,
        String quote,
        UUID proposedBy,
        boolean mine,
        Instant proposedAt,
        UUID reviewedBy,
        Instant reviewedAt,
        Boolean agreed,
        String opinion,
        Instant droppedAt) {}
