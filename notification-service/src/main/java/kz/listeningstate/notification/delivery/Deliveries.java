package kz.listeningstate.notification.delivery;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import kz.listeningstate.notification.message.Facts;
import kz.listeningstate.notification.message.Language;
import kz.listeningstate.notification.message.MessageKind;

/** All messages to all recipients. Recipients are many, so they are handled as sets, in SQL. */
@ApplicationScoped
class Deliveries implements PanacheRepositoryBase<Delivery, UUID> {

    private static final String COLUMNS =
            "INSERT INTO delivery (id, matter_id, kind, author, account_id, subscription_id, language, facts, occasion,"
                    + " created_at, tell_at, next_try_at) ";
    private static final String VALUES =
            " cast(:facts AS jsonb), :occasion, :now, cast(:tellAt AS timestamptz), cast(:tellAt AS timestamptz) ";

    private final ObjectMapper json;

    Deliveries(ObjectMapper json) {
        this.json = json;
    }

    /** A message to the author; nothing happens if it was told this already. */
    void addForAuthor(Announcement announcement, UUID authorId, Language language) {
        addForAccount(announcement, true, authorId, language);
    }

    /** A message to an officer or a moderator; nothing happens if it was told this already. */
    void addForOffice(Announcement announcement, UUID accountId, Language language) {
        addForAccount(announcement, false, accountId, language);
    }

    private void addForAccount(Announcement announcement, boolean author, UUID accountId, Language language) {
        insert(
                        "SELECT gen_random_uuid(), :matter, :kind, :author, :account, cast(NULL AS uuid), :language,"
                                + VALUES + "ON CONFLICT DO NOTHING",
                        announcement)
                .setParameter("author", author)
                .setParameter("account", accountId)
                .setParameter("language", language.tag())
                .executeUpdate();
    }

    /** A message to all who follow, except the author, who gets the author's own. */
    void addForFollowers(Announcement announcement, UUID authorId) {
        insert(
                        "SELECT gen_random_uuid(), :matter, :kind, false, account_id, subscription_id, language,"
                                + VALUES
                                + "FROM addressee WHERE petition_id = :matter AND confirmed"
                                + " AND account_id IS DISTINCT FROM :account"
                                + " AND lower(email) IS DISTINCT FROM"
                                + " (SELECT lower(contact.email) FROM contact WHERE contact.account_id = :account)"
                                + " ON CONFLICT DO NOTHING",
                        announcement)
                .setParameter("account", authorId)
                .executeUpdate();
    }

    /** The question to an address whether it wants to follow. */
    void addConfirmation(UUID subscriptionId, Language language, Facts facts, Instant now) {
        insert(
                        "SELECT gen_random_uuid(), :matter, :kind, false, cast(NULL AS uuid), :subscription,"
                                + " :language," + VALUES,
                        new Announcement(MessageKind.CONFIRM_SUBSCRIPTION, facts, Announcement.THE_ONLY_ONE, now, now))
                .setParameter("subscription", subscriptionId)
                .setParameter("language", language.tag())
                .executeUpdate();
    }

    private Query insert(String select, Announcement announcement) {
        return getEntityManager()
                .createNativeQuery(COLUMNS + select)
                .setParameter("matter", announcement.facts().matterId())
                .setParameter("kind", announcement.kind().name())
                .setParameter("facts", toJson(announcement.facts()))
                .setParameter("occasion", announcement.occasion())
                .setParameter("now", announcement.now())
                .setParameter("tellAt", announcement.tellAt().toString());
    }

    private String toJson(Facts facts) {
        try {
            return json.writeValueAsString(facts);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Facts are plain values", e);
        }
    }

    /** Takes back what was not sent yet of these kinds, because a message that contains it is told now. */
    void merge(UUID matterId, Set<MessageKind> kinds) {
        update(
                "state = ?1 where matterId = ?2 and kind in ?3 and state = ?4",
                Delivery.State.MERGED,
                matterId,
                kinds,
                Delivery.State.PENDING);
    }

    /** Removes what was not sent yet to a subscription that ended. */
    void removePending(UUID subscriptionId) {
        delete("subscriptionId = ?1 and state = ?2", subscriptionId, Delivery.State.PENDING);
    }

    /** The next one due, locked; those that another worker holds are passed over. */
    Optional<Delivery> nextDue(Instant now) {
        List<?> next = getEntityManager()
                .createNativeQuery(
                        "SELECT * FROM delivery WHERE state = 'PENDING' AND next_try_at <= :now"
                                + " ORDER BY next_try_at, id LIMIT 1 FOR UPDATE SKIP LOCKED",
                        Delivery.class)
                .setParameter("now", now)
                .getResultList();
        return next.stream().map(Delivery.class::cast).findFirst();
    }

    /** The address a subscription gave; none once it is cancelled. */
    Optional<String> addressOf(UUID subscriptionId) {
        List<?> email = getEntityManager()
                .createNativeQuery("SELECT email FROM addressee WHERE subscription_id = :id AND email IS NOT NULL")
                .setParameter("id", subscriptionId)
                .getResultList();
        return email.stream().map(String.class::cast).findFirst();
    }

    long countConfirmationsTo(String email, Instant since) {
        return ((Number) getEntityManager()
                        .createNativeQuery(
                                "SELECT count(*) FROM delivery d JOIN subscription s ON s.id = d.subscription_id"
                                        + " WHERE s.email = :email AND d.kind = 'CONFIRM_SUBSCRIPTION' AND d.created_at > :since")
                        .setParameter("email", email)
                        .setParameter("since", since)
                        .getSingleResult())
                .longValue();
    }
}
