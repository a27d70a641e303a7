package kz.listeningstate.audit.witness;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import kz.listeningstate.audit.Malformed;
import kz.listeningstate.audit.note.Checkpoint;
import kz.listeningstate.audit.note.SigningKey;
import kz.listeningstate.audit.note.VerifierKey;

/**
 * A small witness of transparency logs (C2SP tlog-witness): {@code POST /add-checkpoint} and {@code GET /<origin
 * hash>/checkpoint}, Ed25519 cosignatures. It remembers on disk, before it answers, what it cosigned.
 */
public final class Witness implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(Witness.class.getName());
    private static final int THREADS = 8;
    private static final String PLAIN = "text/plain; charset=utf-8";

    static {
        // The JDK's server sends head and body apart; without this each answer waits 40 ms for the head's receipt.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final Map<String, Cosigner> byOrigin;
    private final Map<String, Cosigner> byPath = new HashMap<>();
    private final SigningKey key;
    private final WitnessState state;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS, task -> {
        Thread thread = new Thread(task, "witness");
        thread.setDaemon(true);
        return thread;
    });

    private Witness(SigningKey key, WitnessState state, Map<String, Cosigner> byOrigin, HttpServer server) {
        this.key = key;
        this.state = state;
        this.byOrigin = byOrigin;
        this.server = server;
        byOrigin.forEach(
                (origin, cosigner) -> byPath.put("/" + WitnessState.originHash(origin) + "/checkpoint", cosigner));
    }

    /**
     * Starts one; it serves until it is closed.
     *
     * @param key of type {@link VerifierKey#COSIGNATURE}
     * @param logs keys of the logs to cosign; several of one name are one log's
     * @param folder its memory, which must never be restored from an older copy; made when missing
     * @param listen port 0 = any free one, see {@link #port}
     * @throws IOException when the port or the folder is in use, or the folder's content cannot be believed
     */
    public static Witness start(
            SigningKey key, List<VerifierKey> logs, Path folder, InetSocketAddress listen, Clock clock)
            throws IOException {
        if (key.verifier().type() != VerifierKey.COSIGNATURE) {
            throw new IllegalArgumentException("A witness signs with a key of type 04.");
        }
        WitnessState state = WitnessState.open(folder);
        try {
            Map<String, Cosigner> cosigners = cosigners(key, logs, state, clock);
            Witness witness = new Witness(key, state, cosigners, HttpServer.create(listen, 0));
            witness.serve();
            return witness;
        } catch (IOException e) {
            state.close();
            throw e;
        }
    }

    private static Map<String, Cosigner> cosigners(
            SigningKey key, List<VerifierKey> logs, WitnessState state, Clock clock) throws IOException {
        Map<String, Cosigner> cosigners = new HashMap<>();
        for (Map.Entry<String, List<VerifierKey>> log :
                logs.stream().collect(Collectors.groupingBy(VerifierKey::name)).entrySet()) {
            cosigners.put(log.getKey(), new Cosigner(log.getKey(), key, log.getValue(), state, clock));
        }
        return cosigners;
    }

    private void serve() {
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    /** Where it listens. */
    public int port() {
        return server.getAddress().getPort();
    }

    /** What a log and its auditors need to know it by. */
    public VerifierKey verifier() {
        return key.verifier();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            answer(exchange, answer(exchange));
        }
    }

    private Cosigner.Answer answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        if (path.equals("/add-checkpoint")) {
            return exchange.getRequestMethod().equals("POST")
                    ? add(exchange.getRequestBody().readNBytes(AddCheckpoint.LARGEST + 1))
                    : Cosigner.Answer.refused(405, "POST only");
        }
        Cosigner cosigner = byPath.get(path);
        Checkpoint latest = cosigner == null ? null : cosigner.latest();
        if (latest == null) {
            return Cosigner.Answer.refused(404, "nothing cosigned");
        }
        return exchange.getRequestMethod().equals("GET")
                ? new Cosigner.Answer(200, PLAIN, new String(latest.bytes(), StandardCharsets.UTF_8))
                : Cosigner.Answer.refused(405, "GET only");
    }

    private Cosigner.Answer add(byte[] body) {
        try {
            AddCheckpoint request = AddCheckpoint.parse(body);
            Cosigner cosigner = byOrigin.get(request.checkpoint().origin());
            return cosigner == null ? Cosigner.Answer.refused(404, "unknown log") : cosigner.add(request);
        } catch (Malformed e) {
            return Cosigner.Answer.refused(400, "the request " + e.getMessage());
        } catch (IOException e) {
            LOG.log(System.Logger.Level.ERROR, "The checkpoint could not be stored, so it was not cosigned.", e);
            return Cosigner.Answer.refused(500, "the witness cannot remember and so does not sign");
        }
    }

    private static void answer(HttpExchange exchange, Cosigner.Answer answer) throws IOException {
        byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", answer.contentType());
        exchange.sendResponseHeaders(answer.status(), body.length);
        exchange.getResponseBody().write(body);
    }

    @Override
    public void close() throws IOException {
        server.stop(0);
        threads.shutdownNow();
        state.close();
    }
}
