package kz.listeningstate.local;

import java.util.function.Supplier;
import kz.listeningstate.embedded.authority.AuthorityServer;
import kz.listeningstate.embedded.authority.DemoAuthority;

/** The demo authority's OCSP, CRLs and time stamps. Restarted they are honest again; what is revoked stays revoked. */
final class AuthorityServices implements Part.Lifecycle {

    private final Supplier<DemoAuthority> authority;
    private final int port;
    private volatile AuthorityServer server;

    AuthorityServices(Supplier<DemoAuthority> authority, int port) {
        this.authority = authority;
        this.port = port;
    }

    @Override
    public void launch() {
        server = AuthorityServer.start(authority.get(), port);
    }

    AuthorityServer get() {
        AuthorityServer running = server;
        if (running == null) {
            throw new IllegalStateException("The demo authority's services do not run");
        }
        return running;
    }

    @Override
    public boolean isAlive() {
        return server != null;
    }

    @Override
    public void stop() {
        AuthorityServer running = server;
        server = null;
        if (running != null) {
            running.close();
        }
    }
}
