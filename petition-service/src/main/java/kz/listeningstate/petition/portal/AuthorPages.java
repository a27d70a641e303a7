package kz.listeningstate.petition.portal;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import kz.listeningstate.petition.http.Page;
import kz.listeningstate.petition.identity.Role;
import kz.listeningstate.petition.petition.PetitionCatalogue;
import kz.listeningstate.petition.petition.PetitionSummary;
import kz.listeningstate.petition.petition.PetitionView;
import kz.listeningstate.petition.petition.Petitioning;
import kz.listeningstate.petition.petition.Phase;

/** The author's own petitions: what waits for them, how far each is, the link to share. */
@Path("/{lang:" + PageLanguage.PATTERN + "}/me")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Role.CITIZEN)
public class AuthorPages {
    private static final int PER_PAGE = 20;
    private static final Set<Phase> WAITING_FOR_AUTHOR = Set.of(Phase.DRAFT, Phase.SUBMITTED, Phase.COSIGNING);
    private static final Set<Phase> UNCOUNTED = Set.of(Phase.DRAFT, Phase.SUBMITTED);

    @Inject
    PageFrame page;

    @Inject
    PetitionCatalogue catalogue;

    @Inject
    Petitioning petitioning;

    @Inject
    Progress progress;

    record MineView(List<PetitionSummary> rows, List<PetitionSummary> tasks, Pager pager, String home) {
        public String href(UUID id) {
            return home + "/petitions/" + id;
        }
    }

    /**
     * One own petition.
     *
     * @param counting it may be signed, or was
     * @param shareLink address of the link-only page; null before it opens and after publication
     * @param saved the draft was saved a moment ago
     */
    record OwnView(
            PetitionView petition,
            List<Step> steps,
            long goal,
            boolean counting,
            Long workingDaysLeft,
            Long daysLeft,
            String shareLink,
            boolean saved) {}

    @CheckedTemplate(basePath = "author")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance mine(MineView view);

        static native TemplateInstance own(OwnView view);
    }

    @GET
    public TemplateInstance mine(@QueryParam("page") @DefaultValue("0") int number) {
        Page<PetitionSummary> own = catalogue.mine(Math.min(Math.max(0, number), 10_000), PER_PAGE);
        List<PetitionSummary> tasks = own.items().stream()
                .filter(petition -> WAITING_FOR_AUTHOR.contains(petition.phase()))
                .toList();
        return page.show(Templates.mine(new MineView(own.items(), tasks, Pager.of(own, "?"), page.href("/me"))));
    }

    @GET
    @Path("petitions/{id}")
    public TemplateInstance own(@PathParam("id") UUID id, @QueryParam("saved") @DefaultValue("") String saved) {
        PetitionView petition = catalogue.read(id);
        return page.show(Templates.own(new OwnView(
                petition,
                Step.of(catalogue.timeline(id), petition.phase()),
                progress.goal(petition),
                !UNCOUNTED.contains(petition.phase()),
                progress.workingDaysLeft(petition),
                progress.daysLeft(petition),
                shareLink(petition),
                !saved.isEmpty())));
    }

    /** Freezes the text and leads on to the author's signature. */
    @POST
    @Path("petitions/{id}/submission")
    public Response submit(@PathParam("id") UUID id, @FormParam("version") @DefaultValue("-1") int version) {
        petitioning.submit(id, version);
        return Response.seeOther(page.to("/me/petitions/" + id + "/sign")).build();
    }

    @POST
    @Path("petitions/{id}/withdrawal")
    public Response withdraw(@PathParam("id") UUID id) {
        petitioning.withdraw(id);
        return Response.seeOther(page.to("/me/petitions/" + id)).build();
    }

    private String shareLink(PetitionView petition) {
        boolean open = petition.openedAt() != null && petition.number() == null && petition.linkToken() != null;
        return open ? page.absolute("/p/" + petition.linkToken()) : null;
    }
}
