package kz.listeningstate.local;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import kz.listeningstate.embedded.Checkout;
import kz.listeningstate.embedded.Directories;

/**
 * How a copy of the system is run.
 *
 * @param data folder of everything it keeps
 * @param fresh true = what earlier runs left there is removed first
 * @param throwaway true = the folder goes when the system is stopped, and nothing need survive a crash of the machine
 * @param checkout where the built services and the realm file are
 * @param authority folder of the demo certification authority, which is minted there when it is empty
 * @param settings by service, such as {@code signature}: settings that win over the launcher's own
 */
public record Options(
        Path data,
        boolean fresh,
        boolean throwaway,
        Ports ports,
        Path checkout,
        Path authority,
        Map<String, Map<String, String>> settings) {

    /** A copy for a person: standard ports plus the offset. */
    public static Options of(Path data, boolean fresh, int portOffset) {
        return of(data.toAbsolutePath().normalize(), fresh, false, Ports.standard(portOffset));
    }

    /** A copy for a test: free ports, a folder that goes when the system is closed. */
    public static Options temporary() {
        return of(Directories.temporary("system"), false, true, Ports.free());
    }

    /** A copy for a measurement: free ports, and every promise to disk kept as in earnest. */
    public static Options measured(Path data) {
        return of(data.toAbsolutePath().normalize(), false, false, Ports.free());
    }

    private static Options of(Path data, boolean fresh, boolean throwaway, Ports ports) {
        return new Options(data, fresh, throwaway, ports, Checkout.root(), data.resolve("authority"), Map.of());
    }

    /** The same with a demo authority that outlives this copy. */
    public Options withAuthority(Path folder) {
        return new Options(data, fresh, throwaway, ports, checkout, folder.toAbsolutePath(), settings);
    }

    /** The same with more settings for a service, such as {@code signature}. */
    public Options withSettings(String service, Map<String, String> more) {
        Map<String, Map<String, String>> all = new LinkedHashMap<>(settings);
        all.merge(service, more, Options::both);
        return new Options(data, fresh, throwaway, ports, checkout, authority, Map.copyOf(all));
    }

    private static Map<String, String> both(Map<String, String> earlier, Map<String, String> later) {
        Map<String, String> both = new LinkedHashMap<>(earlier);
        both.putAll(later);
        return both;
    }
}
