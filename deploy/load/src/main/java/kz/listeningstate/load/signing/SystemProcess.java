package kz.listeningstate.load.signing;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kz.listeningstate.local.LauncherException;
import kz.listeningstate.local.LocalSystem;
import kz.listeningstate.local.Options;
import kz.listeningstate.local.Progress;

/**
 * The whole system in a process of its own, so that what the client costs can be told from what Kafka and the edge cost.
 * Arguments: data folder, folder of the authority, then {@code key=value} settings of signature-service. Says how the start
 * goes, at the end {@value #READY} and the {@link Target} in JSON; stops when its standard input ends.
 */
final class SystemProcess {

    static final String READY = "ready ";

    private SystemProcess() {}

    public static void main(String[] arguments) throws IOException {
        System.setProperty("java.util.logging.manager", "org.jboss.logmanager.LogManager");
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        System.setOut(System.err);
        Path data = Path.of(arguments[0]);
        Path authority = Path.of(arguments[1]);
        Options options = Options.measured(data)
                .withAuthority(authority)
                .withSettings("signature", settings(List.of(arguments).subList(2, arguments.length)));
        LocalSystem system;
        try {
            system = LocalSystem.start(options, new Lines(out));
        } catch (LauncherException e) {
            out.println(e.getMessage());
            System.exit(1);
            return;
        }
        Runtime.getRuntime().addShutdownHook(new Thread(system::close, "stop"));
        out.println(READY + new ObjectMapper().writeValueAsString(Target.of(options.ports(), data, authority)));
        // Ends with the client, even with a killed one.
        System.in.transferTo(PrintStream.nullOutputStream());
        System.exit(0);
    }

    private static Map<String, String> settings(List<String> pairs) {
        Map<String, String> settings = new LinkedHashMap<>();
        pairs.forEach(
                pair -> settings.put(pair.substring(0, pair.indexOf('=')), pair.substring(pair.indexOf('=') + 1)));
        return settings;
    }

    private record Lines(PrintStream out) implements Progress {
        @Override
        public void planned(List<String> titles) {}

        @Override
        public void starting(String title) {}

        @Override
        public void ready(String title, Duration time) {
            out.println(title + ": ready in " + time.toSeconds() + " s");
        }

        @Override
        public void failed(String title, Duration time) {
            out.println(title + ": failed after " + time.toSeconds() + " s");
        }

        @Override
        public void close() {}
    }
}
