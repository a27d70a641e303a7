package kz.listeningstate.petition.signing;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Hands sheets of paper over; whose signatures count is signature-service's alone to say. */
@ApplicationScoped
public class PaperSigning {
    private final PaperClient client;
    private final SignatureServiceCalls calls;

    PaperSigning(@RestClient PaperClient client, SignatureServiceCalls calls) {
        this.client = client;
        this.calls = calls;
    }

    /**
     * Hands a sheet over; repeated, it has the same answer. 409 {@code tally-closed} or 410 {@code key-destroyed}: it was not taken
     * and never will be; other refusals may pass, and so does 503 {@code signature-service-unavailable}.
     */
    public PaperTotals take(SignedSheet sheet) {
        return calls.ask(() -> client.take(sheet));
    }
}
