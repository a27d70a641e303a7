package kz.listeningstate.petition.catalogue;

import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import java.util.stream.Stream;
import kz.listeningstate.petition.petition.PetitionCatalogue;
import kz.listeningstate.petition.petition.PetitionView;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Finding public petitions, over HTTP, for anyone. */
@Path("/api/v1/petitions")
@Produces(MediaType.APPLICATION_JSON)
class CatalogueResource {
    private final Catalogue catalogue;
    private final PetitionCatalogue petitions;
    private final Answers answers;

    CatalogueResource(Catalogue catalogue, PetitionCatalogue petitions, Answers answers) {
        this.catalogue = catalogue;
        this.petitions = petitions;
        this.answers = answers;
    }

    @GET
    @Operation(summary = "Public petitions", description = "Found by words and facets, in an order, page by page.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Found.class)))
    public Response search(@BeanParam @Valid PetitionSearch asked, @Context HttpHeaders headers) {
        return answers.list(catalogue.search(asked), headers);
    }

    @GET
    @Path("facets")
    @Operation(
            summary = "How many petitions a further choice leaves",
            description = "Page, size and sort do not matter.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Facets.class)))
    public Response facets(@BeanParam @Valid PetitionSearch asked, @Context HttpHeaders headers) {
        return answers.figures(catalogue.facets(asked), headers);
    }

    @GET
    @Path("by-number/{number:\\d{1,9}}")
    @Operation(summary = "A public petition", description = "Its address for ever, also in the archive.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = PetitionView.class)))
    public Response byNumber(@PathParam("number") int number, @Context HttpHeaders headers) {
        PetitionView petition = petitions.byNumber(number);
        return answers.list(answers.bytes(petition), MediaType.APPLICATION_JSON)
                .changed(changedAt(petition))
                .answer(headers);
    }

    /** Null while a change can come without moving a moment on, which the end of collection does. */
    private static Instant changedAt(PetitionView petition) {
        Instant ended = petition.withdrawnAt() != null ? petition.withdrawnAt() : petition.decidedAt();
        return ended == null
                ? null
                : Stream.of(ended, petition.signatures().checkpointedAt())
                        .filter(Objects::nonNull)
                        .max(Comparator.naturalOrder())
                        .orElseThrow();
    }
}
