package kz.listeningstate.local;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.Deque;
import java.util.List;
import java.util.function.Supplier;
import kz.listeningstate.embedded.authority.AuthorityServer;
import kz.listeningstate.embedded.authority.DemoAuthority;
import kz.listeningstate.embedded.authority.DemoIdentity;
import kz.listeningstate.embedded.authority.Enclosures;

/** The demo citizens' keys, and what the person at NCALayer's window would do with the one inserted. */
final class KeyHolder {

    /** What happens to the next request of a page. */
    enum Mode {
        /** The inserted key signs, when it suits the request. */
        SIGN,
        /** The person closes the window. */
        CANCEL,
        /** The inserted key signs whatever certificate was asked for. */
        WRONG_CERTIFICATE,
        /** The key store cannot be read. */
        ERROR
    }

    /** A request as the page remembers it. */
    record Asked(Instant at, String identity, String origin, String outcome) {}

    private static final int REMEMBERED = 20;

    private final Supplier<DemoAuthority> authority;
    private final Supplier<AuthorityServer> services;
    private final Clock clock;
    private final Deque<Asked> asked = new ArrayDeque<>();
    private String inserted = "aigul";
    private Mode mode = Mode.SIGN;

    KeyHolder(Supplier<DemoAuthority> authority, Supplier<AuthorityServer> services, Clock clock) {
        this.authority = authority;
        this.services = services;
        this.clock = clock;
    }

    List<DemoIdentity> identities() {
        return authority.get().identities();
    }

    synchronized DemoIdentity inserted() {
        return find(inserted);
    }

    synchronized void insert(String id) {
        inserted = find(id).id();
    }

    synchronized Mode mode() {
        return mode;
    }

    synchronized void mode(Mode next) {
        mode = next;
    }

    /** CMS in DER, made by that identity; {@link IllegalArgumentException} when nobody has the id. */
    byte[] sign(String id, byte[] content, boolean detached) {
        return find(id).sign(content, detached);
    }

    /** The same with a time stamp in it; {@link IllegalStateException} when the time-stamp authority is down. */
    byte[] signStamped(String id, byte[] content, boolean detached) {
        DemoIdentity identity = find(id);
        Enclosures stamp = Enclosures.NONE.withTimeStamp(services.get().timeStamps(identity.algorithm()));
        return identity.sign(content, detached, stamp);
    }

    synchronized void remember(String origin, String outcome) {
        asked.addFirst(new Asked(clock.instant(), inserted, origin, outcome));
        if (asked.size() > REMEMBERED) {
            asked.removeLast();
        }
    }

    synchronized List<Asked> asked() {
        return List.copyOf(asked);
    }

    /** PEM as NCALayer writes it. */
    static String pem(byte[] cms) {
        return "-----BEGIN CMS-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(cms) + "\n-----END CMS-----\n";
    }

    private DemoIdentity find(String id) {
        return authority.get().find(id).orElseThrow(() -> new IllegalArgumentException("No demo identity " + id));
    }
}
