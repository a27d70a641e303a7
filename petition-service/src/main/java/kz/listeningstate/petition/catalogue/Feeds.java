package kz.listeningstate.petition.catalogue;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import kz.listeningstate.petition.body.StateBodies;
import kz.listeningstate.petition.petition.PetitionSummary;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What the feeds tell: the latest fifty publications, and the latest fifty decisions. */
@ApplicationScoped
class Feeds {
    private static final int ENTRIES = 50;

    private final Catalogue catalogue;
    private final StateBodies bodies;
    private final FeedWords words;
    private final String origin;

    Feeds(
            Catalogue catalogue,
            StateBodies bodies,
            FeedWords words,
            @ConfigProperty(name = "portal.public-url", defaultValue = "http://localhost:8080") URI portal) {
        this.catalogue = catalogue;
        this.bodies = bodies;
        this.words = words;
        this.origin = portal.toString().replaceAll("/$", "");
    }

    /** New ones that match a search; its order and page do not matter. */
    Feed petitions(String language, String file, PetitionSearch asked) {
        List<FeedEntry> entries = catalogue.search(asked.newest(ENTRIES)).items().stream()
                .map(petition -> entry(
                        petition,
                        petition.id(),
                        bodyName(petition, language),
                        address(language, "/petitions/" + petition.number()),
                        petition.publishedAt()))
                .toList();
        return feed(language, file, "petitions", entries);
    }

    Feed decisions(String language, String file) {
        List<FeedEntry> entries = catalogue.latestDecisions(ENTRIES).stream()
                .map(petition -> entry(
                        petition,
                        // Another piece of news about the same petition needs an id of its own.
                        UUID.nameUUIDFromBytes(("decision of " + petition.id()).getBytes(UTF_8)),
                        bodyName(petition, language) + ": "
                                + words.get(
                                        language,
                                        "outcome." + petition.outcome().name()),
                        address(language, "/petitions/" + petition.number() + "/decision"),
                        petition.decidedAt()))
                .toList();
        return feed(language, file, "decisions", entries);
    }

    private Feed feed(String language, String file, String kind, List<FeedEntry> entries) {
        return new Feed(
                words.get(language, kind),
                language,
                address(language, "/feeds/" + file),
                address(language, kind.equals("decisions") ? "/petitions?phase=DECIDED" : "/petitions"),
                entries);
    }

    private static FeedEntry entry(PetitionSummary petition, UUID id, String summary, URI link, Instant at) {
        return new FeedEntry(id, petition.title(), petition.language(), summary, link, at);
    }

    private URI address(String language, String path) {
        return URI.create(origin + "/" + language + path);
    }

    private String bodyName(PetitionSummary petition, String language) {
        return bodies.find(petition.bodyCode())
                .map(body -> body.name().in(language))
                .orElse(petition.bodyCode());
    }
}
