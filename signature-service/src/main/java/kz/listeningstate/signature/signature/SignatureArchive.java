package kz.listeningstate.signature.signature;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What the other features may learn of accepted signatures. */
@ApplicationScoped
public class SignatureArchive {
    private final Signatures signatures;

    SignatureArchive(Signatures signatures) {
        this.signatures = signatures;
    }

    /**
     * A signature without its signer.
     *
     * @param cmsSha256 of the DER as received, hex
     */
    public record Trace(UUID receiptId, UUID petitionId, Instant receivedAt, String cmsSha256) {}

    @Transactional
    public Optional<Trace> find(UUID receiptId) {
        return signatures
                .findByIdOptional(receiptId)
                .map(found -> new Trace(
                        receiptId,
                        found.petitionId(),
                        found.receivedAt(),
                        HexFormat.of().formatHex(found.cmsSha256())));
    }

    /** Hands over up to so many signatures to be counted, by petition; they are never handed over again. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Map<UUID, Long> takeUncounted(int limit) {
        return signatures.takeUncounted(limit);
    }
}
