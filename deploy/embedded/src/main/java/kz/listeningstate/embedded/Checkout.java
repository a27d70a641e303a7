package kz.listeningstate.embedded;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The checkout this program belongs to: its realm file and modules are found from there. */
public final class Checkout {

    private static final String REALM_FILE = "deploy/keycloak/listening-state-realm.json";

    private Checkout() {}

    /** The system property {@code checkout.root} when it is set, else the nearest folder upwards that is one. */
    public static Path root() {
        Path start = Path.of(System.getProperty("checkout.root", "")).toAbsolutePath();
        return Stream.iterate(start, path -> path != null, Path::getParent)
                .filter(path -> Files.isRegularFile(path.resolve(REALM_FILE)))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No " + REALM_FILE + " in or above " + start));
    }

    public static Path realmFile() {
        return root().resolve(REALM_FILE);
    }
}
