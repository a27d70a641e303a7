package kz.listeningstate.signature.count;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Counts beside the checkpoint they are of: one statement, so that none ever stands beside another tree than its own. */
@ApplicationScoped
class Counts {
    private final AgroalDataSource database;
    private final String origin;

    Counts(AgroalDataSource database, @ConfigProperty(name = "log.origin") String origin) {
        this.database = database;
        this.origin = origin;
    }

    Count of(UUID petitionId) {
        return of(List.of(petitionId)).get(0);
    }

    /** In any order. */
    List<Count> of(Collection<UUID> petitionIds) {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement("""
                        select id, coalesce(electronic, 0), coalesce(paper, 0), coalesce(withdrawn, 0),
                            coalesce(invalidated, 0), coalesce(published_size, 0), published_at
                        from unnest(?) as one(id)
                        left join signature_count on petition_id = id
                        left join log_tree on origin = ?
                        """)) {
            query.setArray(1, connection.createArrayOf("uuid", petitionIds.toArray()));
            query.setString(2, origin);
            List<Count> all = new ArrayList<>();
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    all.add(count(rows));
                }
            }
            return all;
        } catch (SQLException e) {
            throw new IllegalStateException("counts cannot be read", e);
        }
    }

    private static Count count(ResultSet row) throws SQLException {
        long electronic = row.getLong(2);
        long paper = row.getLong(3);
        long withdrawn = row.getLong(4);
        long invalidated = row.getLong(5);
        Timestamp at = row.getTimestamp(7);
        Instant checkpointedAt = at == null ? null : at.toInstant();
        return new Count(
                row.getObject(1, UUID.class),
                electronic + paper - withdrawn - invalidated,
                electronic,
                paper,
                withdrawn,
                invalidated,
                row.getLong(6),
                checkpointedAt);
    }
}
