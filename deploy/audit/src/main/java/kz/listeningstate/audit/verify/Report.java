package kz.listeningstate.audit.verify;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kz.listeningstate.audit.Faults;
import kz.listeningstate.audit.note.Checkpoint;
import kz.listeningstate.audit.note.LogKeys;
import kz.listeningstate.audit.note.Standing;

/** What an audit looked at and found; {@link TextReport} and {@link JsonReport} show it. */
final class Report {
    /**
     * How much was read.
     *
     * @param leaves that could be read
     * @param unread leaves that could not
     */
    record Extent(long leaves, long pieces, long unread, int checkpoints, int stamps, int promises) {}

    private final Settings settings;
    private final Instant now;
    private final Faults faults;
    private final List<String> notes = new ArrayList<>();
    private final Map<UUID, String> api = new HashMap<>();
    private LogKeys keys;
    private Checkpoint checkpoint;
    private Standing standing;
    private List<Petition> petitions = List.of();
    private int stamps;
    private Extent extent = new Extent(0, 0, 0, 0, 0, 0);

    Report(Settings settings, Instant now, Faults faults) {
        this.settings = settings;
        this.now = now;
        this.faults = faults;
    }

    void keys(LogKeys used) {
        keys = used;
    }

    void note(String sentence) {
        notes.add(sentence);
    }

    void stamps(int read) {
        stamps = read;
    }

    /** The checkpoint that the rest is about; the last one when the log went on. */
    void audited(Checkpoint audited, Standing found) {
        checkpoint = audited;
        standing = found;
    }

    void api(UUID petition, String outcome) {
        api.putIfAbsent(petition, outcome);
    }

    void read(LogReader reader, Replay replay, OlderCheckpoints older, Promises promises) {
        petitions = replay.petitions();
        extent = new Extent(reader.heard(), reader.pieces(), reader.unread(), older.count(), stamps, promises.count());
    }

    /** When enough witnesses together last saw the checkpoint. */
    Optional<Instant> time() {
        return Optional.ofNullable(standing).flatMap(Standing::time);
    }

    /** As of when the log is known to be as it was found: without a witness, the time of the audit. */
    Instant asOf() {
        return time().orElse(now);
    }

    Settings settings() {
        return settings;
    }

    Instant now() {
        return now;
    }

    Faults faults() {
        return faults;
    }

    List<String> notes() {
        return notes;
    }

    /** Null when none could be had. */
    LogKeys keys() {
        return keys;
    }

    /** Null when none could be had. */
    Checkpoint checkpoint() {
        return checkpoint;
    }

    /** Null when no key is known. */
    Standing standing() {
        return standing;
    }

    /** Those that were opened, or that some leaf speaks of. */
    List<Petition> petitions() {
        return petitions;
    }

    String api(Petition petition) {
        return api.getOrDefault(petition.id(), "not asked");
    }

    Extent extent() {
        return extent;
    }

    /** Who else saw the log, and what that is worth. */
    String witnesses() {
        if (standing == null) {
            return "unknown, because no key is";
        }
        int known = keys.policy().witnesses().size();
        if (known == 0 || !keys.policy().asksForWitnesses()) {
            return "0 independent witnesses: the operator could show different logs to different people";
        }
        return standing.cosigned().size() + " of " + known + " cosigned, "
                + (standing.hasQuorum() ? "the quorum is met" : "less than the quorum") + "; "
                + (independent() == 0
                        ? "0 independent witnesses, unless you name them with --independent"
                        : independent() + " of them independent of the operator, as you say");
    }

    /** How many of the witnesses that cosigned the auditor knows to be none of the operator's. */
    long independent() {
        return standing == null
                ? 0
                : standing.cosigned().keySet().stream()
                        .filter(settings.independent()::contains)
                        .count();
    }
}
