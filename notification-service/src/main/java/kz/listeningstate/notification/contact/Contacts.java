package kz.listeningstate.notification.contact;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.WebApplicationException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
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
            // The client answers on threads of its own, which must not become part of the caller's transaction.
            AccountDirectory.Account account = QuarkusTransaction.suspendingExisting()
                    .call(() -> directory.get().find(accountId));
            leaveAloneUntil = Instant.MIN;
            return Optional.of(account);
        } catch (RuntimeException failure) {
            if (isNotFound(failure)) {
                return Optional.empty();
            }
            throw away(failure);
        }
    }

    // The answer comes wrapped by whoever suspended the transaction.
    private static boolean isNotFound(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .anyMatch(cause -> cause instanceof WebApplicationException answer
                        && answer.getResponse().getStatus() == NOT_FOUND);
    }

    private DirectoryAwayException away(RuntimeException cause) {
        // Said once; the cause's own words could quote an account, its type says enough.
        Logger.Level level = leaveAloneUntil.equals(Instant.MIN) ? Logger.Level.WARN : Logger.Level.DEBUG;
        LOG.logf(
                level,
                "Accounts cannot be looked up (%s); will try again",
                cause.getClass().getSimpleName());
        leaveAloneUntil = clock.instant().plus(settings.pause());
        return new DirectoryAwayException("Keycloak does not answer");
    }
}
