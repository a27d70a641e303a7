package kz.listeningstate.petition.portal;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import kz.listeningstate.petition.identity.Role;
import kz.listeningstate.petition.petition.PetitionCatalogue;
import kz.listeningstate.petition.petition.PetitionView;
import kz.listeningstate.petition.petition.Phase;

/** The signing pages. No account is needed to sign: the certificate is the identity. Only the author logs in. */
@Path("/{lang:" + PageLanguage.PATTERN + "}")
@Produces(MediaType.TEXT_HTML)
public class SigningPages {
    @Inject
    PageFrame page;

    @Inject
    PetitionCatalogue catalogue;

    @Inject
    PortalSettings settings;

    /**
     * What the signing page needs.
     *
     * @param open signatures are taken now
     * @param send where the signature goes: signature-service, or petition-service for the author's
     * @param seconds patience with NCALayer
     */
    record SignView(
            PetitionView petition,
            boolean author,
            boolean open,
            String back,
            String send,
            String ncalayer,
            long seconds) {}

    @CheckedTemplate(basePath = "signing")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance sign(SignView view);
    }

    @GET
    @Path("petitions/{number:\\d{1,9}}/sign")
    public TemplateInstance sign(@PathParam("number") int number) {
        return signatory(catalogue.byNumber(number), page.href("/petitions/" + number));
    }

    @GET
    @Path("p/{token:[A-Za-z0-9_-]+}/sign")
    public TemplateInstance signByLink(@PathParam("token") String token) {
        return signatory(catalogue.byLink(token), page.href("/p/" + token));
    }

    @GET
    @Path("me/petitions/{id}/sign")
    @RolesAllowed(Role.CITIZEN)
    public TemplateInstance signAsAuthor(@PathParam("id") UUID id) {
        PetitionView petition = catalogue.read(id);
        return show(
                petition,
                true,
                petition.phase() == Phase.SUBMITTED,
                page.href("/me/petitions/" + id),
                "/api/v1/petitions/" + id + "/author-signature");
    }

    private TemplateInstance signatory(PetitionView petition, String back) {
        return show(petition, false, petition.acceptsSignatures(), back, "/api/v1/signatures");
    }

    private TemplateInstance show(PetitionView petition, boolean author, boolean open, String back, String send) {
        return page.show(Templates.sign(new SignView(
                petition,
                author,
                open,
                back,
                send,
                settings.ncalayer().url().toString(),
                settings.ncalayer().patience().toSeconds())));
    }
}
