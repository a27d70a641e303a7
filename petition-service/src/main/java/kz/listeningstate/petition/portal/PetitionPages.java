package kz.listeningstate.petition.portal;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.stream.Stream;
import kz.listeningstate.petition.body.StateBodies;
import kz.listeningstate.petition.body.StateBody;
import kz.listeningstate.petition.catalogue.Catalogue;
import kz.listeningstate.petition.catalogue.Found;
import kz.listeningstate.petition.catalogue.PetitionSearch;
import kz.listeningstate.petition.consideration.Consideration;
import kz.listeningstate.petition.consideration.DecisionView;
import kz.listeningstate.petition.law.Level;
import kz.listeningstate.petition.petition.PetitionCatalogue;
import kz.listeningstate.petition.petition.PetitionSummary;
import kz.listeningstate.petition.petition.PetitionView;
import kz.listeningstate.petition.petition.Phase;
import org.jboss.resteasy.reactive.RestForm;

/** Public petitions: the list, one petition, its decision, following it. */
@Path("/{lang:" + PageLanguage.PATTERN + "}/petitions")
@Produces(MediaType.TEXT_HTML)
public class PetitionPages {
    private static final int PER_PAGE = 20;

    @Inject
    PageFrame page;

    @Inject
    Catalogue catalogue;

    @Inject
    PetitionCatalogue petitions;

    @Inject
    Consideration consideration;

    @Inject
    StateBodies bodies;

    @Inject
    Progress progress;

    @Inject
    Followers followers;

    /** One page of the list with its filter. */
    record ListView(
            List<PetitionSummary> rows,
            long total,
            boolean more,
            Pager pager,
            String q,
            Phase phase,
            String body,
            List<Phase> phases,
            List<StateBody> bodies) {}

    /** The right of appeal in the reader's language where the signed decision has it, else in the decision's. */
    record DecisionPage(PetitionView petition, DecisionView decision, String appealLanguage) {
        public String appeal() {
            return decision.remedy().texts().get(appealLanguage);
        }
    }

    @CheckedTemplate(basePath = "petitions")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance list(ListView list);

        static native TemplateInstance petition(PetitionPage view);

        static native TemplateInstance decision(DecisionPage view);
    }

    @GET
    public TemplateInstance list(
            @QueryParam("q") @DefaultValue("") String q,
            @QueryParam("phase") @DefaultValue("") String phase,
            @QueryParam("body") @DefaultValue("") String body,
            @QueryParam("page") @DefaultValue("0") int number) {
        String words = q.strip().substring(0, Math.min(200, q.strip().length()));
        Phase wanted =
                publicPhases().filter(p -> p.name().equals(phase)).findFirst().orElse(null);
        String addressee = bodies.find(body).map(StateBody::code).orElse("");
        Found found = catalogue.search(new PetitionSearch(
                wanted, null, null, addressee, null, words, null, Math.min(Math.max(0, number), 10_000), PER_PAGE));
        return page.show(Templates.list(new ListView(
                found.items(),
                found.total(),
                found.more(),
                Pager.of(found, "?" + filter(words, wanted, addressee)),
                words,
                wanted,
                addressee,
                publicPhases().toList(),
                offered(addressee))));
    }

    /** The many bodies below are found from their own pages; a list of two thousand helps nobody. */
    private List<StateBody> offered(String chosen) {
        return bodies.all().stream()
                .filter(body -> body.level() == Level.REPUBLIC
                        || body.level() == Level.REGION
                        || body.demo()
                        || body.code().equals(chosen))
                .toList();
    }

    @GET
    @Path("{number:\\d{1,9}}")
    public TemplateInstance petition(@PathParam("number") int number, @QueryParam("follow") String follow) {
        PetitionView petition = petitions.byNumber(number);
        String sign = page.href("/petitions/" + number + "/sign");
        return page.show(
                Templates.petition(progress.publicPage(petition, petitions.timeline(petition.id()), sign, follow)));
    }

    @GET
    @Path("{number:\\d{1,9}}/decision")
    public TemplateInstance decision(@PathParam("number") int number) {
        PetitionView petition = petitions.byNumber(number);
        DecisionView decision = consideration.published(petition.id());
        boolean translated = decision.remedy().texts().containsKey(page.lang());
        String appealLanguage = translated ? page.lang() : decision.language();
        return page.show(Templates.decision(new DecisionPage(petition, decision, appealLanguage)));
    }

    /** Works without JavaScript; the answer never tells whether the address was known before. */
    @POST
    @Path("{number:\\d{1,9}}/follow")
    public Response follow(@PathParam("number") int number, @RestForm String email, @RestForm String language) {
        PetitionView petition = petitions.byNumber(number);
        String tag = PageLanguage.find(language).orElse(page.language()).tag();
        String result = followers.follow(petition.id(), email == null ? "" : email.strip(), tag);
        return Response.seeOther(page.to("/petitions/" + number + "?follow=" + result + "#follow"))
                .build();
    }

    private static String filter(String words, Phase phase, String body) {
        return (words.isEmpty() ? "" : "q=" + PageFrame.encoded(words) + "&")
                + (phase == null ? "" : "phase=" + phase + "&")
                + (body.isEmpty() ? "" : "body=" + PageFrame.encoded(body) + "&");
    }

    private static Stream<Phase> publicPhases() {
        return Phase.afterPublication().stream();
    }
}
