package kz.listeningstate.signature.witness;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import kz.listeningstate.signature.log.note.AddCheckpoint;
import kz.listeningstate.signature.log.note.AddCheckpointAnswer;
import kz.listeningstate.signature.log.note.Checkpoint;
import kz.listeningstate.signature.log.note.NoteSignature;
import kz.listeningstate.signature.log.note.SignedNote;
import kz.listeningstate.signature.log.note.VerifierKey;
import kz.listeningstate.signature.log.tree.LogDataRefused;
import kz.listeningstate.signature.log.tree.TiledTree;

/** One witness and the size of the tree it cosigned last, as far as we know. */
final class WitnessClient {
    private static final int OK = 200;
    private static final int CONFLICT = 409;
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final String name;
    private final VerifierKey key;
    private final URI address;
    private final HttpClient http;
    private volatile long cosigned;

    WitnessClient(String name, VerifierKey key, URI submissionPrefix, HttpClient http) {
        this.name = name;
        this.key = key;
        this.address = URI.create(submissionPrefix.toString().replaceFirst("/$", "") + "/add-checkpoint");
        this.http = http;
    }

    String name() {
        return name;
    }

    /**
     * Has the checkpoint cosigned.
     *
     * @param tree of this checkpoint
     * @throws WitnessAhead when it knows a larger one
     */
    List<NoteSignature> cosign(SignedNote note, TiledTree tree)
            throws IOException, InterruptedException, LogDataRefused {
        Checkpoint checkpoint = Checkpoint.parse(note.text());
        Answer answer = ask(note, tree, cosigned);
        if (answer.status() == CONFLICT) {
            cosigned = AddCheckpointAnswer.parseConflict(answer.body());
            if (cosigned > checkpoint.size()) {
                throw new WitnessAhead(name, cosigned, checkpoint.size());
            }
            answer = ask(note, tree, cosigned);
        }
        if (answer.status() != OK) {
            throw new IOException("it answered " + answer.status());
        }
        List<NoteSignature> cosignatures = AddCheckpointAnswer.parseSuccess(answer.body(), checkpoint, List.of(key));
        cosigned = checkpoint.size();
        return cosignatures;
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Answer(int status, byte[] body) {}

    private Answer ask(SignedNote note, TiledTree tree, long from)
            throws IOException, InterruptedException, LogDataRefused {
        List<byte[]> proof = from == 0 ? List.of() : tree.consistencyProof(from, tree.rootAt(from));
        HttpRequest request = HttpRequest.newBuilder(address)
                .timeout(PATIENCE)
                .POST(BodyPublishers.ofByteArray(new AddCheckpoint(from, proof, note).bytes()))
                .build();
        HttpResponse<InputStream> answer = http.send(request, BodyHandlers.ofInputStream());
        try (InputStream body = answer.body()) {
            // One octet more than any good answer has, so that a longer one is refused and never kept.
            return new Answer(answer.statusCode(), body.readNBytes(SignedNote.MAX_SIZE + 1));
        }
    }
}
