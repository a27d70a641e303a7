package kz.listeningstate.petition.identity;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import kz.listeningstate.petition.calendar.WorkingCalendar;
import kz.listeningstate.petition.problem.Problem;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/**
 * Who the caller is as a citizen: asked of Keycloak with the caller's own access token, and kept for a moment, for to write and
 * sign something takes several requests.
 */
@ApplicationScoped
public class CitizenIdentity {
    private static final Set<String> LANGUAGES = Set.of("kk", "ru", "en");
    private static final int MOST_KEPT = 10_000;

    private final UserInfoClient keycloak;
    private final CurrentUser user;
    private final int minimumAge;
    private final Clock clock;
    /** By the access token's own id: what Keycloak says of an account changes with a new log-in at the latest. */
    private final Cache<String, Citizen> kept;

    CitizenIdentity(
            @RestClient UserInfoClient keycloak,
            CurrentUser user,
            @ConfigProperty(name = "author.minimum-age", defaultValue = "18") int minimumAge,
            @ConfigProperty(name = "identity.kept", defaultValue = "PT1M") Duration keptFor,
            Clock clock) {
        this.keycloak = keycloak;
        this.user = user;
        this.minimumAge = minimumAge;
        this.clock = clock;
        this.kept = Caffeine.newBuilder()
                .maximumSize(MOST_KEPT)
                .expireAfterWrite(keptFor)
                .build();
    }

    /**
     * A citizen.
     *
     * @param residence as the account tells it: self-declared
     * @param publicName first name and initial of the surname
     * @param language kk, ru or en: the account's, else that of what is being written
     */
    public record Citizen(Iin iin, String residence, String name, String publicName, String language) {
        private Citizen orIn(String other) {
            return language == null ? new Citizen(iin, residence, name, publicName, other) : this;
        }
    }

    /** The caller as an author; as {@link #ofCaller}, and 403 {@code too-young} (the statute names no age: a setting). */
    public Citizen ofAuthor(String petitionLanguage) {
        Citizen citizen = ofCaller(petitionLanguage);
        if (citizen.iin().ageOn(WorkingCalendar.dateOf(clock.instant())) < minimumAge) {
            throw new Problem(403, "too-young");
        }
        return citizen;
    }

    /**
     * The caller. 403 {@code iin-missing}, {@code iin-invalid} or {@code residence-missing} (63, 90-2(2)); 503 {@code
     * identity-unavailable} when Keycloak does not answer.
     *
     * @param language of what is being written, for an account that names none
     */
    public Citizen ofCaller(String language) {
        // Who lacks something is not kept: they are told to mend it in their account and try again.
        return kept.get(user.tokenId(), token -> asked()).orIn(language);
    }

    private Citizen asked() {
        JsonNode info = userInfo();
        Iin iin = iin(info.path("iin").asText(""));
        String residence = info.path("residence").asText("").strip();
        if (residence.isEmpty()) {
            throw new Problem(403, "residence-missing");
        }
        String given = info.path("given_name").asText("").strip();
        String family = info.path("family_name").asText("").strip();
        String locale = info.path("locale").asText("");
        return new Citizen(
                iin,
                residence,
                (given + " " + family).strip(),
                family.isEmpty() ? given : (given + " " + initial(family)).strip(),
                LANGUAGES.contains(locale) ? locale : null);
    }

    private static String initial(String family) {
        return family.substring(0, family.offsetByCodePoints(0, 1)) + ".";
    }

    private static Iin iin(String text) {
        if (text.isBlank()) {
            throw new Problem(403, "iin-missing");
        }
        try {
            return Iin.parse(text);
        } catch (IllegalArgumentException e) {
            throw new Problem(403, "iin-invalid", e);
        }
    }

    private JsonNode userInfo() {
        try {
            return keycloak.read("Bearer " + user.accessToken());
        } catch (WebApplicationException e) {
            // A session that was ended in Keycloak leaves an access token that is still valid by its dates alone.
            boolean refused = e.getResponse().getStatus() == 401;
            throw refused ? new Problem(401, "unauthenticated", e) : new Problem(503, "identity-unavailable", e);
        } catch (ProcessingException e) {
            throw new Problem(503, "identity-unavailable", e);
        }
    }
}
