package kz.listeningstate.petition.petition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import kz.listeningstate.petition.deadline.DeadlineView;
import kz.listeningstate.petition.deadline.Terms;
import kz.listeningstate.petition.http.Page;
import kz.listeningstate.petition.identity.CurrentUser;
import kz.listeningstate.petition.identity.Role;
import kz.listeningstate.petition.law.RuleSets;
import kz.listeningstate.petition.problem.Problem;

/** Reading one petition, and the own ones. What the caller may not see is a 404 {@code not-found}, so that nobody learns that it exists. */
@ApplicationScoped
@Transactional
public class PetitionCatalogue {
    private static final Pattern LINK_TOKEN = Pattern.compile("[A-Za-z0-9_-]{20,64}");

    private final Petitions petitions;
    private final PetitionViews views;
    private final RuleSets ruleSets;
    private final Terms terms;
    private final CurrentUser user;
    private final Clock clock;

    PetitionCatalogue(
            Petitions petitions, PetitionViews views, RuleSets ruleSets, Terms terms, CurrentUser user, Clock clock) {
        this.petitions = petitions;
        this.views = views;
        this.ruleSets = ruleSets;
        this.terms = terms;
        this.user = user;
        this.clock = clock;
    }

    /** The caller's own petitions in any phase, newest first. */
    public Page<PetitionSummary> mine(int page, int size) {
        return PetitionViews.page(petitions.byAuthor(user.requiredId()), page, size, views::summary);
    }

    /** A petition the caller may read: public, own, or in the caller's office. */
    public PetitionView read(UUID id) {
        Petition petition = readable(id);
        return views.view(petition, isAuthor(petition));
    }

    /** The caller is the author. */
    public boolean isOwn(UUID id) {
        return petitions.findByIdOptional(id).filter(this::isAuthor).isPresent();
    }

    /** A public petition by its number. */
    public PetitionView byNumber(int number) {
        Petition petition = petitions.byNumber(number).orElseThrow(Problem::notFound);
        return views.view(petition, false);
    }

    /** The link-only page: anyone who holds the token, from opening on and for ever. */
    public PetitionView byLink(String token) {
        return views.view(linked(token), true);
    }

    /** The frozen text that is signed, RFC 8785 bytes, of a petition that the caller may read. */
    public byte[] text(UUID id) {
        return text(readable(id));
    }

    /** The same for those who hold its link. */
    public byte[] textByLink(String token) {
        return text(linked(token));
    }

    /** Legal life of a petition that the caller may read. */
    public List<TimelineEntry> timeline(UUID id) {
        return timeline(readable(id));
    }

    /** Legal life of a petition for those who hold its link. */
    public List<TimelineEntry> timelineByLink(String token) {
        return timeline(linked(token));
    }

    /** Deadlines of a petition that the caller may read: running, met and missed. */
    public List<DeadlineView> deadlines(UUID id) {
        return terms.of(readable(id).id());
    }

    private static byte[] text(Petition petition) {
        if (petition.submission().textSha256() == null) {
            throw Problem.notFound();
        }
        return petition.submission().canonicalText();
    }

    private Petition linked(String token) {
        return Optional.of(token)
                .filter(LINK_TOKEN.asMatchPredicate())
                .flatMap(petitions::byLink)
                .orElseThrow(Problem::notFound);
    }

    private List<TimelineEntry> timeline(Petition petition) {
        return Timeline.of(
                petition, ruleSets.get(petition.ruleSet()).cosigners(), terms.of(petition.id()), clock.instant());
    }

    private Petition readable(UUID id) {
        Petition petition = petitions.findByIdOptional(id).orElseThrow(Problem::notFound);
        // The log-in is looked at only where the answer depends on it: public pages stay up without Keycloak.
        if (petition.publication().publishedAt() != null || isAuthor(petition) || isInModeration(petition)) {
            return petition;
        }
        throw Problem.notFound();
    }

    private boolean isAuthor(Petition petition) {
        return user.id().filter(petition.author().id()::equals).isPresent();
    }

    private boolean isInModeration(Petition petition) {
        return petition.submission().submittedAt() != null && user.hasRole(Role.MODERATOR);
    }
}
