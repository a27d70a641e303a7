package kz.listeningstate.load.audit;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import kz.listeningstate.embedded.Directories;
import kz.listeningstate.load.Figures;
import kz.listeningstate.load.Progress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code deploy/load/run audit --leaves N}: how long the auditor's program recounts a log, and in how much memory. */
@Command(
        name = "audit",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        showDefaultValues = true,
        description =
                "Makes a log of so many leaves (not timed), and times the auditor's jar on it, a process of its own"
                        + " with a heap of 512 MB.")
public final class AuditScenario implements Callable<Integer> {

    @Option(names = "--leaves", paramLabel = "N", defaultValue = "10000000", description = "Size of the log.")
    private long leaves;

    @Option(
            names = "--folder",
            paramLabel = "DIR",
            defaultValue = "${sys:java.io.tmpdir}",
            description = "Where the log and temporary files are for a while: about 260 bytes a leaf.")
    private Path folder;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Path place = Directories.make(folder)
                .toAbsolutePath()
                .resolve("audited-" + ProcessHandle.current().pid());
        Directories.makePrivate(place);
        try {
            String log = place.resolve("log").toString();
            Progress.say("making a log of " + leaves + " leaves");
            AuditorRun.synthesize("--leaves", Long.toString(leaves), "--to", log);
            Progress.say("auditing it");
            AuditorRun run = AuditorRun.of("512m", "verify", "--log", log, "--temp", place.toString());
            Figures figures = new Figures().add("seconds", run.seconds(), 1);
            if (!Double.isNaN(run.megabytes())) {
                figures.add("max_rss_mb", run.megabytes(), 1);
            }
            System.out.print("\n" + figures.lines());
            return 0;
        } finally {
            Directories.remove(place);
        }
    }
}
