package kz.listeningstate.local;

import java.util.ArrayList;
import java.util.List;

/**
 * Options for the services' JVMs: little memory, and none of the warnings that only newer JDKs know. Metaspace starts with what
 * a service has after its start, and the code cache has its default size: short of either, the JVM collects the whole heap.
 */
final class JavaOptions {

    private JavaOptions() {}

    static List<String> forService() {
        return forService(Runtime.version().feature());
    }

    static List<String> forService(int feature) {
        List<String> options = new ArrayList<>(List.of(
                "-Xms48m",
                "-Xmx320m",
                "-Xss512k",
                "-XX:+UseSerialGC",
                "-XX:MetaspaceSize=128m",
                "-XX:MaxMetaspaceSize=192m",
                "-XX:+ExitOnOutOfMemoryError",
                "-Dfile.encoding=UTF-8",
                "-Djava.net.preferIPv4Stack=true"));
        if (feature >= 22) {
            options.add("--enable-native-access=ALL-UNNAMED");
        }
        if (feature >= 23) {
            options.add("--sun-misc-unsafe-memory-access=allow");
        }
        return options;
    }
}
