package kz.listeningstate.petition.portal;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import kz.listeningstate.petition.petition.PetitionCatalogue;
import kz.listeningstate.petition.petition.PetitionView;

/** The page of a petition that is open by link only, until it has its co-signers and its approval (90-2(4)). */
@Path("/")
@Produces(MediaType.TEXT_HTML)
public class LinkPages {
    @Inject
    PageFrame page;

    @Inject
    PetitionCatalogue catalogue;

    @Inject
    Progress progress;

    /** The short form of the link, in the reader's own language. */
    @GET
    @Path("p/{token:[A-Za-z0-9_-]+}")
    public Response anyLanguage(@PathParam("token") String token) {
        return Response.seeOther(URI.create("/" + page.preferred().tag() + "/p/" + token))
                .build();
    }

    @GET
    @Path("{lang:" + PageLanguage.PATTERN + "}/p/{token:[A-Za-z0-9_-]+}")
    public Object petition(@PathParam("token") String token) {
        PetitionView petition = catalogue.byLink(token);
        if (petition.number() != null) {
            return Response.seeOther(page.to("/petitions/" + petition.number())).build();
        }
        return page.show(PetitionPages.Templates.petition(progress.linkPage(
                petition,
                catalogue.timelineByLink(token),
                page.href("/p/" + token + "/sign"),
                page.absolute("/p/" + token))));
    }
}
