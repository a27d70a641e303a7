package kz.listeningstate.audit.verify;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kz.listeningstate.audit.Fault;
import kz.listeningstate.audit.Faults;
import kz.listeningstate.audit.Kind;
import kz.listeningstate.audit.Malformed;
import kz.listeningstate.audit.note.LogKeys;
import kz.listeningstate.audit.note.Promise;
import kz.listeningstate.audit.receipt.Receipt;
import kz.listeningstate.audit.receipt.ReceiptCheck;

/** Receipts and promises that their holders brought: the log must hold what was promised, and in time. */
final class Promises {
    private static final int LARGEST = Receipt.LARGEST;

    private static final class Brought {
        private final String file;
        private final Promise promise;
        /** Where a receipt says the leaf is; -1 = a promise alone. */
        private final long claimed;

        private long found = -1;

        Brought(String file, Promise promise, long claimed) {
            this.file = file;
            this.promise = promise;
            this.claimed = claimed;
        }
    }

    private final Faults faults;
    private final LogKeys keys;
    private final Instant now;
    private final List<Brought> all = new ArrayList<>();
    private final Map<ByteBuffer, List<Brought>> byLeaf = new HashMap<>();

    Promises(Faults faults, LogKeys keys, Instant now) {
        this.faults = faults;
        this.keys = keys;
        this.now = now;
    }

    int count() {
        return all.size();
    }

    /** Every file of the folder, not of folders in it: receipts (JSON) and promises (signed notes). */
    void read(Path folder, OlderCheckpoints older) throws IOException {
        List<Path> files;
        try (Stream<Path> listed = Files.list(folder)) {
            files = listed.sorted().toList();
        }
        for (Path file : files) {
            if (!Files.isRegularFile(file)) {
                faults.add(Kind.INCOMPLETE, file.toString(), "it is no file, and what may be in it was not looked at.");
                continue;
            }
            try {
                read(file.toString(), file, older);
            } catch (Malformed e) {
                faults.add(
                        Kind.INCOMPLETE, file.toString(), "it " + e.getMessage() + ", so it is no receipt to check.");
            }
        }
    }

    private void read(String name, Path file, OlderCheckpoints older) throws IOException, Malformed {
        if (Files.size(file) > LARGEST) {
            throw new Malformed("is larger than " + LARGEST + " bytes");
        }
        byte[] bytes = Files.readAllBytes(file);
        if (bytes.length > 0 && bytes[0] != '{') {
            Promise promise = Promise.parse(bytes);
            if (keys != null) {
                keepIfSigned(name, promise, promise.faults(name, keys), -1);
            }
            return;
        }
        Receipt receipt = Receipt.parse(bytes);
        keepIfSigned(name, receipt.promise(), ReceiptCheck.faults(name, receipt, keys, now), receipt.index());
        if (receipt.proof() != null) {
            older.keep(name + " (its checkpoint)", receipt.proof().checkpoint());
        }
    }

    /** What the log did not sign it does not owe; the fault is reported and the leaf is not looked for. */
    private void keepIfSigned(String name, Promise promise, List<Fault> found, long claimed) {
        faults.addAll(found);
        if (found.stream().noneMatch(fault -> fault.kind() == Kind.SIGNATURE)) {
            Brought brought = new Brought(name, promise, claimed);
            all.add(brought);
            byLeaf.computeIfAbsent(ByteBuffer.wrap(promise.leafHash()), key -> new ArrayList<>())
                    .add(brought);
        }
    }

    /** A leaf of the log. */
    void seen(long index, byte[] leafHash) {
        if (all.isEmpty()) {
            return;
        }
        for (Brought brought : byLeaf.getOrDefault(ByteBuffer.wrap(leafHash), List.of())) {
            if (brought.found < 0 || index == brought.claimed) {
                brought.found = index;
            }
        }
    }

    /** @param asOf when the log was seen as it is */
    void judge(Instant asOf, OlderCheckpoints older) {
        for (Brought brought : all) {
            Instant mergeBy = brought.promise.mergeBy();
            if (brought.found < 0) {
                judgeAbsent(brought, mergeBy, asOf);
                continue;
            }
            String without = older.without(brought.found, mergeBy);
            if (without != null) {
                fault(
                        brought,
                        "its leaf was promised to be in the log by " + mergeBy + ", but " + without
                                + ", cosigned later, does not hold it.");
            }
            if (brought.claimed >= 0 && brought.claimed != brought.found) {
                fault(
                        brought,
                        "it says its leaf is number " + brought.claimed + ", the log has it as number " + brought.found
                                + ".");
            }
        }
    }

    private void judgeAbsent(Brought brought, Instant mergeBy, Instant asOf) {
        if (brought.claimed >= 0) {
            fault(brought, "its leaf, number " + brought.claimed + " by its own proof, is not in the log.");
        } else if (asOf.isAfter(mergeBy)) {
            fault(
                    brought,
                    "unmerged promise: its leaf was to be in the log by " + mergeBy + " and is not, at " + asOf
                            + ": a signature that was accepted was dropped.");
        }
    }

    private void fault(Brought brought, String sentence) {
        faults.add(Kind.PROMISE, brought.file, sentence);
    }
}
