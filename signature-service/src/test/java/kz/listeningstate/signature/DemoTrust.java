package kz.listeningstate.signature;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import kz.listeningstate.embedded.authority.DemoAuthority;
import kz.listeningstate.embedded.authority.DemoIdentity;

/** A demo authority of its own for the tests, which the service under test trusts. */
public final class DemoTrust implements QuarkusTestResourceLifecycleManager {
    private static DemoAuthority authority;

    @Override
    public Map<String, String> start() {
        open();
        return Map.of(
                "trust.profile",
                "demo",
                "trust.demo.authority",
                authority.certificates().toString());
    }

    private static synchronized void open() {
        if (authority == null) {
            try {
                Path dir = Files.createTempDirectory("demo-authority");
                authority = DemoAuthority.openOrCreate(dir);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Override
    public void stop() {}

    public static DemoIdentity identity(String id) {
        return authority.find(id).orElseThrow();
    }
}
