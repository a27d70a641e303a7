package kz.listeningstate.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;

/** Secrets made at first use: 32 random bytes in hex, each in a file that only its owner may read. */
public final class Secrets {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final Path directory;

    public Secrets(Path directory) {
        this.directory = Directories.makePrivate(directory);
    }

    /** A fresh secret that is kept nowhere. */
    public static String fresh() {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** The secret of that name, made when it is asked for the first time. */
    public synchronized String get(String name) {
        Path file = directory.resolve(name + ".secret");
        try {
            if (!Files.exists(file)) {
                Directories.writePrivate(file, fresh().getBytes(StandardCharsets.US_ASCII));
            }
            return Files.readString(file, StandardCharsets.US_ASCII).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the secret " + file, e);
        }
    }

    /** The file behind {@link #get}, for programs that want a path. */
    public Path file(String name) {
        get(name);
        return directory.resolve(name + ".secret");
    }
}
