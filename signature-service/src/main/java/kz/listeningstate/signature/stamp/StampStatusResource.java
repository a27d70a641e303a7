package kz.listeningstate.signature.stamp;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.Locale;
import kz.listeningstate.signature.problem.Languages;
import kz.listeningstate.signature.stamp.StampStatus.Trouble;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/log/stamps")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("operator")
@Tag(name = "Operators")
class StampStatusResource {
    private final StampStatus status;

    StampStatusResource(StampStatus status) {
        this.status = status;
    }

    /**
     * Time stamps as this instance sees them.
     *
     * @param on whether an authority is configured
     * @param lastSize of the tree that was stamped last; 0 = none was
     * @param lastAt when, as the stamp says; null = never
     * @param detail for whoever mends it, in English; null without trouble
     * @param whatToDo in the reader's language
     */
    record View(
            boolean on,
            long lastSize,
            Instant lastAt,
            Trouble trouble,
            String detail,
            String whatToDo,
            String runbook) {}

    @GET
    @Operation(summary = "How time stamps over checkpoints go, and what to do")
    public Response status(@Context HttpHeaders headers) {
        StampStatus.State state = status.state();
        String language = Languages.of(headers.getAcceptableLanguages().stream().map(Locale::getLanguage));
        String words = Languages.words("stamps", language)
                .getString(state.on() ? state.trouble().name() : "OFF");
        return Response.ok(new View(
                        state.on(),
                        state.size(),
                        state.at(),
                        state.trouble(),
                        state.detail(),
                        words,
                        "deploy/runbook.md#time-stamps"))
                .header(HttpHeaders.CONTENT_LANGUAGE, language)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
