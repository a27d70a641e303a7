package kz.listeningstate.audit.synthetic;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** For measuring, see {@link SyntheticLog}. */
@Command(
        name = "synthesize",
        mixinStandardHelpOptions = true,
        description = "Makes a log of random leaves, to measure the audit with.")
public final class SynthesizeCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(names = "--leaves", required = true, description = "Size of the log.")
    private long leaves;

    @Option(names = "--to", required = true, paramLabel = "FOLDER", description = "Where to write it.")
    private Path folder;

    @Option(names = "--petitions", defaultValue = "100", description = "Default: ${DEFAULT-VALUE}.")
    private int petitions;

    @Option(names = "--seed", defaultValue = "1", description = "Of what is random in it; default: ${DEFAULT-VALUE}.")
    private long seed;

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new SynthesizeCommand()).execute(arguments));
    }

    @Override
    public Integer call() {
        try {
            SyntheticLog.write(folder, leaves, petitions, seed);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
        PrintWriter out = spec.commandLine().getOut();
        out.println(leaves + " leaves in " + folder);
        out.flush();
        return 0;
    }
}
