package kz.listeningstate.signature.keys;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Optional;

/** Reads a Tink keyset in JSON; a service without its keys must not start. */
final class KeysetFile {
    private KeysetFile() {}

    static <P> P primitive(String setting, Optional<Path> file, Class<P> kind) {
        Path path = file.orElseThrow(
                () -> new IllegalStateException(setting + " is not set: it must name the file of a Tink keyset."));
        try {
            return TinkJsonProtoKeysetFormat.parseKeyset(
                            Files.readString(path), RegistryConfiguration.get(), InsecureSecretKeyAccess.get())
                    .getPrimitive(RegistryConfiguration.get(), kind);
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(
                    setting + " " + path + " is no readable Tink keyset for " + kind.getSimpleName() + ".", e);
        }
    }
}
