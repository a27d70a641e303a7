package kz.listeningstate.signature.witness;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.NoSuchFileException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import kz.listeningstate.signature.log.note.AddCheckpoint;
import kz.listeningstate.signature.log.note.AddCheckpointAnswer;
import kz.listeningstate.signature.log.note.Checkpoint;
import kz.listeningstate.signature.log.note.Cosigner;
import kz.listeningstate.signature.log.note.NoteSigner;
import kz.listeningstate.signature.log.note.Policy;
import kz.listeningstate.signature.log.note.SignedNote;
import kz.listeningstate.signature.log.tree.ConsistencyProof;
import kz.listeningstate.signature.log.tree.LogDataRefused;
import kz.listeningstate.signature.log.tree.MerkleHash;
import kz.listeningstate.signature.log.tree.RightEdge;
import kz.listeningstate.signature.log.tree.Tile;
import kz.listeningstate.signature.log.tree.TileReader;
import kz.listeningstate.signature.log.tree.TiledTree;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What witnesses may answer, the honest and the others, over HTTP. */
class WitnessesTest {
    private static final String ORIGIN = "localhost/log";

    private final NoteSigner log = new NoteSigner(ORIGIN, new byte[32]);
    private final Cosigner key = new Cosigner("localhost/w", bytes(1));
    private final Map<String, byte[]> tiles = new HashMap<>();
    private final List<Long> oldSizes = new ArrayList<>();
    private HttpServer server;
    private Function<AddCheckpoint, Answer> witness;

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Answer(int status, byte[] body) {}

    @BeforeEach
    void listens() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/add-checkpoint", exchange -> {
            Answer answer = answer(exchange.getRequestBody().readAllBytes());
            exchange.sendResponseHeaders(answer.status(), answer.body().length == 0 ? -1 : answer.body().length);
            if (answer.body().length > 0) {
                exchange.getResponseBody().write(answer.body());
            }
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stops() {
        server.stop(0);
    }

    @Test
    void itsCosignatureIsAddedAndTheNextProofBeginsThere() throws Exception {
        witness = this::cosign;
        try (Witnesses witnesses = new Witnesses(policy())) {
            policy().verify(witnesses.cosigned(note(300), tree(300)));
            policy().verify(witnesses.cosigned(note(1_000), tree(1_000)));
        }
        assertEquals(List.of(0L, 300L), oldSizes);
    }

    /** As after a restart: the witness knows more of us than we of it. */
    @Test
    void itTellsWhereTheProofHasToBegin() throws Exception {
        witness = asked -> asked.oldSize() == 256 ? cosign(asked) : conflict(256);
        try (Witnesses witnesses = new Witnesses(policy())) {
            policy().verify(witnesses.cosigned(note(300), tree(300)));
        }
        assertEquals(List.of(0L, 256L), oldSizes);
    }

    /** However often it is asked: the log must not take it for one that just does not cosign. */
    @Test
    void whoKnowsALargerTreeStopsTheLog() {
        witness = asked -> conflict(301);
        stopsAgainAndAgain();
    }

    @Test
    void whoKnowsAnotherTreeOfTheSameSizeStopsTheLog() {
        witness = asked -> asked.oldSize() == 300 ? new Answer(422, new byte[0]) : conflict(300);
        stopsAgainAndAgain();
    }

    private void stopsAgainAndAgain() {
        try (Witnesses witnesses = new Witnesses(policy())) {
            for (int i = 0; i < 3; i++) {
                assertThrows(WitnessAhead.class, () -> witnesses.cosigned(note(300), tree(300)));
            }
            witness = this::cosign;
            assertDoesNotThrow(() -> policy().verify(witnesses.cosigned(note(300), tree(300))));
        }
    }

    @Test
    void aLogThatIsSetBackUnderWayIsNotEvenShown() {
        witness = this::cosign;
        try (Witnesses witnesses = new Witnesses(policy())) {
            assertDoesNotThrow(() -> policy().verify(witnesses.cosigned(note(1_000), tree(1_000))));
            for (int i = 0; i < 2; i++) {
                assertThrows(WitnessAhead.class, () -> witnesses.cosigned(note(300), tree(300)));
            }
        }
        assertEquals(List.of(0L), oldSizes);
    }

