package kz.listeningstate.audit;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import kz.listeningstate.audit.leaf.Counts;
import kz.listeningstate.audit.synthetic.LeafBytes;
import kz.listeningstate.audit.synthetic.LogIdentity;
import kz.listeningstate.audit.synthetic.LogWriter;
import kz.listeningstate.audit.tree.TreeHash;
import kz.listeningstate.audit.vrf.Prover;

/** A log that a test makes leaf by leaf, right or wrong; it keeps its own simple account of what it holds. */
public final class LogFixture {
    public final LogIdentity identity;
    public final List<byte[]> leaves = new ArrayList<>();
    public final Prover prover;
    public final Random random;
    /** When the checkpoint was cosigned. */
    public Instant now = Instant.now();

    public LogFixture(long seed) {
        this(seed, 2);
    }

    public LogFixture(long seed, int witnesses) {
        random = new Random(seed);
        prover = new Prover(random);
        identity = new LogIdentity("localhost/log", witnesses);
    }

    /** Several hundred leaves of all types: one petition open, one closed for good, one superseded before publication. */
    public static LogFixture good(long seed) {
        LogFixture log = new LogFixture(seed);
        UUID closed = log.open(400);
        UUID superseded = log.open(400);
        log.publish(closed, 399, 201);
        log.signMany(closed, 150, 398, 201);
        log.signMany(superseded, 5, 397, 300);
        log.tally(superseded, 2, 299);
        UUID open = log.open(250);
        log.publish(open, 249, -1000);
        log.signMany(open, 200, 248, 130);
        log.withdraw(log.lastSign(closed), 1, 128);
        log.tally(closed, 1, 127);
        log.add(LeafBytes.keyDestroyed(closed, log.hour(120), log.bytes(32)));
        log.tally(open, 0, 119);
        log.add(LeafBytes.anchor(log.hour(100), log.bytes(32)));
        log.signMany(open, 300, 99, 0);
        return log;
    }

    public long hour(long ago) {
        return now.getEpochSecond() / 3600 - ago;
    }

    public byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    /** @return its index */
    public int add(byte[] leaf) {
        leaves.add(leaf);
        return leaves.size() - 1;
    }

    public UUID open(long ago) {
        UUID petition = new UUID(random.nextLong(), random.nextLong());
        add(LeafBytes.open(petition, hour(ago), bytes(32), prover.publicKey()));
        return petition;
    }

    public void publish(UUID petition, long ago, long closesAgo) {
        add(LeafBytes.publish(petition, hour(ago), 50_000, hour(closesAgo), "body-1"));
    }

    /** Signatures, one in ten on paper, some withdrawn for each reason, some of those signed again. */
    private void signMany(UUID petition, int count, long from, long to) {
        for (int i = 0; i < count; i++) {
            long ago = from - (from - to) * i / count;
            byte[] nullifier = bytes(32);
            int signed = sign(petition, nullifier, ago, i % 10 == 9 ? 2 : 1);
            if (i % 20 == 3) {
                withdraw(signed, i / 20 % 4, ago);
            }
            if (i % 40 == 3) {
                sign(petition, nullifier, ago, 1);
            }
        }
    }

    public int sign(UUID petition, long ago) {
        return sign(petition, bytes(32), ago, 1);
    }

    public int sign(UUID petition, byte[] nullifier, long ago, int method) {
        return add(LeafBytes.sign(petition, hour(ago), method, nullifier, bytes(32)));
    }

    public int withdraw(int signed, int reason, long ago) {
        byte[] hash = new TreeHash().leaf(leaves.get(signed));
        return add(LeafBytes.withdraw(petition(leaves.get(signed)), hour(ago), reason, hash, bytes(32)));
    }

    public int tally(UUID petition, int status, long ago) {
        int size = leaves.size();
        return add(LeafBytes.tally(petition, hour(ago), size, counts(petition, size), status, active(petition, size)));
    }

    /** Index of the last SIGN of the petition. */
    public int lastSign(UUID petition) {
        for (int i = leaves.size() - 1; ; i--) {
            if (leaves.get(i)[1] == 3 && petition(leaves.get(i)).equals(petition)) {
                return i;
            }
        }
    }

    public static UUID petition(byte[] leaf) {
        ByteBuffer in = ByteBuffer.wrap(leaf, 2, 16);
        return new UUID(in.getLong(), in.getLong());
    }

    /** The petitions in the order of their OPEN leaves. */
    public List<UUID> petitions() {
        return leaves.stream()
                .filter(leaf -> leaf[1] == 1)
                .map(LogFixture::petition)
                .toList();
    }

    /** Of the leaves before that size; byte 22 of a SIGN is its method, of a WITHDRAW its reason. */
    public Counts counts(UUID petition, int size) {
        long[] counts = new long[4];
        for (byte[] leaf : leaves.subList(0, size)) {
            if (petition(leaf).equals(petition) && leaf[1] == 3) {
                counts[leaf[22] - 1]++;
            } else if (petition(leaf).equals(petition) && leaf[1] == 4) {
                counts[leaf[22] == 0 ? 2 : 3]++;
            }
        }
        return new Counts(counts[0], counts[1], counts[2], counts[3]);
    }

    private byte[] active(UUID petition, int size) {
        Map<ByteBuffer, byte[]> byHash = new HashMap<>();
        TreeMap<byte[], byte[]> active = new TreeMap<>(Arrays::compareUnsigned);
        for (byte[] leaf : leaves.subList(0, size)) {
            if (leaf[1] == 3 && petition(leaf).equals(petition)) {
                byte[] nullifier = Arrays.copyOfRange(leaf, 23, 55);
                byHash.put(ByteBuffer.wrap(new TreeHash().leaf(leaf)), nullifier);
                active.put(nullifier, nullifier);
            } else if (leaf[1] == 4 && petition(leaf).equals(petition)) {
                active.remove(byHash.get(ByteBuffer.wrap(leaf, 23, 32)));
            }
        }
        MessageDigest sha = TreeHash.sha256();
        active.keySet().forEach(sha::update);
        return sha.digest();
    }

    /** Writes the log as it is now, and nothing else of the log stays in the folder. */
    public void write(Path folder) throws IOException {
        delete(folder.resolve("tile"));
        LogWriter writer = new LogWriter(folder);
        leaves.forEach(writer::append);
        writer.writeEdge();
        writer.write("keys", identity.keys());
        writer.write(
                "checkpoint",
                identity.checkpoint(writer.size(), writer.root(), now).getBytes(StandardCharsets.UTF_8));
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            List<Path> all;
            try (Stream<Path> files = Files.walk(folder)) {
                all = files.sorted(Comparator.reverseOrder()).toList();
            }
            for (Path file : all) {
                Files.delete(file);
            }
        }
    }
}
