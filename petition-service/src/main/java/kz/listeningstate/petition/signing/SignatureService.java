package kz.listeningstate.petition.signing;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import kz.listeningstate.petition.problem.Problem;
import kz.listeningstate.petition.problem.ReaderLanguage;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Hands the author's signature over; the verdict on it is signature-service's alone. */
@ApplicationScoped
public class SignatureService {
    private static final String PERSON_SCHEME = "KZ-IIN";

    private final SignatureServiceClient client;
    private final OfficialSignatureClient officials;
    private final StatementSignatureClient statements;
    private final ReaderLanguage language;
    private final SignatureServiceCalls calls;

    SignatureService(
            @RestClient SignatureServiceClient client,
            @RestClient OfficialSignatureClient officials,
            @RestClient StatementSignatureClient statements,
            ReaderLanguage language,
            SignatureServiceCalls calls) {
        this.client = client;
        this.officials = officials;
        this.statements = statements;
        this.language = language;
        this.calls = calls;
    }

    /**
     * Hands it over. Problems of signature-service pass through as they are; 503 {@code
     * signature-service-unavailable} when it does not answer in time, and then the call may be repeated.
     *
     * @return empty once the signature is kept; while it waits for its revocation check, the private address that tells
     *     what became of it
     */
    public Optional<String> submit(AuthorSignature signature) {
        try {
            JsonNode answer = calls.ask(() -> client.submit(
                    language.get(),
                    new SignatureServiceClient.Submission(
                            signature.petitionId(),
                            signature.showName(),
                            signature.cms(),
                            new SignatureServiceClient.Signer(PERSON_SCHEME, signature.iin()))));
            return Optional.ofNullable(answer.path("status").textValue());
        } catch (Problem problem) {
            // The answer to an earlier try was lost: this very person has signed, which is all that is asked for here.
            if (!problem.slug().equals("already-signed")) {
                throw problem;
            }
            return Optional.empty();
        }
    }

    /**
     * Has the signature of a state body verified and kept; the same message may be sent again. Problems as with {@link
     * #submit}: 422 with the check that failed, 503 also while nobody can tell whether the certificate is revoked.
     */
    public OfficialSignature signOfficially(OfficialSigning signing) {
        return calls.ask(() -> officials.sign(language.get(), signing));
    }

    /** Has a person's signature of a statement verified and kept; the same message may be sent again. Problems as above. */
    public StatementSignature signStatement(StatementSigning signing) {
        return calls.ask(() -> statements.sign(language.get(), signing));
    }
}
