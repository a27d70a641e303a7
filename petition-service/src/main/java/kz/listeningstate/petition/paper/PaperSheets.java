package kz.listeningstate.petition.paper;

import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/** Storage of sheets and entries. */
@ApplicationScoped
class PaperSheets implements PanacheRepositoryBase<PaperSheet, UUID> {
    private static final String OPEN = "agreedAt is null and takenAt is null and notCountedAt is null";
    private static final String OF_OTHERS =
            "petitionId in (select id from Petition where author.id <> ?1 and text.bodyCode not in ?2)";

    PanacheQuery<PaperSheet> of(UUID petition) {
        return find("petitionId = ?1 order by receivedAt, id", petition);
    }

    Optional<PaperSheet> of(UUID petition, UUID sheet) {
        return find("id = ?1 and petitionId = ?2", sheet, petition).firstResultOptional();
    }

    /** Of a petition, those that two persons have not entered alike. */
    List<PaperSheet> open(UUID petition) {
        return list(OPEN + " and petitionId = ?1", petition);
    }

    /** As above, of all petitions but those of that author or to those bodies: what ends first comes first. */
    PanacheQuery<PaperSheet> open(UUID author, Collection<String> bodies) {
        return find(OPEN + " and " + OF_OTHERS + " order by entryDue nulls last, receivedAt, id", author, bodies);
    }

    PanacheQuery<PaperSheet> newest(UUID author, Collection<String> bodies) {
        return find(OF_OTHERS + " order by receivedAt desc, id", author, bodies);
    }

    /** Those that two have entered alike and signature-service has not answered to, the oldest first. */
    List<UUID> uncounted() {
        return getEntityManager()
                .createQuery(
                        "select id from PaperSheet where agreedAt is not null and takenAt is null and notCountedAt is null"
                                + " order by agreedAt",
                        UUID.class)
                .getResultList();
    }

    boolean isKnown(UUID petition, String scanSha256) {
        return count("petitionId = ?1 and scanSha256 = ?2", petition, scanSha256) > 0;
    }

    /** Sealed entries by who made them. */
    Map<UUID, byte[]> entries(UUID sheet) {
        Map<UUID, byte[]> entries = new LinkedHashMap<>();
        getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery(
                        "select entered_by, sealed from paper_entry where sheet_id = :sheet order by entered_at",
                        Tuple.class)
                .setParameter("sheet", sheet)
                .getResultStream()
                .forEach(row -> entries.put(row.get(0, UUID.class), row.get(1, byte[].class)));
        return entries;
    }

    /** One's own entry, in place of an earlier one. */
    void enter(UUID sheet, UUID person, Instant now, byte[] sealed) {
        getEntityManager()
                .createNativeQuery("""
                        insert into paper_entry (sheet_id, entered_by, entered_at, sealed)
                        values (:sheet, :person, :now, :sealed)
                        on conflict (sheet_id, entered_by) do update set sealed = excluded.sealed
                        """)
                .setParameter("sheet", sheet)
                .setParameter("person", person)
                .setParameter("now", now)
                .setParameter("sealed", sealed)
                .executeUpdate();
    }

    /** The purpose of the numbers here has ended. */
    void forgetEntries(UUID sheet) {
        getEntityManager()
                .createNativeQuery("delete from paper_entry where sheet_id = :sheet")
                .setParameter("sheet", sheet)
                .executeUpdate();
    }
}
