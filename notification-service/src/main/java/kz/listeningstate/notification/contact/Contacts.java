package kz.listeningstate.notification.contact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.WebApplicationException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Addresses of accounts: Keycloak holds them, a copy is kept here so that a mail needs no log-in server. */
@ApplicationScoped
public class Contacts {

    private static final Logger LOG = Logger.getLogger(Contacts.class);
    private static final int NOT_FOUND = 404;

    private final AccountDirectoryClient directory;
    private final EntityManager database;
    private final ContactSettings settings;
    private final Clock clock;
    private volatile Instant leaveAloneUntil = Instant.MIN;

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
        if (clock.instant().isBefore(leaveAloneUntil)) {
            throw new DirectoryAwayException("Keycloak did not answer a moment ago");
        }
        Optional<String> email =
                ask(accountId).filter(AccountDirectory.Account::enabled).map(AccountDirectory.Account::email);
        return database.merge(new StoredContact(accountId, email.orElse(null), clock.instant()))
                .contact();
    }

    private Optional<AccountDirectory.Account> ask(UUID accountId) {
        try {
            return Optional.of(directory.get().find(accountId));
        } catch (WebApplicationException answer) {
            if (answer.getResponse().getStatus() == NOT_FOUND) {
                return Optional.empty();
            }
            throw away(answer);
        } catch (RuntimeException noAnswer) {
            throw away(noAnswer);
        }
    }

    private DirectoryAwayException away(RuntimeException cause) {
        leaveAloneUntil = clock.instant().plus(settings.pause());
        // The cause's own words could quote an account: its type says enough.
        LOG.warnf(
                "Accounts cannot be looked up (%s); will try again",
                cause.getClass().getSimpleName());
        return new DirectoryAwayException("Keycloak does not answer");
    }
}
