package kz.listeningstate.audit.witness;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import kz.listeningstate.audit.PrivateFile;
import kz.listeningstate.audit.note.SigningKey;
import kz.listeningstate.audit.note.VerifierKey;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code audit witness new}: a witness's key. */
@Command(
        name = "new",
        mixinStandardHelpOptions = true,
        description =
                "Makes witness.key, which never leaves you, and witness.vkey for the log's operator and auditors.")
final class NewCommand implements Callable<Integer> {
    private static final String PRIVATE = "witness.key";
    private static final String PUBLIC = "witness.vkey";

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--name",
            required = true,
            paramLabel = "NAME",
            description = "The witness's name: an address without https://, such as witness.example.edu.")
    private String name;

    @Option(names = "--out", required = true, paramLabel = "FOLDER", description = "For both; made when missing.")
    private Path folder;

    @Override
    public Integer call() throws IOException {
        SigningKey key;
        try {
            key = SigningKey.generate(name, VerifierKey.COSIGNATURE);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
        Files.createDirectories(folder);
        if (Files.exists(folder.resolve(PRIVATE))) {
            throw new IOException(folder + " holds a witness's key already; nothing was written.");
        }
        PrivateFile.write(folder.resolve(PRIVATE), key.secretText());
        Files.writeString(folder.resolve(PUBLIC), key.verifier().vkey() + "\n");
        PrintWriter out = spec.commandLine().getOut();
        out.println(key.verifier().vkey());
        out.flush();
        return 0;
    }
}
