package kz.listeningstate.petition.trail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/** Trails as their auditors read them. */
@ApplicationScoped
@Transactional
class TrailReader {
    private final Session database;

    TrailReader(Session database) {
        this.database = database;
    }

    /**
     * An act as it was added.
     *
     * @param place from 1
     * @param entry RFC 8785 JSON, hashed as it stands
     * @param head SHA-256 of the head before it and of the entry in UTF-8, hex
     */
    record Entry(int place, String entry, String head) {}

    /** A trail's end when a day was closed. */
    record Head(UUID matterId, int entries, String head) {}

    List<Entry> entries(UUID matter, int after, int limit) {
        return database.createNativeQuery("""
                        select place, entry, encode(head, 'hex') as head from trail_entry
                        where matter_id = :matter and place > :after order by place limit :limit
                        """, Tuple.class)
                .setParameter("matter", matter)
                .setParameter("after", after)
                .setParameter("limit", limit)
                .getResultStream()
                .map(row -> new Entry(row.get(0, Integer.class), row.get(1, String.class), row.get(2, String.class)))
                .toList();
    }

    /** Heads of a closed day, by matter id. */
    List<Head> heads(LocalDate day, int offset, int limit) {
        return database.createNativeQuery("""
                        select matter_id, entries, encode(head, 'hex') as head from trail_day_head
                        where day = :day order by matter_id offset :offset limit :limit
                        """, Tuple.class)
                .setParameter("day", day)
                .setParameter("offset", offset)
                .setParameter("limit", limit)
                .getResultStream()
                .map(row -> new Head(row.get(0, UUID.class), row.get(1, Integer.class), row.get(2, String.class)))
                .toList();
    }
}
