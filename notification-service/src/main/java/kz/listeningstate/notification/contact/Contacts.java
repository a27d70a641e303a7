package kz.listeningstate.notification.contact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Addresses of accounts: Keycloak holds them, a copy is kept here so that a mail needs no log-in server. */
@ApplicationScoped
public class Contacts {

    private final AccountDirectoryClient directory;
    private final EntityManager database;
    private final ContactSettings settings;
    private final Clock clock;

    Contacts(AccountDirectoryClient directory, EntityManager database, ContactSettings settings, Clock clock) {
        this.directory = directory;
        this.database = database;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * How to reach an account; an account that is gone or closed has no address. While Keycloak is away an old copy is
     * better than silence: the address was the citizen's own.
     *
     * @throws DirectoryAwayException if there is no copy and Keycloak does not answer
     */
    public Contact of(UUID accountId) {
        Optional<StoredContact> stored = Optional.ofNullable(database.find(StoredContact.class, accountId));
        Instant freshSince = clock.instant().minus(settings.refreshAfter());
        if (stored.isPresent() && stored.get().lookedUpAt().isAfter(freshSince)) {
            return stored.get().contact();
        }
        try {
            return lookUp(accountId);
        } catch (DirectoryAwayException away) {
            return stored.map(StoredContact::contact).orElseThrow(() -> away);
        }
    }

    private Contact lookUp(UUID accountId) {
        Optional<String> email = directory
                .ask(keycloak -> keycloak.find(accountId))
                .filter(AccountDirectory.Account::enabled)
                .map(AccountDirectory.Account::email);
        return database.merge(new StoredContact(accountId, email.orElse(null), clock.instant()))
                .contact();
    }
}
