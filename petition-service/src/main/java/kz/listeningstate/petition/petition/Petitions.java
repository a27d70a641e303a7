package kz.listeningstate.petition.petition;

import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Storage of petitions. */
@ApplicationScoped
class Petitions implements PanacheRepositoryBase<Petition, UUID> {
    private static final String AWAITS_VERDICT =
            "opening.openedAt is not null and moderation.approvedAt is null and moderation.rejectedAt is null"
                    + " and ending.withdrawnAt is null and ending.supersededAt is null and ending.lapsedAt is null"
                    + " and (moderation.cosignedAt is not null or opening.cosignersDueOn >= ?1)";
    private static final String MOST_URGENT = " order by moderation.moderationDueOn nulls last, opening.openedAt, id";

    /**
     * For every act: the row is locked until commit, so acts on one petition follow each other and its events enter the
     * outbox in the order in which they happened.
     */
    Optional<Petition> lock(UUID id) {
        Optional<Petition> petition = findByIdOptional(id);
        // Read again under the lock: what this transaction saw before may be older than a count just committed.
        petition.ifPresent(found -> getEntityManager().refresh(found, LockModeType.PESSIMISTIC_WRITE));
        return petition;
    }

    Optional<Petition> byNumber(int number) {
        return find("publication.number", number).firstResultOptional();
    }

    Optional<Petition> byLink(String token) {
        return find("opening.linkToken", token).firstResultOptional();
    }

    int nextNumber() {
        return ((Number) getEntityManager()
                        .createNativeQuery("select nextval('petition_number')")
                        // Asked in the middle of an act: what is half done must not be written for it.
                        .setFlushMode(FlushModeType.COMMIT)
                        .getSingleResult())
                .intValue();
    }

    PanacheQuery<Petition> byAuthor(UUID author) {
        return find("author.id = ?1 order by createdAt desc, id", author);
    }

    /** Without a verdict and not lapsed; those whose term runs come first. */
    PanacheQuery<Petition> awaitingVerdict(LocalDate today) {
        return find(AWAITS_VERDICT + MOST_URGENT, today);
    }

    PanacheQuery<Petition> awaitingVerdict(LocalDate today, Collection<UUID> among) {
        return find(AWAITS_VERDICT + " and id in ?2" + MOST_URGENT, today, among);
    }

    /** Public, and mass media were not informed of it. */
    PanacheQuery<Petition> awaitingMedia() {
        return find(
                "publication.publishedAt is not null and publication.mediaInformedAt is null order by publication.publishedAt, id");
    }

    /** The petition that corrects another one. */
    Optional<Petition> successorOf(UUID predecessor) {
        return find("supersedes", predecessor).firstResultOptional();
    }

    /** Registered at a body: undecided ones by deadline, then the decided. */
    PanacheQuery<Petition> registeredAt(List<String> bodyCodes) {
        return find(
                "text.bodyCode in ?1 and consideration.registeredOn is not null"
                        + " order by case when consideration.decidedAt is null and ending.withdrawnAt is null then 0 else 1 end, consideration.decisionDueOn, id",
                bodyCodes);
    }
}
