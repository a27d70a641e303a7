package kz.listeningstate.petition.moderation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;

/**
 * How far moderators are with a petition.
 *
 * @param version for {@code If-Match}
 * @param claimedBy moderator who works on it; null: nobody
 * @param claimedUntil when the claim runs out by itself
 * @param raisedAt when it was put before a head moderator; null: it was not
 * @param proposal a refusal that waits for the second moderator; null: none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CaseView(
        int version,
        UUID claimedBy,
        boolean claimedByMe,
        Instant claimedUntil,
        Instant raisedAt,
        RaisedFor raisedFor,
        ProposalView proposal) {

    static CaseView of(ModerationCase file, RejectionProposal proposal, UUID reader, Instant now) {
        UUID holder = file.claimedBy(now).orElse(null);
        return new CaseView(
                file.version(),
                holder,
                reader.equals(holder),
                holder == null ? null : file.claimedUntil(),
                file.raisedAt(),
                file.raisedFor(),
                proposal == null ? null : proposal.view(reader));
    }
}
