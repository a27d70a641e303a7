package kz.listeningstate.petition.signing;

import jakarta.enterprise.context.ApplicationScoped;
import kz.listeningstate.petition.problem.ReaderLanguage;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Hands sheets of paper over; whose signatures count is signature-service's alone to say. */
@ApplicationScoped
public class PaperSigning {
    private final PaperClient client;
    private final ReaderLanguage language;
    private final SignatureServiceCalls calls;

    PaperSigning(@RestClient PaperClient client, ReaderLanguage language, SignatureServiceCalls calls) {
        this.client = client;
        this.language = language;
        this.calls = calls;
    }

    /**
     * Hands a sheet over; repeated, it has the same answer. 409 {@code signing-closed} after the final tally; 503 {@code
     * signature-service-unavailable}.
     */
    public PaperTotals take(SignedSheet sheet) {
        return calls.ask(() -> client.take(language.get(), sheet));
    }
}
