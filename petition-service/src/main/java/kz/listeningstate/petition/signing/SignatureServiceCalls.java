package kz.listeningstate.petition.signing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.oidc.client.OidcClientException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.util.function.Supplier;
import kz.listeningstate.petition.problem.ForeignProblem;
import kz.listeningstate.petition.problem.Problem;

/** What refusals and silence of signature-service mean to whoever asks this service. */
@ApplicationScoped
class SignatureServiceCalls {
    private final ObjectMapper json;

    SignatureServiceCalls(ObjectMapper json) {
        this.json = json;
    }

    /** Its answer; its problems pass through as they are, and when it does not answer it is 503. */
    <T> T ask(Supplier<T> call) {
        try {
            return call.get();
        } catch (WebApplicationException e) {
            throw problem(e);
        } catch (ProcessingException | OidcClientException e) {
            throw new Problem(503, "signature-service-unavailable", e);
        }
    }

    private Problem problem(WebApplicationException refusal) {
        int status = refusal.getResponse().getStatus();
        // 401 and 403 would speak of this service's own token, which is nothing the caller can mend.
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
