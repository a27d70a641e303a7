package kz.listeningstate.signature.witness;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import kz.listeningstate.signature.log.note.NoteSignature;
import kz.listeningstate.signature.log.note.Policy;
import kz.listeningstate.signature.log.note.SignedNote;
import kz.listeningstate.signature.log.note.VerifierKey;
import kz.listeningstate.signature.log.tree.LogDataRefused;
import kz.listeningstate.signature.log.tree.TiledTree;
import org.jboss.logging.Logger;

/** The witnesses of a policy, asked all at once; none of them can hold up the others. For one caller at a time. */
public final class Witnesses implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(Witnesses.class);
    private static final Duration CONNECTING = Duration.ofSeconds(2);
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration MARGIN = Duration.ofSeconds(1);
    /** What is given to the others once there is a quorum. */
    private static final long COMPANY_MILLIS = 300;

    private final Policy policy;
    private final List<WitnessClient> clients;
    private final Duration patience;
    private final ExecutorService threads;
    /** The last question to each; who has not answered it is asked nothing else. */
    private final Map<WitnessClient, CompletableFuture<List<NoteSignature>>> asked = new HashMap<>();

    /** @param policy of which only witnesses with an address can be asked */
    public Witnesses(Policy policy) {
        this(policy, PATIENCE);
    }

    /** @param patience with one answer of one witness */
    Witnesses(Policy policy, Duration patience) {
        HttpClient http = HttpClient.newBuilder().connectTimeout(CONNECTING).build();
        this.policy = policy;
        this.patience = patience;
        this.clients = policy.witnesses().stream()
                .filter(witness -> witness.url().isPresent())
                .map(one -> new WitnessClient(
                        one.name(), one.key(), URI.create(one.url().get()), http, patience))
                .toList();
        this.threads = Executors.newFixedThreadPool(Math.max(1, clients.size()), task -> {
            Thread thread = new Thread(task, "witnesses");
            thread.setDaemon(true);
            return thread;
        });
    }

    /**
     * The checkpoint with the cosignatures of those who answered by the time there was a quorum, or a little later; who
     * does not cosign is logged. Whether they are enough is the policy's to say. Who has contradicted before is heard out.
     *
     * @throws WitnessAhead when one of them knows another tree
     */
    public SignedNote cosigned(SignedNote checkpoint, TiledTree tree) {
        return ask(checkpoint, tree, clients.stream().anyMatch(WitnessClient::hasContradicted));
    }

    /** Likewise, but nobody's word is missed because the others were quicker. */
    public SignedNote cosignedByAll(SignedNote checkpoint, TiledTree tree) {
        return ask(checkpoint, tree, true);
    }

    private SignedNote ask(SignedNote checkpoint, TiledTree tree, boolean everybody) {
        if (everybody) {
            await(all(asked));
        }
        Map<WitnessClient, CompletableFuture<List<NoteSignature>>> answers = new LinkedHashMap<>();
        for (WitnessClient client : clients) {
            CompletableFuture<List<NoteSignature>> before = asked.get(client);
            if (before == null || before.isDone()) {
                answers.put(
                        client, CompletableFuture.supplyAsync(() -> cosignatures(client, checkpoint, tree), threads));
            }
        }
        asked.putAll(answers);
        await(everybody ? all(answers) : CompletableFuture.anyOf(all(answers), soonAfterQuorum(answers)));
        List<NoteSignature> cosignatures = new ArrayList<>();
        answers.values().stream()
                .filter(CompletableFuture::isDone)
                .forEach(answer -> cosignatures.addAll(result(answer)));
        return checkpoint.with(cosignatures);
    }

    private static List<NoteSignature> result(CompletableFuture<List<NoteSignature>> answer) {
        try {
            return answer.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof WitnessAhead ahead) {
                throw ahead;
            }
            throw e;
        }
    }

    private static CompletableFuture<Void> all(Map<WitnessClient, CompletableFuture<List<NoteSignature>>> answers) {
        return CompletableFuture.allOf(answers.values().toArray(CompletableFuture[]::new));
    }

    private CompletableFuture<Void> soonAfterQuorum(
            Map<WitnessClient, CompletableFuture<List<NoteSignature>>> answers) {
        CompletableFuture<Void> quorum = new CompletableFuture<>();
        Runnable look = () -> {
            if (isQuorum(answers)) {
                quorum.complete(null);
            }
        };
        look.run();
        for (CompletableFuture<List<NoteSignature>> answer : answers.values()) {
            var unused = answer.thenRun(look);
        }
        return quorum.thenRunAsync(() -> {}, CompletableFuture.delayedExecutor(COMPANY_MILLIS, TimeUnit.MILLISECONDS));
    }

    /**
     * What they answered is looked at afterwards; here only that they did. Each gives up by itself before this bound: a shorter
     * one would miss the word of a witness that was asked twice.
     */
    private void await(CompletableFuture<?> answers) {
        Duration bound = WitnessClient.longest(patience).plus(MARGIN);
        answers.handle((answered, contradiction) -> null)
                .completeOnTimeout(null, bound.toMillis(), TimeUnit.MILLISECONDS)
                .join();
    }

    private boolean isQuorum(Map<WitnessClient, CompletableFuture<List<NoteSignature>>> answers) {
        List<VerifierKey> keys = new ArrayList<>();
        answers.forEach((client, answer) -> {
            if (answer.isDone()
                    && !answer.isCompletedExceptionally()
                    && !answer.join().isEmpty()) {
                keys.add(client.key());
            }
        });
        return policy.isQuorum(keys);
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
