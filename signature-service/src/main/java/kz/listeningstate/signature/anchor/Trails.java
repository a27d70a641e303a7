package kz.listeningstate.signature.anchor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.hibernate.Session;

/** The audit trails. Triggers write them; another table joins them by a row in {@code audit_trail} and a trigger. */
@ApplicationScoped
class Trails {
    private final EntityManager database;

    Trails(EntityManager database) {
        this.database = database;
    }

    /**
     * A trail's end.
     *
     * @param head hash of its last entry, hex; of an empty trail zeros
     */
    record Head(String name, long entries, String head) {}

    /**
     * A row as it was added.
     *
     * @param entry JSON as PostgreSQL wrote it; hashed as it stands
     * @param head SHA-256 of the head before it and of the entry in UTF-8, hex
     */
    record Entry(long place, String entry, String head) {}

    /** All of them at one moment, by name. */
    List<Head> heads() {
        return database.unwrap(Session.class).doReturningWork(connection -> {
            try (PreparedStatement query = connection.prepareStatement(
                            "select name, entries, head from audit_trail order by name collate \"C\"");
                    ResultSet rows = query.executeQuery()) {
                List<Head> heads = new ArrayList<>();
                while (rows.next()) {
                    heads.add(new Head(rows.getString(1), rows.getLong(2), hex(rows.getBytes(3))));
                }
                return heads;
            }
        });
    }

    /** Those after that place, in their order; none of a trail that is none. */
    List<Entry> entries(String trail, long after, int limit) {
        return database.unwrap(Session.class).doReturningWork(connection -> {
            try (PreparedStatement query = connection.prepareStatement(
                    "select place, entry, head from audit_entry where trail = ? and place > ? order by place limit ?")) {
                query.setString(1, trail);
                query.setLong(2, after);
                query.setInt(3, limit);
                List<Entry> entries = new ArrayList<>();
                try (ResultSet rows = query.executeQuery()) {
                    while (rows.next()) {
                        entries.add(new Entry(rows.getLong(1), rows.getString(2), hex(rows.getBytes(3))));
                    }
                }
                return entries;
            }
        });
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
