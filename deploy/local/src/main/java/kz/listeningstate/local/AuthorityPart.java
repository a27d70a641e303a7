package kz.listeningstate.local;

import java.nio.file.Path;
import kz.listeningstate.embedded.Directories;
import kz.listeningstate.embedded.authority.DemoAuthority;

/** The demo certification authority: minted at first start, read from its folder afterwards. */
final class AuthorityPart implements Part.Lifecycle {

    private final Path folder;
    private volatile DemoAuthority authority;

    AuthorityPart(Path folder) {
        this.folder = folder;
    }

    @Override
    public void launch() {
        authority = DemoAuthority.openOrCreate(Directories.makePrivate(folder));
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
