package kz.listeningstate.signature.sequencer;

import io.agroal.api.AgroalDataSource;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * The lock of the one sequencer: a session's advisory lock, so a connection of its own is kept. PostgreSQL notices at once
 * when the process is gone, and within some four seconds when its machine or the network is. For one thread.
 */
final class SequencerLock {
    static final long NUMBER = 0x6c6f67L;
    private static final int PATIENCE_SECONDS = 2;

    private final AgroalDataSource database;
    private Connection session;

    SequencerLock(AgroalDataSource database) {
        this.database = database;
    }

    boolean isHeld() throws SQLException {
        if (session != null && !session.isValid(PATIENCE_SECONDS)) {
            release();
        }
        return session != null;
    }

    boolean tryToTake() throws SQLException {
        Connection connection = database.getConnection();
        try (Statement take = connection.createStatement();
                ResultSet row = take.executeQuery("select pg_try_advisory_lock(" + NUMBER + ")")) {
            row.next();
            if (row.getBoolean(1)) {
                session = connection;
                noticeSoon(connection);
                return true;
            }
        } finally {
            if (session != connection) {
                connection.close();
            }
        }
        return false;
    }

    /** By default it takes two hours until a session ends whose other side fell silent. Without effect on a local socket. */
    static void noticeSoon(Connection connection) throws SQLException {
        try (Statement keepAlive = connection.createStatement()) {
            keepAlive.execute("set tcp_keepalives_idle = 2");
            keepAlive.execute("set tcp_keepalives_interval = 1");
            keepAlive.execute("set tcp_keepalives_count = 2");
            // For what was sent and is not acknowledged, which keepalives do not watch.
            keepAlive.execute("set tcp_user_timeout = 4000");
        }
    }

    /** Unlocks before the session goes back to the pool, where it would keep the lock. */
    void release() {
        if (session == null) {
            return;
        }
        try (Connection ended = session;
                Statement unlock = ended.createStatement()) {
            unlock.execute("select pg_advisory_unlock_all()");
        } catch (SQLException gone) {
            // The session is gone, and its lock with it.
            session = null;
        }
        session = null;
    }
}
