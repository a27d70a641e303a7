package kz.listeningstate.audit.synthetic;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.UUID;

/**
 * Makes a log that holds, of any size, to measure the auditor with: petitions that open, are published, signed, withdrawn
 * from and signed again, half of which close with a TALLY and lose their key. Nullifiers and commitments are random.
 */
public final class SyntheticLog {
    /** The base point of P-256: any key will do. */
    private static final byte[] VRF_KEY =
            HexFormat.of().parseHex("036b17d1f2e12c4247f8bce6e563a440f277037d812deb33a0f4a13945d898c296");

    private static final int HASH = 32;
    private static final int DAYS = 60;
    private static final int REMEMBERED = 1000;

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Signature(int petition, int signer, byte[] nullifier, byte[] leafHash) {}

    private final LogWriter log;
    private final long leaves;
    private final long firstHour;
    private final SplittableRandom random;
    private final List<UUID> ids = new ArrayList<>();
    /** Of the petitions that will have a TALLY, as long as they have none. */
    private final List<Signers> signers = new ArrayList<>();

    private final Deque<Signature> active = new ArrayDeque<>();
    private final Deque<Signature> withdrawn = new ArrayDeque<>();

    private SyntheticLog(Path folder, long leaves, int petitions, long seed, Instant now) {
        this.log = new LogWriter(folder);
        this.leaves = leaves;
        this.firstHour = now.getEpochSecond() / 3600 - 24 * DAYS;
        this.random = new SplittableRandom(seed);
        Random names = new Random(seed);
        for (int i = 0; i < petitions; i++) {
            ids.add(new UUID(names.nextLong(), names.nextLong()));
            if (i < petitions / 2) {
                signers.add(new Signers());
            }
        }
    }

    /**
     * Writes tiles, bundles, keys and a checkpoint cosigned by two witnesses, all of whose private keys are forgotten.
     *
     * @param leaves at least six a petition
     * @param petitions half of them closed; needs 50 bytes of memory for each of their signatures
     */
    public static void write(Path folder, long leaves, int petitions, long seed) {
        if (petitions < 2 || leaves < 6L * petitions) {
            throw new IllegalArgumentException("at least two petitions, and six leaves for each");
        }
        Instant now = Instant.now();
        SyntheticLog made = new SyntheticLog(folder, leaves, petitions, seed, now);
        made.fill(now);
        LogIdentity identity = new LogIdentity("synthetic.example/log", 2);
        made.log.writeEdge();
        made.log.write("keys", identity.keys());
        made.log.write(
                "checkpoint",
                identity.checkpoint(made.log.size(), made.log.root(), now).getBytes(StandardCharsets.UTF_8));
    }

    /** Half of the time for all petitions, then half of them close, then the rest of the time for the others. */
    private void fill(Instant now) {
        int closing = ids.size() / 2;
        long middle = firstHour + 12 * DAYS;
        long end = now.getEpochSecond() / 3600;
        for (int i = 0; i < ids.size(); i++) {
            log.append(LeafBytes.open(ids.get(i), firstHour, bytes(HASH), VRF_KEY));
            long closes = i < closing ? middle - 1 : end + 24 * DAYS;
            log.append(LeafBytes.publish(ids.get(i), firstHour, 50_000, closes, "synthetic"));
        }
        signUntil(leaves / 2, 0, firstHour, middle);
        for (int i = 0; i < closing; i++) {
            long hour = middle + 72;
            Signers by = signers.get(i);
            log.append(LeafBytes.tally(ids.get(i), hour, log.size(), by.counts(), 1, by.active()));
            log.append(LeafBytes.keyDestroyed(ids.get(i), hour, bytes(HASH)));
        }
        signers.clear();
        active.clear();
        withdrawn.clear();
        log.append(LeafBytes.anchor(middle + 72, bytes(HASH)));
        signUntil(leaves, closing, middle + 72, end);
    }

    private void signUntil(long size, int firstPetition, long from, long to) {
        long begin = log.size();
        while (log.size() < size) {
            long hour = from + (to - from) * (log.size() - begin) / Math.max(1, size - begin);
            int choice = random.nextInt(1000);
            if (choice < 20 && !active.isEmpty()) {
                withdraw(active.remove(), hour);
            } else if (choice < 25 && !withdrawn.isEmpty()) {
                signAgain(withdrawn.remove(), hour);
            } else {
                sign(firstPetition + random.nextInt(ids.size() - firstPetition), hour);
            }
        }
    }

    private int method() {
        return random.nextInt(50) == 0 ? 2 : 1;
    }

    private void sign(int petition, long hour) {
        byte[] nullifier = bytes(HASH);
        int method = method();
        int signer = isTallied(petition) ? signers.get(petition).sign(nullifier, method) : 0;
        append(petition, signer, nullifier, method, hour);
    }

    private void signAgain(Signature before, long hour) {
        int method = method();
        if (isTallied(before.petition())) {
            signers.get(before.petition()).signAgain(before.signer(), method);
        }
        append(before.petition(), before.signer(), before.nullifier(), method, hour);
    }

    private boolean isTallied(int petition) {
        return petition < signers.size();
    }

    private void append(int petition, int signer, byte[] nullifier, int method, long hour) {
        byte[] hash = log.append(LeafBytes.sign(ids.get(petition), hour, method, nullifier, bytes(HASH)));
        if (active.size() < REMEMBERED) {
            active.add(new Signature(petition, signer, nullifier, hash));
        }
    }

    private void withdraw(Signature signature, long hour) {
        int reason = random.nextInt(10) == 0 ? 1 + random.nextInt(3) : 0;
        if (isTallied(signature.petition())) {
            signers.get(signature.petition()).withdraw(signature.signer(), reason);
        }
        log.append(LeafBytes.withdraw(ids.get(signature.petition()), hour, reason, signature.leafHash(), bytes(HASH)));
        withdrawn.add(signature);
    }

    private byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }
}
