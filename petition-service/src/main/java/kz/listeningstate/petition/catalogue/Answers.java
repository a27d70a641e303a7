package kz.listeningstate.petition.catalogue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import kz.listeningstate.petition.http.Kept;

/** Public answers that may be kept for as long as they may be old. */
@ApplicationScoped
class Answers {
    private final ObjectMapper json;
    private final CatalogueSettings settings;

    Answers(ObjectMapper json, CatalogueSettings settings) {
        this.json = json;
        this.settings = settings;
    }

    Response list(Object value, HttpHeaders asked) {
        return kept(value, settings.listsKept()).answer(asked);
    }

    Response figures(Object value, HttpHeaders asked) {
        return kept(value, settings.figuresKept()).answer(asked);
    }

    Kept list(byte[] body, String mediaType) {
        return Kept.of(body, mediaType, settings.listsKept());
    }

    private Kept kept(Object value, Duration fresh) {
        return Kept.of(bytes(value), MediaType.APPLICATION_JSON, fresh);
    }

    byte[] bytes(Object value) {
        try {
            return json.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("What we say is JSON", e);
        }
    }
}
