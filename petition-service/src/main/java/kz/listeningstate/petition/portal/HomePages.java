package kz.listeningstate.petition.portal;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import kz.listeningstate.petition.calendar.WorkingCalendar;
import kz.listeningstate.petition.catalogue.Catalogue;
import kz.listeningstate.petition.catalogue.Found;
import kz.listeningstate.petition.law.RuleSet;
import kz.listeningstate.petition.law.RuleSets;
import kz.listeningstate.petition.petition.PetitionSummary;

/** The front door: start or sign a petition, those close to their goal, the latest decisions. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
public class HomePages {
    private static final int SHOWN = 3;

    @Inject
    PageFrame page;

    @Inject
    Catalogue catalogue;

    @Inject
    RuleSets ruleSets;

    @Inject
    WorkingCalendar calendar;

    @Inject
    Clock clock;

    record HomeView(RuleSet rules, long open, List<NearGoal> near, List<PetitionSummary> decided) {}

    /** An open petition with what it still lacks; {@code daysLeft} is -1 when no end is set. */
    record NearGoal(
            UUID id,
            Integer number,
            String title,
            String language,
            String bodyCode,
            long count,
            long treeSize,
            Instant checkpointedAt,
            long goal,
            long remaining,
            long daysLeft) {
        static NearGoal of(PetitionSummary petition, Instant now) {
            long goal = Views.goal(petition);
            long days = petition.signingClosesAt() == null
                    ? -1
                    : Math.max(
                            0, Duration.between(now, petition.signingClosesAt()).toDays());
            return new NearGoal(
                    petition.id(),
                    petition.number(),
                    petition.title(),
                    petition.language(),
                    petition.bodyCode(),
                    petition.count(),
                    petition.treeSize(),
                    petition.checkpointedAt(),
                    goal,
                    Math.max(0, goal - petition.count()),
                    days);
        }
    }

    @CheckedTemplate(basePath = "petitions")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance home(HomeView home);
    }

    @GET
    public Response anyLanguage(@Context HttpHeaders headers) {
        return inReadersLanguage("/", headers);
    }

    private static Response inReadersLanguage(String path, HttpHeaders headers) {
        PageLanguage language = PageLanguage.of(headers.getAcceptableLanguages());
        return Response.seeOther(URI.create("/" + language.tag() + path))
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .build();
    }

    /** An address to print or to cite: it leads to the page in the reader's language, for ever. */
    @GET
    @Path("petitions/{number:\\d{1,9}}")
    public Response anyLanguage(@PathParam("number") int number, @Context HttpHeaders headers) {
        return inReadersLanguage("/petitions/" + number, headers);
    }

    @GET
    @Path("{lang:" + PageLanguage.PATTERN + "}")
    public TemplateInstance home() {
        Instant now = clock.instant();
        Found open = catalogue.nearThreshold(SHOWN);
        List<NearGoal> near = open.items().stream()
                .map(petition -> NearGoal.of(petition, now))
                .toList();
        List<PetitionSummary> decided = catalogue.latestDecisions(SHOWN);
        RuleSet rules = ruleSets.inForceOn(calendar.dateOf(now));
        return page.show(Templates.home(new HomeView(rules, open.total(), near, decided)));
    }
}
