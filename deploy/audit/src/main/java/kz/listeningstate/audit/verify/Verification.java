package kz.listeningstate.audit.verify;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import kz.listeningstate.audit.Faults;
import kz.listeningstate.audit.Kind;
import kz.listeningstate.audit.Malformed;
import kz.listeningstate.audit.Progress;
import kz.listeningstate.audit.note.Checkpoint;
import kz.listeningstate.audit.note.LogKeys;
import kz.listeningstate.audit.note.SignedNote;
import kz.listeningstate.audit.note.Standing;
import kz.listeningstate.audit.source.Tiles;

/** One audit of one log, from its keys to the counts; what fails does not stop what can still be checked. */
final class Verification {
    private static final String CHECKPOINT = "checkpoint";
    private static final String KEYS = "keys";
    /** After closing: 72 hours for what was still unknown, and a day to write the final TALLY. */
    private static final Duration UNTIL_TALLY = Duration.ofHours(72 + 24);

    private final Settings settings;
    private final Progress progress;
    private final Instant now;
    private final Faults faults = new Faults();
    private final Report report;

    Verification(Settings settings, Progress progress, Clock clock) {
        this.settings = settings;
        this.progress = progress;
        this.now = clock.instant();
        this.report = new Report(settings, now, faults);
    }

    Report run() throws IOException {
        LogKeys keys = keys();
        report.keys(keys);
        OlderCheckpoints older = new OlderCheckpoints(faults, keys, now);
        Promises promises = new Promises(faults, keys, now);
        // Before the checkpoint, or a stamp of a moment later would be larger than the log.
        report.stamps(readOlder(older, promises));
        Checkpoint checkpoint = checkpoint();
        if (checkpoint == null) {
            return report;
        }
        Standing standing = standing(checkpoint, CHECKPOINT, keys);
        report.audited(checkpoint, standing);
        if (settings.state() != null && standing != null && standing.isSigned()) {
            new State(settings.state()).keep(checkpoint, now);
        }
        Hours hours = new Hours(faults);
        hours.seen(checkpoint.size(), report.asOf());
        try (Signatures signatures = new Signatures(faults, progress, settings.temp(), settings.chunkBytes())) {
            Replay replay = new Replay(faults, hours, signatures);
            LogReader reader = reader(replay, promises);
            older.register(reader, hours);
            readTo(checkpoint, reader);
            if (settings.api() != null) {
                new CountCheck(settings, faults, report, replay, reader)
                        .run(newer -> goOnTo(newer, reader, hours, keys));
            }
            signatures.match(replay.petitions());
            older.judgeBeyond(report.checkpoint().size());
            promises.judge(report.asOf(), older);
            Instant due = report.asOf().minus(UNTIL_TALLY);
            replay.petitions().forEach(petition -> requireEnd(petition, due));
            report.read(reader, replay, older, promises);
        }
        return report;
    }

    /** Those of the auditor; else those of the log, by which it can only agree with itself. */
    private LogKeys keys() throws IOException {
        LogKeys shown = null;
        try {
            shown = LogKeys.parse(settings.log().read(KEYS, LogKeys.LARGEST));
        } catch (Malformed e) {
            faults.add(Kind.SIGNATURE, KEYS, "the list of the log's keys " + e.getMessage() + ".");
        } catch (IOException e) {
            if (settings.keys() == null) {
                faults.add(Kind.INCOMPLETE, KEYS, "it " + e.getMessage() + ", so no signature could be checked.");
            } else {
                report.note("The log's own list of keys " + e.getMessage() + "; yours was used.");
            }
        }
        if (settings.keys() == null) {
            return shown;
        }
        if (shown != null && !shown.isSameAs(settings.keys())) {
            report.note("The log now shows other keys or another policy than your file has. Yours was used; ask the "
                    + "operator whether keys were rotated.");
        }
        return settings.keys();
    }

    /** @return stamps read */
    private int readOlder(OlderCheckpoints older, Promises promises) throws IOException {
        if (settings.state() != null) {
            new State(settings.state()).read(older);
        }
        if (settings.since() != null) {
            older.add(settings.since().toString(), State.bytes(settings.since()));
        }
        if (settings.receipts() != null) {
            promises.read(settings.receipts(), older);
        }
        Stamps stamps = new Stamps(settings.log(), faults);
        stamps.read(older);
        return stamps.count();
    }

    /** Null when there is none that could be audited. */
    private Checkpoint checkpoint() {
        try {
            return Checkpoint.parse(settings.log().read(CHECKPOINT, SignedNote.LARGEST));
        } catch (Malformed e) {
            faults.add(Kind.SIGNATURE, CHECKPOINT, "it " + e.getMessage() + ", so nobody answers for the log.");
        } catch (FileNotFoundException e) {
            faults.add(Kind.SIGNATURE, CHECKPOINT, "it " + e.getMessage() + ", so nobody answers for the log.");
        } catch (IOException e) {
            faults.add(Kind.INCOMPLETE, CHECKPOINT, "it " + e.getMessage() + ", so nothing could be checked.");
        }
        return null;
    }

    /** Null when no key is known. */
    private Standing standing(Checkpoint checkpoint, String where, LogKeys keys) {
        if (keys == null) {
            return null;
        }
        Standing standing = Standing.of(checkpoint, where, keys, now).requireQuorum();
        faults.addAll(standing.faults());
        Optional<Instant> time = standing.time();
        if (time.isEmpty()) {
            faults.add(
                    Kind.INCOMPLETE,
                    where,
                    "no witness says when it was made, so nobody can tell whether the log goes on beyond it.");
        } else if (time.get().plus(settings.maxAge()).isBefore(now)) {
            faults.add(
                    Kind.STALE,
                    where,
                    "enough witnesses together last cosigned it at " + time.get() + ", which is more than "
                            + settings.maxAge().toMinutes() + " minutes ago: an old state of the log is shown.");
        }
        return standing;
    }

    private LogReader reader(Replay replay, Promises promises) {
        LogReader.Leaves leaves = (index, bytes, offset, length, hash) -> {
            promises.seen(index, hash);
            replay.leaf(index, bytes, offset, length, hash);
        };
        return new LogReader(new Tiles(settings.log()), faults, leaves, progress);
    }

    private static void readTo(Checkpoint checkpoint, LogReader reader) throws IOException {
        reader.readTo(checkpoint.size());
        reader.tree().judge(checkpoint.root(), sized(checkpoint));
    }

    /** Reads on to a newer checkpoint of a log that has grown meanwhile. */
    private void goOnTo(Checkpoint newer, LogReader reader, Hours hours, LogKeys keys) throws IOException {
        report.time().ifPresent(time -> hours.passed(time, "the checkpoint of size " + reader.size()));
        Standing standing = standing(newer, sized(newer), keys);
        report.audited(newer, standing);
        hours.seen(newer.size(), report.asOf());
        hours.reached(reader.size());
        readTo(newer, reader);
    }

    private static String sized(Checkpoint checkpoint) {
        return CHECKPOINT + " (size " + checkpoint.size() + ")";
    }

    /** @param due when a petition that needed a final TALLY by now had closed */
    private void requireEnd(Petition petition, Instant due) {
        if (!petition.hasEnded() && petition.isClosedAt(due)) {
            faults.add(
                    Kind.OVERDUE,
                    "petition " + petition.id(),
                    "it closed at " + petition.closing() + " and has no final TALLY, which was due within "
                            + UNTIL_TALLY.toHours() + " hours.");
        }
    }
}
