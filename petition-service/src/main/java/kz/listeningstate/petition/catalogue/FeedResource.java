package kz.listeningstate.petition.catalogue;

import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import kz.listeningstate.petition.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Feeds for readers of news, in three languages. */
@Path("/{lang:kk|ru|en}/feeds")
class FeedResource {
    private final Feeds feeds;
    private final Answers answers;

    FeedResource(Feeds feeds, Answers answers) {
        this.feeds = feeds;
        this.answers = answers;
    }

    @GET
    @Path("{file}")
    @Operation(
            summary = "petitions.atom, petitions.rss, decisions.atom or decisions.rss",
            description = "New petitions, by the same conditions as a search; and decisions.")
    public Response feed(
            @PathParam("lang") String language,
            @PathParam("file") String file,
            @BeanParam @Valid PetitionSearch asked,
            @Context HttpHeaders headers) {
        Feed feed = switch (file) {
            case "petitions.atom", "petitions.rss" -> feeds.petitions(language, file, asked);
            case "decisions.atom", "decisions.rss" -> feeds.decisions(language, file);
            default -> throw Problem.notFound();
        };
        boolean atom = file.endsWith(".atom");
        String type = (atom ? "application/atom+xml" : "application/rss+xml") + ";charset=UTF-8";
        return answers.list(atom ? feed.atom() : feed.rss(), type).answer(headers);
    }
}
