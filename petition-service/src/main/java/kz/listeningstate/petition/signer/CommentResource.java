package kz.listeningstate.petition.signer;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import kz.listeningstate.petition.http.IfMatch;
import kz.listeningstate.petition.http.Page;
import kz.listeningstate.petition.identity.Role;
import kz.listeningstate.petition.petition.PlainText;
import kz.listeningstate.petition.signing.Receipt;
import kz.listeningstate.petition.signing.Signers;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;

/** Signers' comments over HTTP: no account, the receipt proves the signature. */
@Path("/api/v1/petitions/{petitionId}/signer-comments")
@Produces(MediaType.APPLICATION_JSON)
class CommentResource {
    private final SignersWords words;
    private final Signers signers;

    CommentResource(SignersWords words, Signers signers) {
        this.words = words;
        this.signers = signers;
    }

    /** One comment. */
    record Comment(
            @NotNull @Valid Receipt receipt,
            @NotNull @Pattern(regexp = "kk|ru") String language,
            @NotBlank @Size(max = 1_000) @PlainText String comment) {}

    record Hiding(
            @NotNull HidingGround ground,
            @NotBlank @Size(max = 500) @PlainText String reason) {}

    @GET
    public Page<CommentView> comments(
            @PathParam("petitionId") UUID petition,
            @QueryParam("page") @DefaultValue("0") @Min(0) @Max(10_000) int page,
            @QueryParam("size") @DefaultValue("20") @Min(1) @Max(100) int size) {
        return words.comments(petition, page, size);
    }

    @PUT
    @Path("mine")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "A signer's comment, one in each petition", description = Receipt.PROVES)
    public CommentView comment(@PathParam("petitionId") UUID petition, @NotNull @Valid Comment comment) {
        return words.write(
                petition,
                comment.receipt().signer(signers, petition),
                comment.language(),
                comment.comment().strip());
    }

    @POST
    @Path("mine/removal")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "A signer takes the comment away", description = Receipt.PROVES)
    public void removeComment(@PathParam("petitionId") UUID petition, @NotNull @Valid Receipt receipt) {
        words.removeComment(petition, receipt.holder(signers, petition));
    }

    @PUT
    @Path("{commentId}/hiding")
    @RolesAllowed(Role.MODERATOR)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "A moderator hides a comment", description = "The reason is shown in its place.")
    public RestResponse<CommentView> hide(
            @PathParam("petitionId") UUID petition,
            @PathParam("commentId") UUID comment,
            @HeaderParam(HttpHeaders.IF_MATCH) IfMatch version,
            @NotNull @Valid Hiding hiding) {
        return tagged(
                words.hide(petition, comment, hiding.ground(), hiding.reason().strip(), IfMatch.required(version)));
    }

    @DELETE
    @Path("{commentId}/hiding")
    @RolesAllowed(Role.MODERATOR)
    public RestResponse<CommentView> show(
            @PathParam("petitionId") UUID petition,
            @PathParam("commentId") UUID comment,
            @HeaderParam(HttpHeaders.IF_MATCH) IfMatch version) {
        return tagged(words.show(petition, comment, IfMatch.required(version)));
    }

    private static RestResponse<CommentView> tagged(CommentView view) {
        return RestResponse.ResponseBuilder.ok(view)
                .tag(IfMatch.tag(view.version()))
                .build();
    }
}
