package kz.listeningstate.petition.signing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import kz.listeningstate.petition.problem.Problem;
import kz.listeningstate.petition.problem.ReaderLanguage;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Who has signed a petition, without saying who it is: signing needs no account, and its receipt proves it. */
@ApplicationScoped
public class Signers {
    private final HolderClient client;
    private final ReaderLanguage language;
    private final SignatureServiceCalls calls;

    Signers(@RestClient HolderClient client, ReaderLanguage language, SignatureServiceCalls calls) {
        this.client = client;
        this.language = language;
        this.calls = calls;
    }

    /**
     * The handle of whoever holds a receipt: the same for one person in one petition, another in each petition. Neither the
     * leaf nor the secret is to be kept. 404 {@code not-found} for a wrong secret; 503 {@code signature-service-unavailable}.
     */
    public String holder(UUID petitionId, String leafHash, String secret) {
        return ask(petitionId, leafHash, secret).handle();
    }

    /** As {@link #holder}, whose signature counts; else 409 {@code signature-withdrawn}. */
    public String signer(UUID petitionId, String leafHash, String secret) {
        HolderClient.Holder holder = ask(petitionId, leafHash, secret);
        if (!holder.active()) {
            throw new Problem(409, "signature-withdrawn");
        }
        return holder.handle();
    }

    private HolderClient.Holder ask(UUID petitionId, String leafHash, String secret) {
        return calls.ask(() -> client.holder(language.get(), new HolderClient.Asked(petitionId, leafHash, secret)));
    }
}
