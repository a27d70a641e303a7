package kz.listeningstate.signature.sequencer;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import kz.listeningstate.signature.Client;
import kz.listeningstate.signature.clock.DemoTime;
import kz.listeningstate.signature.log.note.AddCheckpointAnswer;
import kz.listeningstate.signature.log.note.Cosigner;
import kz.listeningstate.signature.log.note.NoteSigner;
import kz.listeningstate.signature.log.note.Policy;
import kz.listeningstate.signature.log.tree.MerkleHash;
import kz.listeningstate.signature.witness.Witnesses;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The service's own sequencer and a second one, which this test is. */
@QuarkusTest
class TwoSequencersTest {
    private static final String OTHER_LOG = "localhost/another";

    @Inject
    AgroalDataSource database;

    @Inject
    LogStore store;

    @Inject
    LogReader log;

    @Inject
    Publication publication;

    @Inject
    Reimport reimport;

    @Inject
    LogSettings settings;

    @Inject
    Clock clock;

    @AfterEach
    void forgetsTheOtherLog() throws SQLException {
        execute("delete from log_tree where origin = '" + OTHER_LOG + "'");
    }

    @Test
    void theOvertakenOneChangesNothing() throws Exception {
        LogStore another = new LogStore(database, OTHER_LOG);
        LogTree overtaken = another.takeOver();
        LogTree leader = another.takeOver();
        byte[] root = MerkleHash.leaf(new byte[1]);
        assertThrows(LogStore.Overtaken.class, () -> append(another, overtaken, root));
        assertThrows(LogStore.Overtaken.class, () -> publish(another, overtaken));
        another.halt(LogTrouble.WITNESS_AHEAD, overtaken.epoch());
        assertNull(another.halted());
        assertEquals(0, another.tree().size());
        assertNull(another.tree().publishedAt());

        another.halt(LogTrouble.DATABASE_BEHIND, leader.epoch());
        another.halt(null, overtaken.epoch());
        assertEquals(LogTrouble.DATABASE_BEHIND, another.halted());
        another.halt(null, leader.epoch());
        assertNull(another.halted());
        LogTree published = publish(another, append(another, leader, root));
        assertThrows(LogStore.Overtaken.class, () -> append(another, overtaken, root));
        assertEquals(published.publishedAt(), another.tree().publishedAt());
    }

    @Test
    void theServicesSequencerBeginsAnewWhenItWasOvertaken() throws Exception {
        UUID petition = Client.opened();
        store.takeOver();
        Client.sign(petition, "citizen-42").then().statusCode(201);
        Client.awaitCount(petition, 1);
    }

    /** Nor is a leaf passed over that is not there. */
    @Test
    void aMissingLeafIsNoEmptyAnswer() {
        long size = log.latest().size();
        assertEquals(size, log.leaves(0, size).size());
        LogTrouble.Stop stop = assertThrows(LogTrouble.Stop.class, () -> log.leaves(0, size + 1_000_000));
        assertEquals(LogTrouble.LEAVES_CHANGED, stop.trouble());
    }

    @Test
    void anInstanceThatHasJustStartedPromisesNothingBeforeItKnows() throws Exception {
        await().atMost(Duration.ofSeconds(60)).until(() -> store.halted() == null);
        Backlog started = new Backlog(store, settings, clock, DemoTime.none(), new SimpleMeterRegistry());
        assertTrue(started.isTooLong());
        started.begin();
        assertFalse(started.isTooLong());

        Clock ahead = Clock.offset(clock, Duration.ofHours(2));
        Backlog wrong = new Backlog(store, settings, ahead, DemoTime.none(), new SimpleMeterRegistry());
        wrong.begin();
        assertTrue(wrong.isTooLong() && wrong.clocksDisagree());
    }

