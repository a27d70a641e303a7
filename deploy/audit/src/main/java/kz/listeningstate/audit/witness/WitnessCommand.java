package kz.listeningstate.audit.witness;

import picocli.CommandLine.Command;

/** {@code audit witness}: somebody else who remembers what the log showed. */
@Command(
        name = "witness",
        mixinStandardHelpOptions = true,
        description = "Runs a witness: a memory of the log that its operator does not own.",
        subcommands = {NewCommand.class, ServeCommand.class})
public final class WitnessCommand {}
