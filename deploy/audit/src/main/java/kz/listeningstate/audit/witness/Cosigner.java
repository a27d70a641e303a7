package kz.listeningstate.audit.witness;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import kz.listeningstate.audit.Base64Text;
import kz.listeningstate.audit.Malformed;
import kz.listeningstate.audit.note.Checkpoint;
import kz.listeningstate.audit.note.SignedNote;
import kz.listeningstate.audit.note.SigningKey;
import kz.listeningstate.audit.note.VerifierKey;
import kz.listeningstate.audit.tree.Proofs;
import kz.listeningstate.audit.tree.TreeHash;

/** Cosigns the checkpoints of one log, each only if it continues the last (C2SP tlog-witness). */
final class Cosigner {
    private static final System.Logger LOG = System.getLogger(Cosigner.class.getName());
    private static final String PLAIN = "text/plain; charset=utf-8";
    private static final String SIZE = "text/x.tlog.size";

    /** An answer over HTTP. */
    record Answer(int status, String contentType, String body) {
        static Answer refused(int status, String why) {
            return new Answer(status, PLAIN, why + "\n");
        }
    }

    private final SigningKey key;
    private final List<VerifierKey> logKeys;
    private final WitnessState state;
    private final Clock clock;
    /** Null as long as none was cosigned. */
    private Checkpoint latest;

    Cosigner(String origin, SigningKey key, List<VerifierKey> logKeys, WitnessState state, Clock clock)
            throws IOException {
        this.key = key;
        this.logKeys = logKeys;
        this.state = state;
        this.clock = clock;
        this.latest = state.read(origin);
        if (latest != null && !isGenuine(latest.note())) {
            throw new IOException("The state of the log " + origin + " was signed neither by it nor by this witness. "
                    + WitnessState.WHAT_TO_DO);
        }
    }

    /** After a key's rotation one of both may be unknown. */
    private boolean isGenuine(SignedNote note) {
        return note.signatures().stream()
                .anyMatch(line -> key.verifier().cosigned(note, line).isPresent()
                        || logKeys.stream().anyMatch(log -> log.hasSigned(note, line)));
    }

    /** Null as long as none was cosigned. */
    synchronized Checkpoint latest() {
        return latest;
    }

    /** In one step for all requests: what is compared is what is replaced. */
    synchronized Answer add(AddCheckpoint request) throws IOException {
        Checkpoint checkpoint = request.checkpoint();
        if (!isSigned(checkpoint.note())) {
            return Answer.refused(403, "no good signature of a known key of the log");
        }
        if (request.old() > checkpoint.size()) {
            return Answer.refused(400, "the old size is larger than the checkpoint's");
        }
        long size = latest == null ? 0 : latest.size();
        if (request.old() != size) {
            return new Answer(409, SIZE, size + "\n");
        }
        if (!continues(request)) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "Log {0} signed size {1} with root {2}, which was not shown to continue size {3}.",
                    checkpoint.origin(),
                    Long.toString(checkpoint.size()),
                    Base64Text.encode(checkpoint.root()),
                    Long.toString(size));
            return Answer.refused(422, "the checkpoint was not proved to continue the last one");
        }
        return cosign(checkpoint);
    }

    private boolean isSigned(SignedNote note) {
        boolean isSigned = false;
        for (SignedNote.Line line : note.signatures()) {
            for (VerifierKey log : logKeys) {
                if (log.isNamedBy(line) && !log.hasSigned(note, line)) {
                    return false; // signed-note: such a note is malformed as a whole
                }
                isSigned |= log.isNamedBy(line);
            }
        }
        return isSigned;
    }

    private boolean continues(AddCheckpoint request) {
        Checkpoint checkpoint = request.checkpoint();
        if (checkpoint.size() == 0 && !Arrays.equals(checkpoint.root(), TreeHash.ofNothing())) {
            return false;
        }
        return request.old() == 0
                ? request.proof().isEmpty()
                : Proofs.isConsistent(
                        request.old(), checkpoint.size(), request.proof(), latest.root(), checkpoint.root());
    }

    private Answer cosign(Checkpoint checkpoint) throws IOException {
        String text = checkpoint.note().text();
        String cosignature = key.cosign(text, clock.instant()) + "\n";
        String logLines = checkpoint.note().signatures().stream()
                .filter(line -> logKeys.stream().anyMatch(log -> log.isNamedBy(line)))
                .map(line -> line + "\n")
                .collect(Collectors.joining());
        Checkpoint cosigned = parsed(text + "\n" + logLines + cosignature);
        state.write(cosigned); // before the answer: what is given away can never be forgotten
        latest = cosigned;
        return new Answer(200, PLAIN, cosignature);
    }

    private static Checkpoint parsed(String note) {
        try {
            return Checkpoint.parse(note.getBytes(StandardCharsets.UTF_8));
        } catch (Malformed e) {
            throw new IllegalStateException("a checkpoint with one line more is a checkpoint", e);
        }
    }
}
