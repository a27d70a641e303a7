package kz.listeningstate.local;

import java.nio.file.Path;
import java.time.Clock;
import kz.listeningstate.embedded.Directories;
import kz.listeningstate.embedded.authority.DemoAuthority;

/** The demo certification authority: minted at first start, read from its folder afterwards. */
final class AuthorityPart implements Part.Lifecycle {

    private final Path folder;
    private final Clock clock;
    private volatile DemoAuthority authority;

    AuthorityPart(Path folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
    }

    @Override
    public void launch() {
        authority = DemoAuthority.openOrCreate(Directories.makePrivate(folder), clock);
    }

    DemoAuthority get() {
        DemoAuthority open = authority;
        if (open == null) {
            throw new IllegalStateException("The demo authority is not open yet");
        }
        return open;
    }

    @Override
    public boolean isAlive() {
        return authority != null;
    }

    @Override
    public void stop() {
        authority = null;
    }
}
