package kz.listeningstate.petition.signing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.oidc.client.OidcClientException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.util.Optional;
import kz.listeningstate.petition.problem.ForeignProblem;
import kz.listeningstate.petition.problem.Problem;
import kz.listeningstate.petition.problem.ReaderLanguage;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Hands the author's signature over; the verdict on it is signature-service's alone. */
@ApplicationScoped
public class SignatureService {
    private static final String PERSON_SCHEME = "KZ-IIN";

    private final SignatureServiceClient client;
    private final ReaderLanguage language;
    private final ObjectMapper json;

    SignatureService(@RestClient SignatureServiceClient client, ReaderLanguage language, ObjectMapper json) {
        this.client = client;
        this.language = language;
        this.json = json;
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
            JsonNode answer = client.submit(
                    language.get(),
                    new SignatureServiceClient.Submission(
                            signature.petitionId(),
                            signature.showName(),
                            signature.cms(),
                            new SignatureServiceClient.Signer(PERSON_SCHEME, signature.iin())));
            return Optional.ofNullable(answer.path("status").textValue());
        } catch (WebApplicationException e) {
            Problem problem = problem(e);
            // The answer to an earlier try was lost: this very person has signed, which is all that is asked for here.
            if (!problem.slug().equals("already-signed")) {
                throw problem;
            }
            return Optional.empty();
        } catch (ProcessingException | OidcClientException e) {
            throw new Problem(503, "signature-service-unavailable", e);
        }
    }

    private Problem problem(WebApplicationException refusal) {
        int status = refusal.getResponse().getStatus();
        // 401 and 403 would speak of this service's own token, which is nothing the author can mend.
        if (status >= 500 || status == 401 || status == 403) {
            return new Problem(503, "signature-service-unavailable", refusal);
        }
        try {
            JsonNode body = json.readTree(refusal.getResponse().readEntity(String.class));
            return ForeignProblem.of(status, body);
        } catch (JsonProcessingException | ProcessingException | IllegalArgumentException e) {
            return new Problem(503, "signature-service-unavailable", e);
        }
    }
}
