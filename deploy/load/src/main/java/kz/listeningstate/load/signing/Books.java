package kz.listeningstate.load.signing;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Compares what was answered with what is kept and with what the API counts. */
final class Books {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Target target;

    Books(Target target) {
        this.target = target;
    }

    /**
     * The balance of some petitions, the authors' own signatures left out.
     *
     * @param lost accepted, but there is no such row
     * @param unanswered rows that nobody was told of: the answer came too late
     * @param rows kept signatures
     * @param counted the API's count
     */
    record Balance(long lost, long unanswered, long rows, long counted) {
        boolean isEven() {
            return lost == 0 && unanswered == 0 && rows == counted;
        }
    }

    /** The balance, once the count has caught up with the rows; after a minute as it is. */
    Balance balance(List<String> petitions, Collection<String> receipts) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        Balance balance = now(petitions, receipts);
        while (balance.rows() != balance.counted() && System.nanoTime() < end) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(500));
            balance = now(petitions, receipts);
        }
        return balance;
    }

    /** Where each leaf stands that is in the tree beyond that size, by its hash in hex. */
    Map<String, Long> places(long size) {
        String query = "select encode(leaf_hash, 'hex'), leaf_index from log_leaf where leaf_index >= ?";
        try (Connection database = target.database();
                PreparedStatement statement = database.prepareStatement(query)) {
            statement.setLong(1, size);
            Map<String, Long> places = new HashMap<>();
            try (ResultSet found = statement.executeQuery()) {
                while (found.next()) {
                    places.put(found.getString(1), found.getLong(2));
                }
            }
            return places;
        } catch (SQLException e) {
            throw new IllegalStateException("The leaves' places cannot be read", e);
        }
    }

    private Balance now(List<String> petitions, Collection<String> receipts) {
        Set<String> rows = rows(petitions);
        long authors = petitions.size();
        long found = receipts.stream().filter(rows::contains).count();
        long counted = petitions.stream().mapToLong(this::count).sum();
        return new Balance(
                receipts.size() - found, rows.size() - authors - found, rows.size() - authors, counted - authors);
    }

    private Set<String> rows(List<String> petitions) {
        String query = "select encode(leaf_hash, 'hex') from signature where petition_id::text = any(?)";
        try (Connection database = target.database();
                PreparedStatement statement = database.prepareStatement(query)) {
            statement.setArray(1, database.createArrayOf("text", petitions.toArray()));
            Set<String> rows = new HashSet<>();
            try (ResultSet found = statement.executeQuery()) {
                while (found.next()) {
                    rows.add(found.getString(1));
                }
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException("The rows cannot be counted", e);
        }
    }

    private long count(String petition) {
        URI address = target.signature().resolve("/api/v1/counts/" + petition);
        try {
            return new ObjectMapper().readTree(address.toURL()).get("count").asLong();
        } catch (IOException e) {
            throw new UncheckedIOException("The count cannot be read", e);
        }
    }
}
