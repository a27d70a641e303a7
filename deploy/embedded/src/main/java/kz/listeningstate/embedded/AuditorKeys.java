package kz.listeningstate.embedded;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.hybrid.HpkeParameters;
import com.google.crypto.tink.hybrid.HybridConfig;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;

/**
 * A demo auditor's pair of keys, made at first use and kept: what is sealed to the public one opens with the private one
 * alone. For demonstrations and tests: in real life the auditor makes them on a machine of their own.
 */
public final class AuditorKeys {
    private static final String README = """
            The keys of the demo auditor. private.json opens the evidence behind every signature of this copy:

                mvn package -pl deploy/audit
                java -jar deploy/audit/target/audit.jar evidence open --private private.json RECORD

            In real life the auditor makes the pair offline, on a machine of their own, and only public.json ever comes near
            the system. It lies here because this is a demonstration.
            """;

    private final Path directory;

    public AuditorKeys(Path directory) {
        this.directory = Directories.makePrivate(directory);
    }

    /** The path for {@code evidence.recipient} of signature-service. */
    public Path publicKeyset() {
        return made("public.json");
    }

    /** What the auditor keeps away from the system. */
    public Path privateKeyset() {
        return made("private.json");
    }

    private synchronized Path made(String name) {
        if (!Files.exists(directory.resolve("public.json"))) {
            make();
        }
        return directory.resolve(name);
    }

    private void make() {
        try {
            HybridConfig.register();
            HpkeParameters parameters = HpkeParameters.builder()
                    .setKemId(HpkeParameters.KemId.DHKEM_X25519_HKDF_SHA256)
                    .setKdfId(HpkeParameters.KdfId.HKDF_SHA256)
                    .setAeadId(HpkeParameters.AeadId.AES_256_GCM)
                    .setVariant(HpkeParameters.Variant.TINK)
                    .build();
            KeysetHandle pair = KeysetHandle.generateNew(parameters, RegistryConfiguration.get());
            write(
                    "private.json",
                    TinkJsonProtoKeysetFormat.serializeKeyset(
                            pair, RegistryConfiguration.get(), InsecureSecretKeyAccess.get()));
            write("README", README);
            write(
                    "public.json",
                    TinkJsonProtoKeysetFormat.serializeKeysetWithoutSecret(
                            pair.getPublicKeysetHandle(), RegistryConfiguration.get()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Tink could not make the auditor's keys", e);
        }
    }

    private void write(String name, String text) {
        Directories.writePrivate(directory.resolve(name), text.getBytes(StandardCharsets.UTF_8));
    }
}
