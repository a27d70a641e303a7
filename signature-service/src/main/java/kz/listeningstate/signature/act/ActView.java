package kz.listeningstate.signature.act;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * An act as operators and auditors see it.
 *
 * @param signatures hashes of the leaves SIGN, hex; of an invalidation
 * @param proposedBy subject of the token, the account's id; {@code decidedBy} likewise
 * @param expiresAt nobody can decide from then on
 * @param reason why it was refused
 * @param document once confirmed: the RFC 8785 JSON to which its leaves commit
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ActView(
        UUID id,
        ActKind kind,
        UUID petitionId,
        Ground ground,
        String reference,
        List<String> signatures,
        String proposedBy,
        Instant proposedAt,
        Instant expiresAt,
        ActState state,
        String decidedBy,
        Instant decidedAt,
        String reason,
        String document) {

    /** @param decision null while there is none */
    static ActView of(Act act, ActState state, Instant expiresAt, Decision decision) {
        return new ActView(
                act.id(),
                act.kind(),
                act.petitionId(),
                act.ground(),
                act.reference(),
                act.signatures(),
                act.proposedBy(),
                act.proposedAt(),
                expiresAt,
                state,
                decision == null ? null : decision.decidedBy(),
                decision == null ? null : decision.decidedAt(),
                decision == null ? null : decision.reason(),
                decision == null ? null : decision.document());
    }
}