    /** Whoever said that the log stands still: a leader that is well says that it does not. */
    @Test
    void aHaltIsLiftedByALeaderThatIsWell() throws Exception {
        UUID petition = Client.opened();
        execute("update log_tree set halted = 'WITNESS_AHEAD' where origin = '" + settings.origin() + "'");
        await().atMost(Duration.ofSeconds(60)).until(() -> store.halted() == null);
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> Client.sign(petition, "citizen-42").then().statusCode(201));
    }

    @Test
    void whoTakesOverAsksTheWitnessesBeforeALeafGetsItsPlace(@TempDir Path folder) throws Exception {
        UUID petition = Client.opened();
        HttpServer witness = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        witness.createContext("/add-checkpoint", exchange -> {
            try (exchange) {
                byte[] size = AddCheckpointAnswer.conflict(1_000);
                exchange.getRequestBody().readAllBytes();
                exchange.sendResponseHeaders(409, size.length);
                exchange.getResponseBody().write(size);
            }
        });
        witness.start();
        SequencerLock lock = taken();
        Policy policy = policy(witness.getAddress().getPort());
        try (Witnesses witnesses = new Witnesses(policy)) {
            Client.sign(petition, "citizen-42").then().statusCode(201);
            LogStore another = new LogStore(database, OTHER_LOG);
            Lead lead = Lead.take(means(another, folder, witnesses, policy), another.takeOver());
            for (int i = 0; i < 2; i++) {
                LogTrouble.Stop stop = assertThrows(LogTrouble.Stop.class, lead::step);
                assertEquals(LogTrouble.WITNESS_AHEAD, stop.trouble());
            }
            assertEquals(0, another.tree().size());
            assertFalse(Files.exists(folder.resolve("public")));
            assertFalse(Files.exists(folder.resolve("signed-last")));
        } finally {
            lock.release();
            witness.stop(0);
        }
        Client.awaitCount(petition, 1);
    }

    @Test
    void postgresNoticesWithinSecondsThatTheLeaderIsGone() throws Exception {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            SequencerLock.noticeSoon(connection);
            for (String setting : List.of("idle = 2", "interval = 1", "count = 2")) {
                String[] parts = setting.split(" = ");
                try (ResultSet row = statement.executeQuery("show tcp_keepalives_" + parts[0])) {
                    row.next();
                    assertEquals(parts[1], row.getString(1), setting);
                }
            }
            try (ResultSet row = statement.executeQuery("show tcp_user_timeout")) {
                row.next();
                assertEquals("4000", row.getString(1));
            }
        }
    }

    private Lead.Means means(LogStore another, Path folder, Witnesses witnesses, Policy policy) {
        return new Lead.Means(
                another,
                new LogFiles(new LogFolder(folder.resolve("public"))),
                new LogSigner(key(), new SignerMemory(folder.resolve("signed-last"), OTHER_LOG)),
                witnesses,
                policy,
                publication,
                reimport,
                settings,
                clock);
    }

    private static NoteSigner key() {
        return new NoteSigner(OTHER_LOG, new byte[32]);
    }

    private static Policy policy(int port) throws Exception {
        byte[] secret = new byte[32];
        secret[0] = 1;
        return Policy.parse("log " + key().verifierKey() + "\nwitness w "
                + new Cosigner("localhost/w", secret).verifierKey() + " http://127.0.0.1:" + port + "\nquorum none\n");
    }

    /** The service's sequencer loses its session, as when the database fails over, and this test is quicker. */
    private SequencerLock taken() {
        SequencerLock lock = new SequencerLock(database);
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(5))
                .until(() -> {
                    execute("select pg_terminate_backend(pid) from pg_locks"
                            + " where locktype = 'advisory' and classid = 0 and objid = " + SequencerLock.NUMBER
                            + " and objsubid = 1 and granted");
                    return lock.tryToTake();
                });
        return lock;
    }

    private static LogTree append(LogStore store, LogTree tree, byte[] root) {
        return QuarkusTransaction.requiringNew().call(() -> store.append(tree, List.of(), root));
    }

    private static LogTree publish(LogStore store, LogTree tree) {
        return QuarkusTransaction.requiringNew().call(() -> store.publish(tree, Instant.parse("2026-11-22T10:00:00Z")));
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
