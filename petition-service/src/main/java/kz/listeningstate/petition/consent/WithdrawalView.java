package kz.listeningstate.petition.consent;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A withdrawal of consent.
 *
 * @param petitionId of a signer's; null for an account's
 * @param dueOn last day for what people have to do (15 working days)
 * @param erased so far
 * @param completedAt null until an operator has seen to the rest
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record WithdrawalView(
        UUID id,
        int version,
        UUID petitionId,
        LocalDate receivedOn,
        LocalDate dueOn,
        List<ErasedData> erased,
        List<Kept> kept,
        Instant completedAt) {

    /** @param article by which it is kept */
    public record Kept(KeptData data, String article) {}
}
