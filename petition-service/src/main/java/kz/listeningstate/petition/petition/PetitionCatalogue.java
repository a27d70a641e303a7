package kz.listeningstate.petition.petition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import kz.listeningstate.petition.calendar.WorkingCalendar;
import kz.listeningstate.petition.identity.CurrentUser;
import kz.listeningstate.petition.identity.Role;
import kz.listeningstate.petition.law.RuleSets;
import kz.listeningstate.petition.problem.Problem;

/** Reading petitions. What the caller may not see is a 404 {@code not-found}, so that nobody learns that it exists. */
@ApplicationScoped
@Transactional
public class PetitionCatalogue {
    private static final Pattern LINK_TOKEN = Pattern.compile("[A-Za-z0-9_-]{20,64}");

    private final Petitions petitions;
    private final PetitionViews views;
    private final RuleSets ruleSets;
    private final CurrentUser user;
    private final Clock clock;

    PetitionCatalogue(Petitions petitions, PetitionViews views, RuleSets ruleSets, CurrentUser user, Clock clock) {
        this.petitions = petitions;
        this.views = views;
        this.ruleSets = ruleSets;
        this.user = user;
        this.clock = clock;
    }

    /** Public petitions, newest publication first. */
    public Page<PetitionSummary> search(@Valid PetitionQuery query) {
        return PetitionViews.page(
                petitions.published(query, WorkingCalendar.dateOf(clock.instant())),
                query.page(),
                query.size(),
                views::summary);
    }

    /** Open petitions, those closest to their threshold first. */
    public Page<PetitionSummary> nearThreshold(int size) {
        return PetitionViews.page(
                petitions.nearThreshold(WorkingCalendar.dateOf(clock.instant())), 0, size, views::summary);
    }

    /** Decided petitions, newest decision first. */
    public Page<PetitionSummary> latestDecisions(int size) {
        return PetitionViews.page(petitions.decided(), 0, size, views::summary);
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

    private static byte[] text(Petition petition) {
        if (petition.textSha256() == null) {
            throw Problem.notFound();
        }
        return CanonicalText.of(petition.text()).bytes();
    }

    private Petition linked(String token) {
        return Optional.of(token)
                .filter(LINK_TOKEN.asMatchPredicate())
                .flatMap(petitions::byLink)
                .orElseThrow(Problem::notFound);
    }

    private List<TimelineEntry> timeline(Petition petition) {
        return Timeline.of(petition, ruleSets.get(petition.ruleSet()).cosigners(), clock.instant());
    }

    private Petition readable(UUID id) {
        Petition petition = petitions.findByIdOptional(id).orElseThrow(Problem::notFound);
        // The log-in is looked at only where the answer depends on it: public pages stay up without Keycloak.
        if (petition.phase(clock.instant()).isPublic() || isAuthor(petition) || isInModeration(petition)) {
            return petition;
        }
        throw Problem.notFound();
    }

    private boolean isAuthor(Petition petition) {
        return user.id().filter(petition.author().id()::equals).isPresent();
    }

    private boolean isInModeration(Petition petition) {
        return petition.submittedAt() != null && user.hasRole(Role.MODERATOR);
    }
}
