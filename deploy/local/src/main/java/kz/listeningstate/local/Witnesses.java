package kz.listeningstate.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import kz.listeningstate.audit.Malformed;
import kz.listeningstate.audit.note.SigningKey;
import kz.listeningstate.audit.note.VerifierKey;
import kz.listeningstate.embedded.Directories;

/**
 * Two witnesses of the public log, so that it is cosigned from its first day. They belong to whoever runs the launcher and
 * so prove nothing to anybody else; a deployment names others in {@code log.policy}.
 *
 * <p>Both must cosign. If one of two were enough, the log could show each of them another history and have both cosigned:
 * any two quorums must have a witness in common.
 */
final class Witnesses {
    private static final List<Ports.Use> USES = List.of(Ports.Use.WITNESS_1, Ports.Use.WITNESS_2);

    private final Ports ports;
    private final DataFolder data;

    Witnesses(Ports ports, DataFolder data) {
        this.ports = ports;
        this.data = data;
    }

    /** The parts; the policy that names them is written, their keys are made at the first start. */
    List<Part> parts() {
        VerifierKey log = VerifierKey.of(
                Services.LOG, VerifierKey.ED25519, data.publicLog().publicKey());
        StringBuilder policy = new StringBuilder();
        List<Part> parts = new ArrayList<>();
        for (Ports.Use use : USES) {
            int number = parts.size() + 1;
            Path folder = Directories.makePrivate(data.path("witnesses").resolve(Integer.toString(number)));
            SigningKey key = key(folder.resolve("key"), "localhost/witness/" + number);
            String name = "witness-" + number;
            policy.append("witness ")
                    .append(name)
                    .append(' ')
                    .append(key.verifier().vkey());
            policy.append(" http://127.0.0.1:").append(ports.of(use)).append('\n');
            WitnessPart witness = new WitnessPart(key, log, folder.resolve("memory"), ports.of(use));
            parts.add(new Part(name, "witness " + number + " of the log", List.of(), data.log("launcher"), witness));
        }
        data.publicLog().witnessed(policy + "group both all witness-1 witness-2\nquorum both\n");
        return parts;
    }

    private static SigningKey key(Path file, String name) {
        try {
            if (!Files.exists(file)) {
                SigningKey fresh = SigningKey.generate(name, VerifierKey.COSIGNATURE);
                Directories.writePrivate(file, fresh.secretText().getBytes(StandardCharsets.UTF_8));
            }
            return SigningKey.parse(Files.readString(file));
        } catch (Malformed e) {
            throw new LauncherException("The file " + file + " " + e.getMessage() + ".", e);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }
}
