package kz.listeningstate.load.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import kz.listeningstate.audit.synthetic.SynthesizeCommand;
import kz.listeningstate.embedded.Checkout;

/**
 * The auditor's jar, run to its end in a process of its own. Its output is shown; whatever it finds ends the measurement.
 *
 * @param megabytes the most it had in memory at once ({@code VmHWM}), in millions of bytes; NaN where Linux's /proc is not
 */
record AuditorRun(double seconds, double megabytes) {
    private static final String PEAK = "VmHWM:";
    private static final long LOOK_EVERY_MS = 20;

    /** @param heap as {@code -Xmx} takes it */
    static AuditorRun of(String heap, String... arguments) throws IOException, InterruptedException {
        String jar = Checkout.root().resolve("deploy/audit/target/audit.jar").toString();
        return of(heap, List.of("-jar", jar), arguments);
    }

    /** Makes a log to audit; what makes it is not in the auditor's jar. */
    static void synthesize(String... arguments) throws IOException, InterruptedException {
        String classes = System.getProperty("java.class.path");
        of("3g", List.of("-cp", classes, SynthesizeCommand.class.getName()), arguments);
    }

    private static AuditorRun of(String heap, List<String> program, String... arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx" + heap));
        command.addAll(program);
        command.addAll(List.of(arguments));
        long begun = System.nanoTime();
        Process process = new ProcessBuilder(command).inheritIO().start();
        double peak = Double.NaN;
        try {
            do {
                peak = larger(peak, peak(process.pid()));
            } while (!process.waitFor(LOOK_EVERY_MS, TimeUnit.MILLISECONDS));
        } finally {
            process.destroyForcibly();
        }
        if (process.exitValue() != 0) {
            throw new IllegalStateException(
                    program.get(program.size() - 1) + " ended with status " + process.exitValue());
        }
        return new AuditorRun((System.nanoTime() - begun) / 1e9, peak);
    }

    private static double larger(double one, double other) {
        return Double.isNaN(one) || other > one ? other : one;
    }

    /** NaN when the process is over. */
    private static double peak(long pid) {
        try {
            return peak(Files.readAllLines(Path.of("/proc", Long.toString(pid), "status")));
        } catch (IOException over) {
            return Double.NaN;
        }
    }

    /** A process that ends has no memory any more, and no such line. */
    static double peak(List<String> status) {
        return status.stream()
                .filter(line -> line.startsWith(PEAK))
                .mapToDouble(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) * 1024 / 1e6)
                .findFirst()
                .orElse(Double.NaN);
    }
}
