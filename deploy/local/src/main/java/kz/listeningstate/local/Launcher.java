package kz.listeningstate.local;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import kz.listeningstate.embedded.Checkout;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code deploy/run}: starts the whole system, shows where everything is, and stays until Ctrl-C. */
@Command(
        name = "deploy/run",
        mixinStandardHelpOptions = true,
        version = "Listening State 0.1.0-SNAPSHOT",
        sortOptions = false,
        description = "Runs the whole system on this machine until Ctrl-C.")
public final class Launcher implements Callable<Integer> {

    static final int FAILED = 1;

    @Option(names = "--data", paramLabel = "DIR", description = "Folder of all data (default: .data in the checkout).")
    private Path data;

    @Option(names = "--fresh", description = "Begin anew: remove what earlier runs left in the data folder.")
    private boolean fresh;

    @Option(
            names = "--port-offset",
            paramLabel = "N",
            defaultValue = "0",
            description = "Added to every port, for a second copy beside the first (give it its own --data).")
    private int portOffset;

    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    public static void main(String[] arguments) {
        System.setProperty("java.util.logging.manager", "org.jboss.logmanager.LogManager");
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        return new CommandLine(new Launcher()).setExecutionExceptionHandler((failure, command, parsed) -> {
            if (failure instanceof LauncherException) {
                command.getErr().println(failure.getMessage());
            } else {
                failure.printStackTrace(command.getErr());
            }
            return FAILED;
        });
    }

    Options options() {
        return Options.of(data == null ? Checkout.root().resolve(".data") : data, fresh, portOffset);
    }

    @Override
    public Integer call() throws InterruptedException {
        long begun = System.nanoTime();
        Options options = options();
        LocalSystem system = LocalSystem.prepare(options, progress());
        LauncherLog.to(options.data().resolve("logs/launcher.log"));
        CountDownLatch stopped = stopAtExit(system);
        try {
            system.run();
        } catch (LauncherException e) {
            if (stopped.getCount() == 0) {
                // Ctrl-C while the parts were starting: the exit hook speaks.
                new CountDownLatch(1).await();
            }
            throw e;
        }
        out.print(Addresses.table(options, Duration.ofNanos(System.nanoTime() - begun)));
        out.flush();
        String death = system.death().join();
        out.println();
        System.err.println(death);
        return FAILED;
    }

    private Progress progress() {
        return Boolean.getBoolean("launcher.terminal") ? new TerminalProgress(out) : new PlainProgress(out);
    }

    /** SIGINT, SIGTERM and a part's death all end here. */
    private CountDownLatch stopAtExit(LocalSystem system) {
        CountDownLatch begun = new CountDownLatch(1);
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            begun.countDown();
                            out.println("\nStopping ...");
                            try {
                                system.close();
                                out.println("Stopped.");
                            } catch (RuntimeException e) {
                                out.println("Stopped, but " + e.getMessage());
                            }
                        },
                        "stop"));
        return begun;
    }
}
