package kz.listeningstate.signature.sequencer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Where tests end the process as a power cut would: at the point whose name is in the file {@code log-fault-file}, once. The
 * setting is nobody's but theirs.
 */
public enum FaultPoint {
    /** A group of signatures is written and not committed. */
    GROUP_WRITTEN,
    /** It is committed, and nothing is promised. */
    GROUP_COMMITTED,
    /** A signature is promised, and its answer is not given. */
    PROMISED,
    BEFORE_COMMIT,
    COMMITTED,
    WRITTEN,
    REMEMBERED,
    SIGNED,
    COSIGNED,
    CHECKPOINT_REPLACED,
    PUBLISHED;

    private static final Optional<Path> FILE =
            ConfigProvider.getConfig().getOptionalValue("log-fault-file", Path.class);

    public void pass() {
        FILE.filter(Files::exists).ifPresent(this::pass);
    }

    private void pass(Path file) {
        try {
            if (Files.readString(file).equals(name())) {
                Files.delete(file);
                Runtime.getRuntime().halt(137);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
