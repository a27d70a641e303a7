package kz.listeningstate.petition.discussion;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
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
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kz.listeningstate.petition.http.IfMatch;
import kz.listeningstate.petition.http.Page;
import kz.listeningstate.petition.identity.Role;
import kz.listeningstate.petition.petition.PlainText;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;

/** The public discussion of a draft decision over HTTP. */
@Path("/api/v1/petitions/{id}/discussion")
@Produces(MediaType.APPLICATION_JSON)
class DiscussionResource {
    private final PublicDiscussion discussion;
    private final Commenting commenting;
    private final Digesting digesting;

    DiscussionResource(PublicDiscussion discussion, Commenting commenting, Digesting digesting) {
        this.discussion = discussion;
        this.commenting = commenting;
        this.digesting = digesting;
    }

    /** The days on which citizens may comment. */
    record Announcement(@NotNull LocalDate opensOn, @NotNull LocalDate closesOn) {}

    /**
     * A citizen's comment.
     *
     * @param paragraph number from 1; null: on the draft as a whole
     * @param showName first name and initial of the surname become public
     */
    record CommentRequest(
            Integer paragraph,
            @NotBlank @PlainText @Size(max = 4_000) String text,
            boolean showName) {}

    /** A theme with the body's answer. */
    record ThemeRequest(
            @NotBlank @PlainText @Size(max = 300) String title,
            @NotBlank @PlainText @Size(max = 10_000) String answer) {}

    /** Comments that belong to a theme. */
    record CommentsOfTheme(
            @NotNull @Size(min = 1, max = 500) List<@NotNull UUID> comments) {}

    @GET
    public RestResponse<DiscussionView> view(@PathParam("id") UUID id) {
        return tagged(discussion.view(id));
    }

    @POST
    @RolesAllowed(Role.OFFICER)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Give notice of a public discussion",
            description =
                    "At least three working days before it opens (90-5(2)); the saved draft is what is discussed.")
    public RestResponse<DiscussionView> announce(@PathParam("id") UUID id, @NotNull @Valid Announcement announced) {
        return RestResponse.status(
                RestResponse.Status.CREATED, discussion.announce(id, announced.opensOn(), announced.closesOn()));
    }

    @GET
    @Path("comments")
    public Page<Comment.View> comments(
            @PathParam("id") UUID id,
            @QueryParam("paragraph") Integer paragraph,
            @QueryParam("page") @DefaultValue("0") @Min(0) @Max(10_000) int page,
            @QueryParam("size") @DefaultValue("20") @Min(1) @Max(100) int size) {
        return commenting.list(id, paragraph, page, size);
    }

    @POST
    @Path("comments")
    @RolesAllowed(Role.CITIZEN)
    @Consumes(MediaType.APPLICATION_JSON)
    public RestResponse<Comment.View> comment(@PathParam("id") UUID id, @NotNull @Valid CommentRequest comment) {
        return RestResponse.status(
                RestResponse.Status.CREATED,
                commenting.make(id, comment.paragraph(), comment.text(), comment.showName()));
    }

    @GET
    @Path("themes")
    @RolesAllowed(Role.OFFICER)
    public List<DiscussionView.ThemeView> themes(@PathParam("id") UUID id) {
        return digesting.themes(id);
    }

    @POST
    @Path("themes")
    @RolesAllowed(Role.OFFICER)
    @Consumes(MediaType.APPLICATION_JSON)
    public RestResponse<DiscussionView.ThemeView> addTheme(
            @PathParam("id") UUID id, @NotNull @Valid ThemeRequest theme) {
        return RestResponse.status(RestResponse.Status.CREATED, digesting.add(id, theme.title(), theme.answer()));
    }

    @PUT
    @Path("themes/{theme}")
    @RolesAllowed(Role.OFFICER)
    @Consumes(MediaType.APPLICATION_JSON)
    public DiscussionView.ThemeView rewriteTheme(
            @PathParam("id") UUID id,
            @PathParam("theme") UUID theme,
            @HeaderParam(HttpHeaders.IF_MATCH) IfMatch version,
            @NotNull @Valid ThemeRequest request) {
        return digesting.rewrite(id, theme, IfMatch.required(version), request.title(), request.answer());
    }

    @POST
    @Path("themes/{theme}/comments")
    @RolesAllowed(Role.OFFICER)
    @Consumes(MediaType.APPLICATION_JSON)
    public DiscussionView.ThemeView putToTheme(
            @PathParam("id") UUID id, @PathParam("theme") UUID theme, @NotNull @Valid CommentsOfTheme comments) {
        return digesting.put(id, theme, comments.comments());
    }

    @POST
    @Path("digest")
    @RolesAllowed(Role.OFFICER)
    @Operation(
            summary = "Publish the digest",
            description = "Each comment that is shown belongs to a theme, and each theme has an answer.")
    public RestResponse<DiscussionView> digest(
            @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) IfMatch version) {
        return tagged(discussion.digest(id, IfMatch.required(version)));
    }

    private static RestResponse<DiscussionView> tagged(DiscussionView view) {
        return RestResponse.ResponseBuilder.ok(view)
                .tag(IfMatch.tag(view.version()))
                .build();
    }
}
