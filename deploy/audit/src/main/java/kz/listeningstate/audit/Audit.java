package kz.listeningstate.audit;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import kz.listeningstate.audit.evidence.EvidenceCommand;
import kz.listeningstate.audit.mirror.MirrorCommand;
import kz.listeningstate.audit.receipt.ReceiptCommand;
import kz.listeningstate.audit.verify.LeavesCommand;
import kz.listeningstate.audit.verify.VerifyCommand;
import kz.listeningstate.audit.witness.WitnessCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The auditor's command. Every finding has an exit status of its own, see {@link Finding} and {@link Kind}. */
@Command(
        name = "audit",
        mixinStandardHelpOptions = true,
        version = "Listening State audit 0.1.0-SNAPSHOT",
        description = "Checks the system from outside: needs no database and shares no code with it.",
        subcommands = {
            VerifyCommand.class,
            MirrorCommand.class,
            LeavesCommand.class,
            ReceiptCommand.class,
            WitnessCommand.class,
            EvidenceCommand.class
        })
public final class Audit {
    private Audit() {}

    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    public static CommandLine commandLine() {
        return new CommandLine(new Audit())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((failure, command, parsed) -> {
                    command.getErr().println(sentence(failure));
                    return failure instanceof Finding finding ? finding.status() : CommandLine.ExitCode.SOFTWARE;
                });
    }

    /** Of the most common failures Java's message is a bare path. */
    private static String sentence(Exception failure) {
        if (failure instanceof NoSuchFileException absent) {
            return absent.getFile() + " is not there.";
        }
        if (failure instanceof AccessDeniedException refused) {
            return refused.getFile() + " may not be read or written.";
        }
        boolean isSentence = failure instanceof Finding
                || (failure instanceof IOException && !(failure instanceof FileSystemException));
        return isSentence && failure.getMessage() != null ? failure.getMessage() : failure.toString();
    }
}