    @Test
    void noOtherAnswerDoesAnythingButLackACosignature() {
        Cosigner other = new Cosigner("localhost/w", bytes(2));
        Map<String, Function<AddCheckpoint, Answer>> answers = Map.of(
                "error", asked -> new Answer(500, new byte[0]),
                "not known", asked -> new Answer(404, new byte[0]),
                "nothing", asked -> new Answer(200, new byte[0]),
                "no text", asked -> new Answer(200, new byte[] {(byte) 0xff, '\n'}),
                "too much", asked -> new Answer(200, new byte[8 << 20]),
                "a size that is none", asked -> new Answer(409, "0300\n".getBytes()),
                "conflict for ever", asked -> conflict(asked.oldSize() == 0 ? 1 : 0),
                "another's key", asked -> ok(other, checkpoint(asked)),
                "another tree", asked -> ok(key, new Checkpoint(ORIGIN, 300, new byte[32])));
        answers.forEach((name, answer) -> {
            witness = answer;
            try (Witnesses witnesses = new Witnesses(policy())) {
                SignedNote note = assertDoesNotThrow(() -> witnesses.cosigned(note(300), tree(300)), name);
                assertThrows(LogDataRefused.class, () -> policy().verify(note), name);
                assertEquals(note(300).toString(), note.toString(), name);
            }
        });
    }

    private Answer answer(byte[] request) {
        try {
            AddCheckpoint asked = AddCheckpoint.parse(request);
            oldSizes.add(asked.oldSize());
            return witness.apply(asked);
        } catch (LogDataRefused e) {
            return new Answer(400, new byte[0]);
        }
    }

    private Answer cosign(AddCheckpoint asked) {
        Checkpoint checkpoint = checkpoint(asked);
        if (asked.oldSize() > 0) {
            byte[] old = root((int) asked.oldSize());
            assertDoesNotThrow(() ->
                    ConsistencyProof.verify(asked.oldSize(), checkpoint.size(), old, checkpoint.root(), asked.proof()));
        } else {
            assertTrue(asked.proof().isEmpty());
        }
        return ok(key, checkpoint);
    }

    private static Answer ok(Cosigner by, Checkpoint checkpoint) {
        return new Answer(200, AddCheckpointAnswer.success(List.of(by.cosign(checkpoint, Instant.now()))));
    }

    private static Answer conflict(long size) {
        return new Answer(409, AddCheckpointAnswer.conflict(size));
    }

    private static Checkpoint checkpoint(AddCheckpoint asked) {
        return assertDoesNotThrow(() -> Checkpoint.parse(asked.checkpoint().text()));
    }

    private Policy policy() {
        return assertDoesNotThrow(() -> Policy.parse("log " + log.verifierKey() + "\nwitness w " + key.verifierKey()
                + " http://127.0.0.1:" + server.getAddress().getPort() + "\nquorum w\n"));
    }

    private SignedNote note(int size) {
        return log.sign(new Checkpoint(ORIGIN, size, root(size)).text());
    }

    private TiledTree tree(int size) {
        TileReader reader = path -> {
            byte[] hashes = tiles.get(path.toString());
            if (hashes == null) {
                throw new NoSuchFileException(path.toString());
            }
            return hashes;
        };
        return new TiledTree(size, root(size), reader);
    }

    /** Also puts the tiles of a tree of this size where they are read. */
    private byte[] root(int size) {
        RightEdge.Growth growth = RightEdge.empty()
                .append(IntStream.range(0, size)
                        .mapToObj(i -> MerkleHash.leaf(new byte[] {(byte) i, (byte) (i >> 8)}))
                        .toList());
        for (Tile tile : growth.tiles()) {
            tiles.put(tile.path().toString(), tile.hashes());
        }
        return growth.edge().root();
    }

    private static byte[] bytes(int value) {
        byte[] bytes = new byte[32];
        bytes[0] = (byte) value;
        return bytes;
    }
}
