package kz.listeningstate.embedded.authority;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;
import kz.listeningstate.embedded.Directories;
import kz.listeningstate.embedded.FreePorts;
import org.bouncycastle.cert.X509CertificateHolder;

/**
 * The demo authority's online services on 127.0.0.1, and the switches to revoke, to go down and to lie:
 *
 * <pre>
 * POST /ocsp                                application/ocsp-request, any issuer (RFC 6960)
 * GET  /crl/nca_gost_demo.crl               what is revoked, by the name of the issuer's file (RFC 5280)
 * GET  /crl/nca_gost_demo-delta.crl         what was revoked within a day
 * POST /tsp                                 application/timestamp-query (RFC 3161)
 * PUT  /behaviour[?service=ocsp|crl|tsp]    name of a {@link Behaviour}, for one service or all
 * GET  /behaviour[?service=ocsp|crl|tsp]    its name; one line a service when they differ
 * POST /revocations?identity=aigul[&amp;reason=1]    reason of RFC 5280, 5.3.1
 * </pre>
 */
public final class AuthorityServer implements AutoCloseable {
    /** How long a {@link Behaviour#SLOW} answer takes. */
    public static final Duration SLOWNESS = Duration.ofSeconds(9);

    private static final int THREADS = 8;
    private static final int BACKLOG = 1_000;

    /** Whoever asks within this JVM learns it by this; over HTTP there is no answer. */
    static final class Down extends IllegalStateException {
        private static final long serialVersionUID = 1;

        Down(OnlineService service) {
            super("The demo authority's " + service + " is down");
        }
    }

    static {
        // Head and body leave in two writes; without this the second waits for the client's delayed acknowledgement.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final DemoAuthority authority;
    private final OcspResponder ocsp;
    private final RevocationLists lists;
    private final TimeStampAuthority timeStamps;
    private final Map<OnlineService, Behaviour> behaviours = new ConcurrentHashMap<>();
    private final int port;
    private final boolean temporary;
    private volatile HttpServer running;
    private ExecutorService hands;

    private AuthorityServer(DemoAuthority authority, int port, boolean temporary) {
        Delegates delegates = new Delegates(authority);
        this.authority = authority;
        this.ocsp = new OcspResponder(authority, delegates);
        this.lists = new RevocationLists(authority);
        this.timeStamps = new TimeStampAuthority(authority, delegates);
        this.port = port == 0 ? FreePorts.one() : port;
        this.temporary = temporary;
        behave(Behaviour.HONEST);
    }

    /** Starts the services of an authority that outlives them; port 0 = any free one. */
    public static AuthorityServer start(DemoAuthority authority, int port) {
        AuthorityServer server = new AuthorityServer(authority, port, false);
        server.start();
        return server;
    }

    /** Starts an authority for tests: any port, a folder that goes when the server is closed. */
    public static AuthorityServer temporary() {
        DemoAuthority authority = DemoAuthority.openOrCreate(Directories.temporary("authority"));
        AuthorityServer server = new AuthorityServer(authority, 0, true);
        server.start();
        return server;
    }

    /** Starts the server again after {@link #stop}, on the same port; it behaves as it did before. */
    public synchronized void start() {
        if (running != null) {
            return;
        }
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", port), BACKLOG);
            hands = Executors.newFixedThreadPool(THREADS, AuthorityServer::daemon);
            server.setExecutor(hands);
            server.createContext("/", new AuthorityPages(this, hands));
            server.start();
            running = server;
        } catch (IOException e) {
            throw new UncheckedIOException("The authority's services cannot listen on port " + port, e);
        }
    }

    /** Stops at once: who waits for an answer gets none. */
    public synchronized void stop() {
        if (running != null) {
            running.stop(0);
            hands.shutdownNow();
            running = null;
        }
    }

    @Override
    public void close() {
        stop();
        if (temporary) {
            Directories.remove(authority.directory());
        }
    }

    public boolean isAlive() {
        return running != null;
    }

    /** Where the services are, without a slash at the end: the setting {@code trust.demo.services}. */
    public URI url() {
        return URI.create("http://127.0.0.1:" + port);
    }

    public DemoAuthority authority() {
        return authority;
    }

    /** From now on all services behave like that. */
    public void behave(Behaviour behaviour) {
        for (OnlineService service : OnlineService.values()) {
            behave(service, behaviour);
        }
    }

    public void behave(OnlineService service, Behaviour behaviour) {
        behaviours.put(service, behaviour);
    }

    public Behaviour behaviour(OnlineService service) {
        return behaviours.get(service);
    }

    /** Revokes the identity's certificate for no stated reason. */
    public void revoke(String identity) {
        revoke(identity, 0);
    }

    /**
     * Revokes the identity's certificate.
     *
     * @param reason code of RFC 5280, 5.3.1
     * @throws NoSuchElementException nobody has that id
     * @throws IllegalArgumentException no such reason, or another authority issued the certificate
     */
    public void revoke(String identity, int reason) {
        DemoIdentity found =
                authority.find(identity).orElseThrow(() -> new NoSuchElementException("No demo identity " + identity));
        if (found.kind() == Kind.UNKNOWN_ISSUER) {
            throw new IllegalArgumentException("Not issued here: " + identity);
        }
        authority.revocations().revoke(found.certificate(), reason);
    }

    /**
     * The answer to an OCSP request in DER (RFC 6960), as the OCSP service behaves now; an {@link IllegalStateException}
     * from this or another service means that it is down.
     */
    public byte[] ocsp(byte[] request) {
        return ocsp.answer(request, present(OnlineService.OCSP));
    }

    /** An OCSP answer without nonce, in DER, for a CMS that brings its own: {@link Enclosures#withOcsp}. */
    public byte[] ocspResponse(X509CertificateHolder certificate) {
        Algorithm issuer = authority.issuerOf(certificate);
        return ocsp(ocsp.request(certificate, authority.issuing(issuer).certificate()));
    }

    /** The full list of revoked certificates, in DER. */
    public byte[] crl(Algorithm issuer) {
        return lists.full(issuer, present(OnlineService.CRL));
    }

    /** The certificates revoked within a day, in DER. */
    public byte[] deltaCrl(Algorithm issuer) {
        return lists.delta(issuer, present(OnlineService.CRL));
    }

    /** The answer to a time-stamp request in DER (RFC 3161), as the time-stamp authority behaves now. */
    public byte[] timeStamp(byte[] request) {
        return timeStamps.answer(request, present(OnlineService.TSP));
    }

    /** Makes tokens with the key of that algorithm: {@link Enclosures#withTimeStamp}. */
    public UnaryOperator<byte[]> timeStamps(Algorithm algorithm) {
        return value -> timeStamps.token(value, algorithm, present(OnlineService.TSP));
    }

    private Behaviour present(OnlineService service) {
        Behaviour behaviour = behaviour(service);
        if (behaviour == Behaviour.DOWN || !isAlive()) {
            throw new Down(service);
        }
        return behaviour;
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "authority-server");
        thread.setDaemon(true);
        return thread;
    }
}
