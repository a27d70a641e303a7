package kz.listeningstate.petition.petition;

import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Storage of petitions. */
@ApplicationScoped
class Petitions implements PanacheRepositoryBase<Petition, UUID> {

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
        return find("number", number).firstResultOptional();
    }

    Optional<Petition> byLink(String token) {
        return find("linkToken", token).firstResultOptional();
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

    /** Public ones, newest publication first. */
    PanacheQuery<Petition> published(PetitionQuery query, LocalDate today) {
        StringBuilder where = new StringBuilder("publishedAt is not null");
        Map<String, Object> values = new HashMap<>();
        if (query.phase() != null) {
            where.append(" and ").append(condition(query.phase(), values, today));
        }
        if (query.body() != null && !query.body().isBlank()) {
            where.append(" and text.bodyCode = :body");
            values.put("body", query.body());
        }
        if (query.q() != null && !query.q().isBlank()) {
            where.append(
                    " and (lower(text.title) like :words escape '!' or lower(text.subject) like :words escape '!')");
            values.put("words", "%" + query.q().strip().toLowerCase().replaceAll("[!%_]", "!$0") + "%");
        }
        return find(where + " order by publishedAt desc, id", values);
    }

    /** Open for signing, the largest share of the threshold first. */
    PanacheQuery<Petition> nearThreshold(LocalDate today) {
        return find(
                "publishedAt is not null and thresholdReachedAt is null and collectionEndsOn >= ?1"
                        + " order by signatures.count * 1.0 / threshold desc, publishedAt, id",
                today);
    }

    PanacheQuery<Petition> decided() {
        return find("decidedAt is not null order by decidedAt desc, id");
    }

    /** {@link Phase#of} for public phases, once more for the database. */
    private static String condition(Phase phase, Map<String, Object> values, LocalDate today) {
        return switch (phase) {
            case DECIDED -> "decidedAt is not null";
            case CONSIDERATION -> "thresholdReachedAt is not null and decidedAt is null";
            case OPEN -> {
                values.put("today", today);
                yield "thresholdReachedAt is null and collectionEndsOn >= :today";
            }
            case CLOSED_SHORT -> {
                values.put("today", today);
                yield "thresholdReachedAt is null and collectionEndsOn < :today";
            }
            default -> "1 = 0";
        };
    }

    /** Without a verdict and not lapsed; those whose term runs come first. */
    PanacheQuery<Petition> awaitingVerdict(LocalDate today) {
        return find(
                "openedAt is not null and approvedAt is null and rejectedAt is null"
                        + " and (cosignedAt is not null or cosignersDueOn >= ?1)"
                        + " order by moderationDueOn nulls last, openedAt, id",
                today);
    }

    /** Registered at a body: undecided ones by deadline, then the decided. */
    PanacheQuery<Petition> registeredAt(String bodyCode) {
        return find(
                "text.bodyCode = ?1 and registeredOn is not null"
                        + " order by case when decidedAt is null then 0 else 1 end, decisionDueOn, id",
                bodyCode);
    }
}
