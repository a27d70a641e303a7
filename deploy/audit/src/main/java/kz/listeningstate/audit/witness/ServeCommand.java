package kz.listeningstate.audit.witness;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.listeningstate.audit.Malformed;
import kz.listeningstate.audit.note.SigningKey;
import kz.listeningstate.audit.note.VerifierKey;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code audit witness serve}: runs until it is stopped. */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description = "Cosigns the log's checkpoints, each only if it continues the last.")
final class ServeCommand implements Callable<Integer> {
    private static final Pattern ADDRESS = Pattern.compile("\\[?([^\\[\\]]+)]?:([0-9]{1,5})");

    @Spec
    private CommandSpec spec;

    @Option(names = "--key", required = true, paramLabel = "FILE", description = "The file witness.key.")
    private Path keyFile;

    @Option(
            names = "--log",
            required = true,
            split = ",",
            paramLabel = "VKEY",
            description = "Keys of the logs to cosign, with commas between them.")
    private List<String> logs;

    @Option(
            names = "--state",
            required = true,
            paramLabel = "FOLDER",
            description = "What was cosigned. Never put an older copy of it in its place.")
    private Path state;

    @Option(
            names = "--listen",
            required = true,
            paramLabel = "HOST:PORT",
            description = "Such as 127.0.0.1:8090; put HTTPS before it.")
    private String listen;

    @Override
    public Integer call() throws IOException {
        limitSlowClients();
        Witness witness = Witness.start(key(), logKeys(), state, address(), Clock.systemUTC());
        PrintWriter out = spec.commandLine().getOut();
        out.println("Witness " + witness.verifier().vkey() + " listens on port " + witness.port() + ".");
        out.flush();
        try (witness) {
            new CountDownLatch(1).await(); // until the process is stopped; nothing is lost by that
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return 0;
    }

    /** The JDK's server waits for ever by default; it reads these once, in seconds. */
    private static void limitSlowClients() {
        System.setProperty("sun.net.httpserver.maxReqTime", "15");
        System.setProperty("sun.net.httpserver.maxRspTime", "15");
    }

    private SigningKey key() throws IOException {
        try {
            return SigningKey.parse(Files.readString(keyFile));
        } catch (Malformed e) {
            // Without the cause: nothing of the key may be quoted.
            throw new IOException(keyFile + " " + e.getMessage() + ".");
        }
    }

    private List<VerifierKey> logKeys() {
        List<VerifierKey> keys = new ArrayList<>();
        for (String log : logs) {
            try {
                keys.add(VerifierKey.parse(log));
            } catch (Malformed e) {
                throw new ParameterException(spec.commandLine(), log + " " + e.getMessage() + ".", e);
            }
        }
        return keys;
    }

    private InetSocketAddress address() {
        Matcher parts = ADDRESS.matcher(listen);
        if (!parts.matches() || Integer.parseInt(parts.group(2)) > 65_535) {
            throw new ParameterException(spec.commandLine(), listen + " is no HOST:PORT.");
        }
        InetSocketAddress address = new InetSocketAddress(parts.group(1), Integer.parseInt(parts.group(2)));
        if (address.isUnresolved()) {
            throw new ParameterException(spec.commandLine(), parts.group(1) + " is no address of this machine.");
        }
        return address;
    }
}
