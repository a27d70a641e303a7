package kz.listeningstate.audit.note;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import kz.listeningstate.audit.Fault;
import kz.listeningstate.audit.Kind;

/** Who stands behind a checkpoint, and what is wrong with the lines under it. */
public final class Standing {
    /** Clocks may differ; a cosignature from further ahead says nothing about when it was made. */
    private static final Duration AHEAD = Duration.ofMinutes(5);

    private final String where;
    private final LogKeys keys;
    private final Instant now;
    private final List<Fault> faults = new ArrayList<>();
    private final Map<String, Instant> cosigned = new LinkedHashMap<>();
    private boolean isSigned;

    private Standing(String where, LogKeys keys, Instant now) {
        this.where = where;
        this.keys = keys;
        this.now = now;
    }

    /** @param where the checkpoint's path or file, for the faults' sentences */
    public static Standing of(Checkpoint checkpoint, String where, LogKeys keys, Instant now) {
        Standing standing = new Standing(where, keys, now);
        if (!checkpoint.origin().equals(keys.origin())) {
            standing.fault(
                    Kind.SIGNATURE,
                    "it is a checkpoint of another log, " + checkpoint.origin() + ", not of " + keys.origin() + ".");
        }
        for (SignedNote.Line line : checkpoint.note().signatures()) {
            keys.log().forEach(key -> standing.log(key, checkpoint.note(), line));
            keys.policy().witnesses().forEach((name, key) -> standing.witness(name, key, checkpoint.note(), line));
        }
        if (!standing.isSigned) {
            standing.fault(Kind.SIGNATURE, "no key of the log signed it, so nobody answers for what it says.");
        }
        return standing;
    }

    private void log(VerifierKey key, SignedNote note, SignedNote.Line line) {
        if (!key.isNamedBy(line)) {
            return;
        }
        if (key.hasSigned(note, line)) {
            isSigned = true;
        } else {
            fault(
                    Kind.SIGNATURE,
                    "the signature of the log's key " + key.vkey()
                            + " does not verify: it or the text was changed after signing.");
        }
    }

    private void witness(String name, VerifierKey key, SignedNote note, SignedNote.Line line) {
        if (!key.isNamedBy(line)) {
            return;
        }
        Optional<Instant> time = key.cosigned(note, line);
        if (time.isEmpty()) {
            fault(
                    Kind.WITNESS,
                    "the cosignature of witness " + name + " (" + key.name()
                            + ") does not verify: it or the text was changed after signing.");
        } else if (time.get().isAfter(now.plus(AHEAD))) {
            fault(
                    Kind.WITNESS,
                    "witness " + name + " says it cosigned at " + time.get()
                            + ", which is still to come, unless this machine's clock is behind.");
        } else {
            cosigned.merge(name, time.get(), (a, b) -> a.isAfter(b) ? a : b);
        }
    }

    private void fault(Kind kind, String sentence) {
        faults.add(new Fault(kind, where, sentence));
    }

    /** One more fault when the witnesses that cosigned are not enough. */
    public Standing requireQuorum() {
        quorumFault().ifPresent(faults::add);
        return this;
    }

    /** Empty when the witnesses that cosigned are enough. */
    public Optional<Fault> quorumFault() {
        return hasQuorum()
                ? Optional.empty()
                : Optional.of(new Fault(
                        Kind.WITNESS,
                        where,
                        "only " + cosigned.size() + " of "
                                + keys.policy().witnesses().size()
                                + " witnesses cosigned it, which is less than the policy's quorum."));
    }

    public boolean hasQuorum() {
        return keys.policy().isMetBy(cosigned.keySet());
    }

    public boolean isSigned() {
        return isSigned;
    }

    public List<Fault> faults() {
        return List.copyOf(faults);
    }

    /** When, by the policy's names of the witnesses whose cosignatures verify. */
    public Map<String, Instant> cosigned() {
        return Map.copyOf(cosigned);
    }

    /**
     * Since when enough witnesses together stand behind it: one of them alone could keep an old checkpoint looking fresh. Where
     * they are too few, or the policy asks for none, the time of the newest cosignature.
     */
    public Optional<Instant> time() {
        List<Instant> newestFirst =
                cosigned.values().stream().sorted(Comparator.reverseOrder()).toList();
        return newestFirst.stream()
                .filter(this::hasQuorumSince)
                .findFirst()
                .or(() -> newestFirst.stream().findFirst());
    }

    private boolean hasQuorumSince(Instant time) {
        return keys.policy()
                .isMetBy(cosigned.entrySet().stream()
                        .filter(each -> !each.getValue().isBefore(time))
                        .map(Map.Entry::getKey)
                        .collect(Collectors.toSet()));
    }
}
