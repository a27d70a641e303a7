package kz.listeningstate.petition.portal;

import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** Log-in that returns to where the reader was; the log-out is Quarkus OIDC's own ({@code /logout}). */
@Path("/{lang:" + PageLanguage.PATTERN + "}/login")
public class SessionPages {
    /** Pages of ours only: an open redirect would lend our name to anybody's page. */
    private static final String OWN_PAGE = "/(" + PageLanguage.PATTERN + ")(/[A-Za-z0-9_-]+)*/?";

    @Inject
    PageFrame page;

    @GET
    @Authenticated
    public Response logIn(@QueryParam("to") @DefaultValue("") String to) {
        return Response.seeOther(to.matches(OWN_PAGE) ? URI.create(to) : page.to("/"))
                .build();
    }
}
