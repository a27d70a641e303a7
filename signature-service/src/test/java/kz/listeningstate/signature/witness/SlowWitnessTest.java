package kz.listeningstate.signature.witness;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import kz.listeningstate.signature.log.note.AddCheckpointAnswer;
import kz.listeningstate.signature.log.note.Checkpoint;
import kz.listeningstate.signature.log.note.Cosigner;
import kz.listeningstate.signature.log.note.NoteSigner;
import kz.listeningstate.signature.log.note.Policy;
import kz.listeningstate.signature.log.note.SignedNote;
import kz.listeningstate.signature.log.tree.LogDataRefused;
import kz.listeningstate.signature.log.tree.MerkleHash;
import kz.listeningstate.signature.log.tree.TiledTree;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A witness that takes its time holds up nobody, and what it says late is not missed. */
class SlowWitnessTest {
    private static final String ORIGIN = "localhost/log";
    private static final Duration SHORT = Duration.ofMillis(300);
    private static final Duration LONG = Duration.ofSeconds(60);

    private final NoteSigner log = new NoteSigner(ORIGIN, new byte[32]);
    private final Checkpoint checkpoint = new Checkpoint(ORIGIN, 0, MerkleHash.emptyRoot());
    private final SignedNote note = log.sign(checkpoint.text());
    private final TiledTree tree = new TiledTree(0, MerkleHash.emptyRoot(), path -> {
        throw new IOException("an empty tree has no tiles");
    });
    private final Cosigner quick = new Cosigner("localhost/quick", bytes(1));
    private final Cosigner slow = new Cosigner("localhost/slow", bytes(2));
    private final CountDownLatch released = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private HttpServer server;

    @BeforeEach
    void listens() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/quick/add-checkpoint", exchange -> answer(exchange, 200, cosigned(quick)));
        server.start();
    }

    @AfterEach
    void stops() {
        released.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    @Test
    void whoStopsInTheMiddleOfAnAnswerIsGivenUpAndAskedAgain() {
        server.createContext("/slow/add-checkpoint", exchange -> {
            if (released.getCount() == 0) {
                answer(exchange, 200, cosigned(slow));
            } else {
                exchange.sendResponseHeaders(200, 1_000);
                exchange.getResponseBody().write(cosigned(slow)[0]);
                exchange.getResponseBody().flush();
                awaitRelease(LONG);
            }
        });
        Policy policy = policy("slow");
        try (Witnesses witnesses = new Witnesses(policy, SHORT)) {
            long began = System.nanoTime();
            SignedNote alone = witnesses.cosigned(note, tree);
            assertTrue(System.nanoTime() - began < TimeUnit.SECONDS.toNanos(10), "waited too long");
            assertThrows(LogDataRefused.class, () -> policy.verify(alone));
            released.countDown();
            await().ignoreException(LogDataRefused.class)
                    .untilAsserted(() -> policy.verify(witnesses.cosigned(note, tree)));
        }
    }

    @Test
    void aQuorumDoesNotWaitForTheOthers() throws Exception {
        server.createContext("/slow/add-checkpoint", exchange -> awaitRelease(LONG));
        try (Witnesses witnesses = new Witnesses(policy("one"), LONG)) {
            for (int i = 0; i < 3; i++) {
                long began = System.nanoTime();
                policy("one").verify(witnesses.cosigned(note, tree));
                assertTrue(System.nanoTime() - began < TimeUnit.SECONDS.toNanos(10), "waited too long");
            }
        }
    }

    @Test
    void whatIsSaidLateIsHeardTheNextTime() {
        server.createContext("/slow/add-checkpoint", exchange -> {
            awaitRelease(LONG);
            answer(exchange, 409, AddCheckpointAnswer.conflict(5));
        });
        try (Witnesses witnesses = new Witnesses(policy("one"), LONG)) {
            assertDoesNotThrow(() -> policy("one").verify(witnesses.cosigned(note, tree)));
            released.countDown();
            await().untilAsserted(() -> assertThrows(WitnessAhead.class, () -> witnesses.cosigned(note, tree)));
            assertThrows(WitnessAhead.class, () -> witnesses.cosigned(note, tree), "and again");
        }
    }

    @Test
    void whoAsksAllHearsTheLast() {
        server.createContext("/slow/add-checkpoint", exchange -> {
            awaitRelease(Duration.ofSeconds(1));
            answer(exchange, 409, AddCheckpointAnswer.conflict(5));
        });
        try (Witnesses witnesses = new Witnesses(policy("one"), LONG)) {
            assertThrows(WitnessAhead.class, () -> witnesses.cosignedByAll(note, tree));
        }
    }

    /** As a witness that must first tell where the proof begins, and takes nearly all its time for either answer. */
    @Test
    void whoAsksAllHearsAnEarlierQuestionToItsEnd() {
        Duration patience = Duration.ofSeconds(3);
        Duration nearlyAll = Duration.ofMillis(2_400);
        AtomicInteger asked = new AtomicInteger();
        server.createContext("/slow/add-checkpoint", exchange -> {
            int question = asked.incrementAndGet();
            if (question <= 2) {
                awaitRelease(nearlyAll);
            }
            answer(exchange, question == 1 ? 409 : 422, question == 1 ? AddCheckpointAnswer.conflict(0) : new byte[0]);
        });
        try (Witnesses witnesses = new Witnesses(policy("one"), patience)) {
            assertDoesNotThrow(() -> policy("one").verify(witnesses.cosigned(note, tree)));
            assertThrows(WitnessAhead.class, () -> witnesses.cosignedByAll(note, tree));
        }
    }

    private void awaitRelease(Duration longest) {
        try {
            var unused = released.await(longest.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private byte[] cosigned(Cosigner by) {
        return AddCheckpointAnswer.success(List.of(by.cosign(checkpoint, Instant.now())));
    }

    private static void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
        try (exchange) {
            exchange.getRequestBody().readAllBytes();
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private Policy policy(String quorum) {
        String address = " http://127.0.0.1:" + server.getAddress().getPort();
        return assertDoesNotThrow(() -> Policy.parse("log " + log.verifierKey() + "\nwitness quick "
                + quick.verifierKey() + address + "/quick\nwitness slow " + slow.verifierKey() + address
                + "/slow\ngroup one any quick slow\nquorum " + quorum + "\n"));
    }

    private static byte[] bytes(int value) {
        byte[] bytes = new byte[32];
        bytes[0] = (byte) value;
        return bytes;
    }
}
