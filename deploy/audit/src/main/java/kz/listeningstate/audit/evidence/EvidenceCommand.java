package kz.listeningstate.audit.evidence;

import picocli.CommandLine.Command;

/** {@code audit evidence}: the auditor's keys, and what was sealed to them. */
@Command(
        name = "evidence",
        mixinStandardHelpOptions = true,
        description = "Opens the sealed evidence behind signatures.",
        subcommands = {KeysCommand.class, OpenCommand.class})
public final class EvidenceCommand {}
