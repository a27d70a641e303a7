package kz.listeningstate.signature.witness;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;
import kz.listeningstate.signature.http.HttpAnswer;
import kz.listeningstate.signature.log.note.AddCheckpoint;
import kz.listeningstate.signature.log.note.AddCheckpointAnswer;
import kz.listeningstate.signature.log.note.Checkpoint;
import kz.listeningstate.signature.log.note.NoteSignature;
import kz.listeningstate.signature.log.note.SignedNote;
import kz.listeningstate.signature.log.note.VerifierKey;
import kz.listeningstate.signature.log.tree.LogDataRefused;
import kz.listeningstate.signature.log.tree.TiledTree;

/** One witness and the size of the tree it cosigned last, as far as we know. For one question at a time. */
final class WitnessClient {
    private static final int OK = 200;
    private static final int CONFLICT = 409;
    private static final int NOT_CONSISTENT = 422;
    /** It is asked once more when it tells where the proof has to begin. */
    private static final int QUESTIONS = 2;

    private final String name;
    private final VerifierKey key;
    private final URI address;
    private final HttpClient http;
    private final Duration patience;
    private volatile long cosigned;
    private volatile boolean contradicted;

    /** @param patience with one answer, to its end */
    WitnessClient(String name, VerifierKey key, URI submissionPrefix, HttpClient http, Duration patience) {
        this.name = name;
        this.key = key;
        this.address = URI.create(submissionPrefix.toString().replaceFirst("/$", "") + "/add-checkpoint");
        this.http = http;
        this.patience = patience;
    }

    String name() {
        return name;
    }

    VerifierKey key() {
        return key;
    }

    /** Whether it has contradicted and not cosigned since. */
    boolean hasContradicted() {
        return contradicted;
    }

    /** What {@link #cosign} takes when the witness takes all the time that it is given. */
    static Duration longest(Duration patience) {
        return patience.multipliedBy(QUESTIONS);
    }

    /**
     * Has the checkpoint cosigned.
     *
     * @param tree of this checkpoint
     * @throws WitnessAhead when it knows a larger one, or another one of the same size
     */
    List<NoteSignature> cosign(SignedNote note, TiledTree tree)
            throws IOException, InterruptedException, LogDataRefused {
        Checkpoint checkpoint = Checkpoint.parse(note.text());
        requireNotAhead(cosigned, checkpoint);
        HttpAnswer answer = ask(note, tree, cosigned);
        if (answer.status() == CONFLICT) {
            long theirs = AddCheckpointAnswer.parseConflict(answer.body());
            // Remembered only if it is none of these: asked again, it has to say so again.
            requireNotAhead(theirs, checkpoint);
            cosigned = theirs;
            answer = ask(note, tree, theirs);
        }
        if (answer.status() == NOT_CONSISTENT) {
            contradicted = true;
            throw WitnessAhead.otherTree(name, cosigned);
        }
        if (answer.status() != OK) {
            throw new IOException("it answered " + answer.status());
        }
        List<NoteSignature> cosignatures = AddCheckpointAnswer.parseSuccess(answer.body(), checkpoint, List.of(key));
        cosigned = checkpoint.size();
        contradicted = false;
        return cosignatures;
    }

    private void requireNotAhead(long theirs, Checkpoint ours) {
        if (theirs > ours.size()) {
            contradicted = true;
            throw WitnessAhead.of(name, theirs, ours.size());
        }
    }

    private HttpAnswer ask(SignedNote note, TiledTree tree, long from)
            throws IOException, InterruptedException, LogDataRefused {
        List<byte[]> proof = from == 0 ? List.of() : tree.consistencyProof(from, tree.rootAt(from));
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .POST(BodyPublishers.ofByteArray(new AddCheckpoint(from, proof, note).bytes()));
        // One octet more than any good answer has, so that a longer one is refused and never kept.
        return HttpAnswer.to(request, http, patience, SignedNote.MAX_SIZE + 1);
    }
}
