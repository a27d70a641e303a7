package kz.listeningstate.load;

import kz.listeningstate.load.appeals.AppealsScenario;
import kz.listeningstate.load.audit.AuditScenario;
import kz.listeningstate.load.listeners.ListenersScenario;
import kz.listeningstate.load.log.LogScenario;
import kz.listeningstate.load.petitions.PetitionsScenario;
import kz.listeningstate.load.signing.SigningScenario;
import kz.listeningstate.load.verification.VerificationScenario;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code deploy/load/run SCENARIO}: the one entry to every measurement. */
@Command(
        name = "deploy/load/run",
        mixinStandardHelpOptions = true,
        description = "Measures, and ends with \"name: value\" lines. --java HOME chooses the JDK of everything.",
        subcommands = {
            VerificationScenario.class,
            SigningScenario.class,
            LogScenario.class,
            ListenersScenario.class,
            AuditScenario.class,
            PetitionsScenario.class,
            AppealsScenario.class
        })
public final class Load {

    private Load() {}

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Load())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .execute(arguments));
    }
}
