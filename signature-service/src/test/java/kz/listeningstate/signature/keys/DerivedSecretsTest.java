package kz.listeningstate.signature.keys;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.prf.PredefinedPrfParameters;
import com.google.crypto.tink.prf.PrfConfig;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DerivedSecretsTest {
    private static final byte[] LEAF = new byte[32];

    @TempDir
    private Path folder;

    @BeforeAll
    static void functions() throws Exception {
        PrfConfig.register();
    }

    /** As {@code tinkey rotate-keyset} does. */
    @Test
    void afterARotationReceiptsOpenByTheSecretsThatWereGivenOut() throws Exception {
        KeysetHandle old = KeysetHandle.newBuilder().addEntry(primary()).build();
        byte[] given = secrets(old).receiptSecret(LEAF);
        assertThat(secrets(old).receiptSecrets(LEAF)).containsExactly(given);

        KeysetHandle rotated = KeysetHandle.newBuilder(old).addEntry(primary()).build();
        DerivedSecrets since = secrets(rotated);
        assertThat(since.receiptSecret(LEAF)).isNotEqualTo(given);
        assertThat(since.receiptSecrets(LEAF)).containsExactlyInAnyOrder(given, since.receiptSecret(LEAF));

        assertThat(secrets(KeysetHandle.newBuilder().addEntry(primary()).build())
                        .receiptSecrets(LEAF))
                .doesNotContain(given);
    }

    @Test
    void nothingOfOneUseIsGoodForAnother() throws Exception {
        DerivedSecrets secrets =
                secrets(KeysetHandle.newBuilder().addEntry(primary()).build());
        UUID petition = new UUID(0, 0);
        assertThat(secrets.ticket(petition, LEAF))
                .hasSize(20)
                .isNotEqualTo(secrets.ticket(new UUID(0, 1), LEAF))
                .isNotEqualTo(secrets.receiptSecret(LEAF));
        assertThat(secrets.challenge(petition, 1)).isNotEqualTo(secrets.challenge(petition, 2));
    }

    private static KeysetHandle.Builder.Entry primary() {
        return KeysetHandle.generateEntryFromParameters(PredefinedPrfParameters.HKDF_SHA256)
                .withRandomId()
                .makePrimary();
    }

    private DerivedSecrets secrets(KeysetHandle keyset) throws Exception {
        Path file = folder.resolve("keyset.json");
        Files.writeString(file, TinkJsonProtoKeysetFormat.serializeKeyset(keyset, InsecureSecretKeyAccess.get()));
        return new DerivedSecrets(Optional.of(file));
    }
}
