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
    private record Older(String where, Checkpoint checkpoint, Standing standing) {}

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

    /**
     * One that nobody signed binds nobody: it is reported and not compared.
     *
     * @return its size; -1 when it is no checkpoint
     */
    long add(String where, byte[] bytes) {
        try {
            Checkpoint checkpoint = Checkpoint.parse(bytes);
            keep(where, checkpoint).ifPresent(standing -> faults.addAll(standing.faults()));
            return checkpoint.size();
        } catch (Malformed e) {
            faults.add(Kind.SIGNATURE, where, "it " + e.getMessage() + ", so the log cannot be compared with it.");
            return -1;
        }
    }

    /** One whose signatures' faults are reported elsewhere. */
    Optional<Standing> keep(String where, Checkpoint checkpoint) {
        if (keys == null) {
            return Optional.empty();
        }
        Standing standing = Standing.of(checkpoint, where, keys, now);
        if (standing.isSigned() && checkpoint.origin().equals(keys.origin())) {
            all.add(new Older(where, checkpoint, standing));
        }
        return Optional.of(standing);
    }

    int count() {
        return all.size();
    }

    /** Has each compared as soon as the reader has read as many leaves. */
    void register(LogReader reader, Hours hours) {
        all.forEach(older -> reader.at(older.checkpoint().size(), () -> compare(older, reader.tree(), hours)));
    }

    private void compare(Older older, TreeCheck tree, Hours hours) {
        if (!tree.mayLeadTo(older.checkpoint().root())) {
            faults.add(
                    Kind.FORK,
                    older.where(),
                    "the first " + older.checkpoint().size()
                            + " leaves lead to another root than the one it signs: the log was rewritten or forked.");
        }
        older.standing().time().ifPresent(time -> hours.passed(time, older.where()));
    }

    /** Those larger than the log is now. */
    void judgeBeyond(long size) {
        for (Older older : all) {
            if (older.checkpoint().size() > size) {
                faults.add(
                        Kind.FORK,
                        older.where(),
                        "it is of size " + older.checkpoint().size() + ", but the log has only " + size
                                + " leaves: it shrank, or an old state of it is shown.");
            }
        }
    }

    /** A checkpoint cosigned after that moment which the leaf is not in; null = none is known. */
    String without(long leaf, Instant after) {
        return all.stream()
                .filter(older -> older.checkpoint().size() <= leaf)
                .filter(older -> older.standing().time().filter(after::isBefore).isPresent())
                .map(Older::where)
                .findFirst()
                .orElse(null);
    }
}
