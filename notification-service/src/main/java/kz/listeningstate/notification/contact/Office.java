package kz.listeningstate.notification.contact;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import kz.listeningstate.notification.contact.AccountDirectory.Account;

/** Who works where, as Keycloak has it: the officers of a body, its head among them, the moderators and the operators. */
@ApplicationScoped
public class Office {

    /** More than any office has; the rest of a larger one would hear nothing. */
    private static final int MOST = 500;

    private final AccountDirectoryClient directory;
    private final ContactSettings settings;
    private final Clock clock;
    private final Map<String, Kept> kept = new ConcurrentHashMap<>();

    Office(AccountDirectoryClient directory, ContactSettings settings, Clock clock) {
        this.directory = directory;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Somebody who works there.
     *
     * @param locale the account's language, if it has chosen one
     */
    public record Member(UUID account, Optional<String> locale) {}

    private record Kept(Instant until, List<Member> members) {}

    /**
     * The accounts with the role officer and the attribute body.
     *
     * @throws DirectoryAwayException if Keycloak does not answer
     */
    public List<Member> officersOf(String bodyCode) {
        return kept(
                "body/" + bodyCode,
                () -> accountsOf(bodyCode).stream().filter(this::isOfficer).toList());
    }

    /** @throws DirectoryAwayException if Keycloak does not answer */
    public List<Member> moderators() {
        return withRole("moderator");
    }

    /** @throws DirectoryAwayException if Keycloak does not answer */
    public List<Member> operators() {
        return withRole("operator");
    }

    private List<Member> withRole(String role) {
        return kept("role/" + role, () -> found(keycloak -> keycloak.withRole(role, false, MOST)));
    }

    private List<Account> accountsOf(String bodyCode) {
        return found(keycloak -> keycloak.withAttribute("body:" + bodyCode, false, MOST)).stream()
                .filter(account -> values(account, "body").contains(bodyCode))
                .toList();
    }

    private boolean isOfficer(Account account) {
        return found(keycloak -> keycloak.rolesOf(account.id())).stream()
                .anyMatch(role -> role.name().equals("officer"));
    }

    private <T> List<T> found(Function<AccountDirectory, List<T>> question) {
        return directory.ask(question).orElse(List.of());
    }

    private List<Member> kept(String office, Supplier<List<Account>> search) {
        Instant now = clock.instant();
        Kept known = kept.get(office);
        if (known == null || !now.isBefore(known.until())) {
            List<Member> members = search.get().stream()
                    .filter(Account::enabled)
                    .map(account -> new Member(
                            account.id(), values(account, "locale").stream().findFirst()))
                    .toList();
            known = new Kept(now.plus(settings.officeRefreshAfter()), members);
            kept.put(office, known);
        }
        return known.members();
    }

    private static List<String> values(Account account, String attribute) {
        return account.attributes() == null ? List.of() : account.attributes().getOrDefault(attribute, List.of());
    }
}
