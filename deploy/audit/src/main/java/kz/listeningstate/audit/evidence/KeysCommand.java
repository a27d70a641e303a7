package kz.listeningstate.audit.evidence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code audit evidence keys}: run it on a machine that is not the system's, best one that is never online. */
@Command(name = "keys", mixinStandardHelpOptions = true, description = "Makes and renews the auditor's keys.")
final class KeysCommand {

    @Spec
    private CommandSpec spec;

    @Command(
            name = "new",
            mixinStandardHelpOptions = true,
            description = "Makes private.json, which never leaves you, and public.json for the operator.")
    void fresh(
            @Option(
                            names = "--out",
                            required = true,
                            paramLabel = "DIR",
                            description = "Folder for both; made when missing.")
                    Path directory)
            throws IOException, GeneralSecurityException {
        Path secret = directory.resolve(Keyset.PRIVATE);
        Path open = directory.resolve(Keyset.PUBLIC);
        if (Files.exists(secret) || Files.exists(open)) {
            throw new IOException(
                    directory + " holds keys already; nothing was written. Use rotate, or another folder.");
        }
        Files.createDirectories(directory);
        Keyset keyset = Keyset.fresh();
        keyset.writePrivate(secret);
        keyset.writePublic(open);
        say("Keep " + secret + " offline and a copy of it apart; give " + open
                + " to the operator (setting evidence.recipient). Key " + keyset.primaryId() + ".");
    }

    @Command(
            name = "rotate",
            mixinStandardHelpOptions = true,
            description = "Adds a new key that seals from now on; the older ones still open older records.")
    void rotate(
            @Option(names = "--private", required = true, paramLabel = "FILE", description = "The private keyset.")
                    Path secret)
            throws IOException, GeneralSecurityException {
        Keyset rotated = Keyset.read(secret).withNewPrimary();
        Path open = secret.resolveSibling(Keyset.PUBLIC);
        rotated.replacePrivate(secret);
        rotated.replacePublic(open);
        say("Give the new " + open + " to the operator, who restarts signature-service with it. Key "
                + rotated.primaryId() + " seals from then on.");
    }

    private void say(String sentence) {
        spec.commandLine().getOut().println(sentence);
        spec.commandLine().getOut().flush();
    }
}
