package kz.listeningstate.signature.log.note;

import static kz.listeningstate.signature.log.tree.LogDataRefused.unless;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import kz.listeningstate.signature.log.tree.LogDataRefused;

/** Whose word suffices for a checkpoint, c2sp.org/tlog-policy: one of the logs, and a quorum of witnesses. */
public final class Policy {
    static final String NO_QUORUM = "none";

    private final List<Log> logs;
    private final List<Witness> witnesses;
    private final List<Group> groups;
    private final String quorum;

    /** @param key of type 01; its name is the log's origin */
    public record Log(VerifierKey key, Optional<String> url) {}

    /**
     * @param name within the policy only; its octets as characters of ISO 8859-1, since names are opaque
     * @param key of type 04
     * @param url submission prefix of c2sp.org/tlog-witness, where the policy tells it
     */
    public record Witness(String name, VerifierKey key, Optional<String> url) {}

    /**
     * Witnesses a checkpoint when so many members do.
     *
     * @param members witnesses, and groups that were defined before this one
     */
    record Group(String name, int threshold, List<String> members) {}

    /** @param groups each after its members */
    Policy(List<Log> logs, List<Witness> witnesses, List<Group> groups, String quorum) {
        this.logs = List.copyOf(logs);
        this.witnesses = List.copyOf(witnesses);
        this.groups = List.copyOf(groups);
        this.quorum = quorum;
    }

    /** @param policy at most 64 KiB, 100 logs, 100 witnesses and 100 groups; ended by a newline */
    public static Policy parse(byte[] policy) throws LogDataRefused {
        return new PolicyParser().parse(policy);
    }

    public static Policy parse(String policy) throws LogDataRefused {
        return parse(policy.getBytes(StandardCharsets.UTF_8));
    }

    public List<Log> logs() {
        return logs;
    }

    public List<Witness> witnesses() {
        return witnesses;
    }

    /** Whether these keys, which are known to have cosigned, are enough. */
    public boolean isQuorum(Collection<VerifierKey> cosigners) {
        Set<String> witnessed = new HashSet<>();
        witnesses.stream().filter(w -> cosigners.contains(w.key())).forEach(w -> witnessed.add(w.name()));
        for (Group group : groups) {
            if (group.members().stream().filter(witnessed::contains).count() >= group.threshold()) {
                witnessed.add(group.name());
            }
        }
        return quorum.equals(NO_QUORUM) || witnessed.contains(quorum);
    }

    /**
     * Verifies that one of the logs signed the checkpoint under its own name, and a quorum of witnesses cosigned it.
     *
     * @throws LogDataRefused also when any known key did not make the signature that bears its name
     */
    public CosignedCheckpoint verify(SignedNote note) throws LogDataRefused {
        Checkpoint checkpoint = Checkpoint.parse(note.text());
        List<VerifierKey> logKeys = logs.stream()
                .map(Log::key)
                .filter(key -> key.name().equals(checkpoint.origin()))
                .toList();
        unless(!logKeys.isEmpty(), "checkpoint: of a log that the policy does not name");
        List<VerifierKey> witnessKeys = witnesses.stream().map(Witness::key).toList();
        Map<VerifierKey, NoteSignature> verified = note.verify(
                Stream.concat(logKeys.stream(), witnessKeys.stream()).toList());
        unless(!Collections.disjoint(verified.keySet(), logKeys), "checkpoint: its log did not sign it");
        unless(isQuorum(verified.keySet()), "checkpoint: too few witnesses cosigned it");
        List<Cosignature> cosignatures = new ArrayList<>();
        verified.forEach((key, signature) -> {
            if (witnessKeys.contains(key)) {
                cosignatures.add(Cosignature.of(key, signature));
            }
        });
        return new CosignedCheckpoint(checkpoint, cosignatures);
    }
}
