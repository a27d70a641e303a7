package kz.listeningstate.petition.trail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import org.hibernate.Session;

/** Storage of closed days. In the running transaction. */
@ApplicationScoped
class TrailDays {
    /** Any number that no other lock of this database uses. */
    private static final long CLOSING_LOCK = 0x747261696cL;

    /** One statement, so that the day's head is of exactly the heads kept beside it. */
    private static final String CLOSE = """
            with changed as materialized (
                select matter_id, entries, head from trail
                where not exists (
                    select 1 from trail_day_head told
                    where told.matter_id = trail.matter_id and told.entries = trail.entries)
            ),
            closed as (
                insert into trail_day (day, matters, head, closed_at)
                select ?::date, count(*), sha256(
                    coalesce(
                        (select head from trail_day order by day desc limit 1), decode(repeat('00', 32), 'hex'))
                    || convert_to(
                        coalesce(
                            string_agg(
                                matter_id || ' ' || entries || ' ' || encode(head, 'hex') || chr(10), ''
                                order by matter_id),
                            ''),
                        'UTF8')), ?::timestamptz
                from changed
                returning matters, head
            ),
            kept as (
                insert into trail_day_head (day, matter_id, entries, head)
                select ?::date, matter_id, entries, head from changed
            )
            select matters, head from closed
            """;

    private final EntityManager database;

    TrailDays(EntityManager database) {
        this.database = database;
    }

    /**
     * A closed day.
     *
     * @param matters whose trails grew
     * @param head 32 bytes
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Day(int matters, byte[] head) {}

    /** That day or a later one is. */
    boolean isClosed(LocalDate day) {
        return !database.createNativeQuery("select 1 from trail_day where day >= :day limit 1")
                .setParameter("day", day)
                .getResultList()
                .isEmpty();
    }

    /** False while another instance closes; else none does until the transaction ends. */
    boolean lock() {
        return (Boolean) database.createNativeQuery("select pg_try_advisory_xact_lock(:lock)", Boolean.class)
                .setParameter("lock", CLOSING_LOCK)
                .getSingleResult();
    }

    /** Closes the day with all that no day before it has told; the caller holds the lock. */
    Day close(LocalDate day, Instant now) {
        return database.unwrap(Session.class).doReturningWork(connection -> {
            try (PreparedStatement close = connection.prepareStatement(CLOSE)) {
                close.setObject(1, day);
                close.setTimestamp(2, Timestamp.from(now));
                close.setObject(3, day);
                try (ResultSet row = close.executeQuery()) {
                    row.next();
                    return new Day(row.getInt(1), row.getBytes(2));
                }
            }
        });
    }
}
