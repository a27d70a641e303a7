package kz.listeningstate.embedded;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Parameters;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.prf.PredefinedPrfParameters;
import com.google.crypto.tink.prf.PrfConfig;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;

/**
 * Tink keysets in clear JSON, made at first use and kept: AES-256-GCM that seals personal data at rest, and
 * an HKDF-SHA-256 pseudo-random function that tells whether one person signed twice without storing who.
 *
 * <p>For one machine only. A deployment keeps them in its own key store and gives the services their paths.
 */
public final class Keysets {

    static {
        try {
            AeadConfig.register();
            PrfConfig.register();
        } catch (GeneralSecurityException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private final Path directory;

    public Keysets(Path directory) {
        this.directory = Directories.makePrivate(directory);
    }

    /** The path for {@code sealing.keyset} of that service. */
    public Path sealing(String service) {
        return keyset(service + "-sealing.json", PredefinedAeadParameters.AES256_GCM);
    }

    /** The path for {@code uniqueness.keyset} of that service. */
    public Path uniqueness(String service) {
        return keyset(service + "-uniqueness.json", PredefinedPrfParameters.HKDF_SHA256);
    }

    private synchronized Path keyset(String name, Parameters parameters) {
        Path file = directory.resolve(name);
        if (!Files.exists(file)) {
            Directories.writePrivate(file, fresh(parameters).getBytes(StandardCharsets.UTF_8));
        }
        return file;
    }

    private static String fresh(Parameters parameters) {
        try {
            KeysetHandle handle = KeysetHandle.generateNew(parameters, RegistryConfiguration.get());
            return TinkJsonProtoKeysetFormat.serializeKeyset(
                    handle, RegistryConfiguration.get(), InsecureSecretKeyAccess.get());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Tink could not make a keyset", e);
        }
    }
}
