package kz.listeningstate.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import kz.listeningstate.audit.Malformed;
import kz.listeningstate.audit.note.SigningKey;
import kz.listeningstate.audit.note.VerifierKey;
import kz.listeningstate.embedded.Directories;
import kz.listeningstate.embedded.LogPlaces;

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
    private final Clock clock;

    /** @param clock of the leaves they cosign, so that none of them seems to be from the future */
    Witnesses(Ports ports, DataFolder data, Clock clock) {
        this.ports = ports;
        this.data = data;
        this.clock = clock;
    }

    /** The parts; the policy that names them is written, their keys are made at the first start. */
    List<Part> parts() {
        writePolicy();
        return USES.stream().map(this::part).toList();
    }

    private Part part(Ports.Use use) {
        // The policy too, in case the witness has a new key.
        Supplier<SigningKey> key = () -> {
            writePolicy();
            return key(use);
        };
        WitnessPart witness = new WitnessPart(key, this::logKeys, folder(use).resolve("memory"), ports.of(use), clock);
        String title = "witness " + number(use) + " of the log";
        return new Part(name(use), title, List.of(), data.log("launcher"), witness);
    }

    private synchronized void writePolicy() {
        StringBuilder policy = new StringBuilder();
        for (Ports.Use use : USES) {
            String vkey = key(use).verifier().vkey();
            policy.append("witness %s %s http://127.0.0.1:%d\n".formatted(name(use), vkey, ports.of(use)));
        }
        data.publicLog().witnessed(policy + "group both all witness-1 witness-2\nquorum both\n");
    }

    /** The one that signs now and those before it, whose checkpoints a witness remembers. */
    private synchronized List<VerifierKey> logKeys() {
        LogPlaces places = data.publicLog();
        List<VerifierKey> keys = new ArrayList<>();
        keys.add(VerifierKey.of(Services.LOG, VerifierKey.ED25519, places.publicKey()));
        for (String former : places.formerKeys()) {
            try {
                keys.add(VerifierKey.parse(former));
            } catch (Malformed e) {
                throw new LauncherException("A former key of the log " + e.getMessage() + ".", e);
            }
        }
        return keys;
    }

    private static int number(Ports.Use use) {
        return USES.indexOf(use) + 1;
    }

    private static String name(Ports.Use use) {
        return "witness-" + number(use);
    }

    private Path folder(Ports.Use use) {
        return Directories.makePrivate(data.path("witnesses").resolve(Integer.toString(number(use))));
    }

    private synchronized SigningKey key(Ports.Use use) {
        return key(folder(use).resolve("key"), "localhost/witness/" + number(use));
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
