package kz.listeningstate.audit;

import kz.listeningstate.audit.evidence.EvidenceCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The auditor's command. Every finding has an exit status of its own, see {@link Finding}. */
@Command(
        name = "audit",
        mixinStandardHelpOptions = true,
        version = "Listening State audit 0.1.0-SNAPSHOT",
        description = "Checks the system from outside: needs no database and shares no code with it.",
        subcommands = EvidenceCommand.class)
public final class Audit {
    private Audit() {}

    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    public static CommandLine commandLine() {
        return new CommandLine(new Audit())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((failure, command, parsed) -> {
                    command.getErr().println(failure.getMessage());
                    return failure instanceof Finding finding ? finding.status() : CommandLine.ExitCode.SOFTWARE;
                });
    }
}
