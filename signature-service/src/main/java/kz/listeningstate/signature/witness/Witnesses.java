package kz.listeningstate.signature.witness;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import kz.listeningstate.signature.log.note.NoteSignature;
import kz.listeningstate.signature.log.note.Policy;
import kz.listeningstate.signature.log.note.SignedNote;
import kz.listeningstate.signature.log.tree.LogDataRefused;
import kz.listeningstate.signature.log.tree.TiledTree;
import org.jboss.logging.Logger;

/** The witnesses of a policy, asked all at once. */
public final class Witnesses implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(Witnesses.class);
    private static final Duration CONNECTING = Duration.ofSeconds(2);

    private final List<WitnessClient> clients;
    private final ExecutorService threads;

    /** @param policy of which only witnesses with an address can be asked */
    public Witnesses(Policy policy) {
        HttpClient http = HttpClient.newBuilder().connectTimeout(CONNECTING).build();
        this.clients = policy.witnesses().stream()
                .filter(witness -> witness.url().isPresent())
                .map(witness -> new WitnessClient(
                        witness.name(), witness.key(), URI.create(witness.url().get()), http))
                .toList();
        this.threads = Executors.newFixedThreadPool(Math.max(1, clients.size()), task -> {
            Thread thread = new Thread(task, "witnesses");
            thread.setDaemon(true);
            return thread;
        });
    }

    /**
     * The checkpoint with the cosignatures of all who answered; who did not is logged. Whether they are enough is the
     * policy's to say.
     *
     * @throws WitnessAhead when one of them knows a larger tree
     */
    public SignedNote cosigned(SignedNote checkpoint, TiledTree tree) {
        List<CompletableFuture<List<NoteSignature>>> asked = clients.stream()
                .map(client -> CompletableFuture.supplyAsync(() -> cosignatures(client, checkpoint, tree), threads))
                .toList();
        List<NoteSignature> all = new ArrayList<>();
        try {
            asked.forEach(answer -> all.addAll(answer.join()));
        } catch (CompletionException e) {
            if (e.getCause() instanceof WitnessAhead ahead) {
                throw ahead;
            }
            throw e;
        }
        return checkpoint.with(all);
    }

    private static List<NoteSignature> cosignatures(WitnessClient client, SignedNote checkpoint, TiledTree tree) {
        try {
            return client.cosign(checkpoint, tree);
        } catch (IOException | LogDataRefused e) {
            LOG.warnf("witness %s does not cosign: %s", client.name(), e.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return List.of();
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
