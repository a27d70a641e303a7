package kz.listeningstate.audit.witness;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import kz.listeningstate.audit.Run;
import kz.listeningstate.audit.note.SigningKey;
import kz.listeningstate.audit.note.VerifierKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WitnessCommandTest {
    @TempDir
    Path dir;

    @Test
    void aKeyIsMadeOnceAndIsItsOwners() throws Exception {
        Run made = Run.audit("witness", "new", "--name", "witness.example.edu", "--out", dir.resolve("w"));
        assertThat(made.status()).as(made.err()).isZero();
        Path file = dir.resolve("w/witness.key");
        SigningKey key = SigningKey.parse(Files.readString(file));
        assertThat(key.verifier().type()).isEqualTo(VerifierKey.COSIGNATURE);
        assertThat(made.out().strip()).isEqualTo(key.verifier().vkey());
        assertThat(dir.resolve("w/witness.vkey")).hasContent(key.verifier().vkey());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(Run.audit("witness", "new", "--name", "other", "--out", dir.resolve("w"))
                        .status())
                .isEqualTo(1);
        assertThat(SigningKey.parse(Files.readString(file)).secretText()).isEqualTo(key.secretText());
        assertThat(Run.audit("witness", "new", "--name", "a b", "--out", dir.resolve("x"))
                        .status())
                .isEqualTo(2);
    }

    @Test
    void wrongArgumentsAreSaidToBeWrong() throws IOException {
        Run.audit("witness", "new", "--name", "w", "--out", dir);
        String log = SigningKey.generate("log", VerifierKey.ED25519).verifier().vkey();
        assertThat(serve("witness.key", "log", "localhost:0").status()).isEqualTo(2);
        assertThat(serve("witness.key", log, "localhost").status()).isEqualTo(2);
        assertThat(serve("witness.key", log, "localhost:70000").status()).isEqualTo(2);
        Run noKey = serve("witness.vkey", log, "localhost:0");
        assertThat(noKey.status()).isEqualTo(1);
        assertThat(noKey.err()).contains("is no private key");
    }

    private Run serve(String key, String log, String listen) {
        return Run.audit(
                "witness",
                "serve",
                "--key",
                dir.resolve(key),
                "--log",
                log,
                "--state",
                dir.resolve("state"),
                "--listen",
                listen);
    }
}
