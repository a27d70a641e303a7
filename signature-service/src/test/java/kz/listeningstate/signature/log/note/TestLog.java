package kz.listeningstate.signature.log.note;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.listeningstate.signature.log.Property;
import kz.listeningstate.signature.log.tree.RightEdge;

/** A log, its promise key and two witnesses, with keys that are the same in every test. */
final class TestLog {
    static final String ORIGIN = "localhost/log";
    static final NoteSigner LOG = new NoteSigner(ORIGIN, key(1));
    static final NoteSigner PROMISE = new NoteSigner(ORIGIN + "/promise", key(2));
    static final Cosigner WITNESS_1 = new Cosigner("witness.example/w1", key(3));
    static final Cosigner WITNESS_2 = new Cosigner("witness.example/w2", key(4));
    static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

    private TestLog() {}

    static byte[] key(int number) {
        byte[] key = new byte[32];
        Arrays.fill(key, (byte) number);
        return key;
    }

    /** Of the log and both witnesses, of whom all have to cosign. */
    static Policy policy() throws Exception {
        return Policy.parse(lines(
                "log " + LOG.verifierKey(),
                "witness w1 " + WITNESS_1.verifierKey(),
                "witness w2 " + WITNESS_2.verifierKey(),
                "group both all w1 w2",
                "quorum both"));
    }

    static String lines(String... lines) {
        return Stream.of(lines).map(line -> line + "\n").collect(Collectors.joining());
    }

    static Checkpoint checkpoint(RightEdge edge) {
        return new Checkpoint(ORIGIN, edge.size(), edge.root());
    }

    static SignedNote cosigned(Checkpoint checkpoint) {
        return LOG.sign(checkpoint.text())
                .with(List.of(WITNESS_1.cosign(checkpoint, NOW), WITNESS_2.cosign(checkpoint, NOW.plusSeconds(1))));
    }

    static List<byte[]> leaves(int count, Random random) {
        List<byte[]> leaves = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            leaves.add(Property.bytes(random, 32));
        }
        return leaves;
    }
}
