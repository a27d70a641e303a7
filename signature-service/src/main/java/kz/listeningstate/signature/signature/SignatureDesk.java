package kz.listeningstate.signature.signature;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;

/**
 * Where a citizen's CMS from a phone is handed over: judged and kept exactly as one sent to {@code /api/v1/signatures}, but
 * whoever asked for it need not be who signed, and learns nothing that is for the signer alone.
 */
@ApplicationScoped
public class SignatureDesk {
    private final SignatureIntake intake;

    SignatureDesk(SignatureIntake intake) {
        this.intake = intake;
    }

    /**
     * What became of a signature.
     *
     * @param leafHash of its leaf in the public log, hex; null while it waits for its revocation check
     * @param promise as in {@link Receipt}, null likewise
     * @param algorithm as in {@link Receipt}, null likewise
     * @param status where the screen may ask while it waits, else null
     */
    public record Accepted(String leafHash, String promise, Instant receivedAt, String algorithm, String status) {}

    /**
     * Takes a citizen's signature, not an author's.
     *
     * @param cms base64 of DER, or PEM
     * @param document the bytes that must have been signed
     * @return fails with the {@link kz.listeningstate.signature.problem.Problem} that says why not
     */
    public Uni<Accepted> accept(UUID petitionId, boolean showName, String cms, byte[] document) {
        return intake.acceptByPhone(new SignatureRequest(petitionId, showName, null, cms, null), document)
                .map(SignatureDesk::accepted);
    }

    private static Accepted accepted(SignatureIntake.Outcome outcome) {
        PendingTicket ticket = outcome.ticket();
        if (ticket != null) {
            return new Accepted(null, null, ticket.receivedAt(), null, ticket.status());
        }
        Receipt receipt = outcome.kept().receipt();
        return new Accepted(receipt.leafHash(), receipt.promise(), receipt.receivedAt(), receipt.algorithm(), null);
    }
}
