package kz.listeningstate.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;

/**
 * Keys and folders of a public log, made at first use and kept: what signature-service's settings {@code log.*} name.
 *
 * <p>For one machine only. A deployment keeps the keys in its own key store and the signer's memory on another disk than the
 * database.
 */
public final class LogPlaces {
    private static final String LOG_KEY = "log.key";
    private static final int KEY_LENGTH = 32;

    private final Path directory;

    public LogPlaces(Path directory) {
        this.directory = Directories.makePrivate(directory);
    }

    /** Settings of signature-service, as the folder is now. */
    public Map<String, String> settings() {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("log.folder", folder().toString());
        settings.put("log.signer-memory", directory.resolve("signed-last").toString());
        settings.put("log.key", key(LOG_KEY).toString());
        settings.put("log.promise-key", key("promise.key").toString());
        if (Files.exists(policy())) {
            settings.put("log.policy", policy().toString());
        }
        putFormer(settings, "log.former-keys", formerKeys());
        putFormer(settings, "log.former-promise-keys", lines("former-promise-keys"));
        return settings;
    }

    private static void putFormer(Map<String, String> settings, String name, List<String> keys) {
        if (!keys.isEmpty()) {
            settings.put(name, String.join(",", keys));
        }
    }

    /**
     * Verifier keys of those that signed checkpoints before {@code log.key} was replaced: the lines of the file {@code
     * former-keys}, which whoever replaces it writes, as {@code former-promise-keys}.
     */
    public List<String> formerKeys() {
        return lines("former-keys");
    }

    private List<String> lines(String name) {
        Path file = directory.resolve(name);
        try {
            return Files.exists(file) ? Files.readAllLines(file) : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }

    /** The public files. */
    public Path folder() {
        return directory.resolve("public");
    }

    /** Witnesses and quorum, c2sp.org/tlog-policy; not there while nobody witnesses. */
    public Path policy() {
        return directory.resolve("witnesses.policy");
    }

    /** From now on these witness: lines {@code witness}, {@code group} and {@code quorum} of c2sp.org/tlog-policy. */
    public void witnessed(String policy) {
        Directories.writePrivate(policy(), policy.getBytes(StandardCharsets.UTF_8));
    }

    /** What verifies checkpoints: an Ed25519 key, 32 bytes. */
    public byte[] publicKey() {
        return new Ed25519PrivateKeyParameters(secretKey(), 0)
                .generatePublicKey()
                .getEncoded();
    }

    private byte[] secretKey() {
        try {
            return Base64.getDecoder().decode(Files.readString(key(LOG_KEY)).strip());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the key of the log in " + directory, e);
        }
    }

    /** The 32 bytes of the Ed25519 key that signs checkpoints, base64. */
    private synchronized Path key(String name) {
        Path file = directory.resolve(name);
        if (!Files.exists(file)) {
            byte[] key = new byte[KEY_LENGTH];
            new SecureRandom().nextBytes(key);
            Directories.writePrivate(
                    file, (Base64.getEncoder().encodeToString(key) + "\n").getBytes(StandardCharsets.US_ASCII));
        }
        return file;
    }
}
