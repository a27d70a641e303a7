package kz.listeningstate.audit.verify;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.listeningstate.audit.Faults;
import kz.listeningstate.audit.Kind;
import kz.listeningstate.audit.Malformed;
import kz.listeningstate.audit.note.Checkpoint;
import kz.listeningstate.audit.note.LogKeys;
import kz.listeningstate.audit.note.Standing;

/** Every checkpoint of the log known beside the one under audit: a log that only grows holds each of them. */
final class OlderCheckpoints {
    /**
     * One of them, without its text: a log has many.
     *
     * @param cosigned when the tree was the newest that the witnesses knew; null = nobody says
     * @param stamped when it existed; null = it has no stamp
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Older(String where, long size, byte[] root, Instant cosigned, Instant stamped) {

        void bound(Hours hours) {
            if (cosigned != null) {
                hours.seen(size, cosigned);
            }
            if (stamped != null) {
                hours.seen(size, stamped);
            }
        }
    }

    private final Faults faults;
    private final LogKeys keys;
    private final Instant now;
    private final List<Older> all = new ArrayList<>();

    /** @param keys null = signatures stay unchecked */
    OlderCheckpoints(Faults faults, LogKeys keys, Instant now) {
        this.faults = faults;
        this.keys = keys;
        this.now = now;
    }

    /** One of the auditor's own. */
    void add(String where, byte[] bytes) {
        add(where, bytes, null);
    }

    /**
     * One that nobody signed binds nobody: it is reported and not compared.
     *
     * @param stamped null = it has no good stamp
     * @return its size; -1 when it is no checkpoint
     */
    long add(String where, byte[] bytes, Instant stamped) {
        try {
            Checkpoint checkpoint = Checkpoint.parse(bytes);
            keep(where, checkpoint, stamped).ifPresent(standing -> faults.addAll(standing.faults()));
            return checkpoint.size();
        } catch (Malformed e) {
            faults.add(Kind.SIGNATURE, where, "it " + e.getMessage() + ", so the log cannot be compared with it.");
            return -1;
        }
    }

    /** One whose signatures' faults are reported elsewhere. */
    void keep(String where, Checkpoint checkpoint) {
        keep(where, checkpoint, null);
    }

    private Optional<Standing> keep(String where, Checkpoint checkpoint, Instant stamped) {
        if (keys == null) {
            return Optional.empty();
        }
        Standing standing = Standing.of(checkpoint, where, keys, now);
        if (standing.isSigned() && checkpoint.origin().equals(keys.origin())) {
            Instant cosigned = standing.time().orElse(null);
            all.add(new Older(where, checkpoint.size(), checkpoint.root(), cosigned, stamped));
        }
        return Optional.of(standing);
    }

    int count() {
        return all.size();
    }

    /** Has each compared as soon as the reader, still at the beginning, has read as many leaves. */
    void register(LogReader reader, Hours hours) {
        all.forEach(older -> older.bound(hours));
        hours.reached(0);
        all.forEach(older -> reader.at(older.size(), () -> compare(older, reader.tree(), hours)));
    }

    private void compare(Older older, TreeCheck tree, Hours hours) {
        if (!tree.mayLeadTo(older.root())) {
            faults.add(
                    Kind.FORK,
                    older.where(),
                    "the first " + older.size()
                            + " leaves lead to another root than the one it signs: the log was rewritten or forked.");
        }
        if (older.cosigned() != null) {
            hours.passed(older.cosigned(), older.where());
        }
        hours.reached(older.size());
    }

    /** Those larger than the log is now. */
    void judgeBeyond(long size) {
        for (Older older : all) {
            if (older.size() > size) {
                faults.add(
                        Kind.FORK,
                        older.where(),
                        "it is of size " + older.size() + ", but the log has only " + size
                                + " leaves: it shrank, or an old state of it is shown.");
            }
        }
    }

    /** A checkpoint cosigned after that moment which the leaf is not in; null = none is known. */
    String without(long leaf, Instant after) {
        return all.stream()
                .filter(older -> older.size() <= leaf)
                .filter(older -> older.cosigned() != null && older.cosigned().isAfter(after))
                .map(Older::where)
                .findFirst()
                .orElse(null);
    }
}
