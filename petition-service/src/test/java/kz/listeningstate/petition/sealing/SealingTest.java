package kz.listeningstate.petition.sealing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SealingTest {
    @TempDir
    Path folder;

    @Test
    void opensForTheSamePetitionOnly() throws Exception {
        AeadConfig.register();
        Path keyset = folder.resolve("keyset.json");
        Files.writeString(
                keyset,
                TinkJsonProtoKeysetFormat.serializeKeyset(
                        KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM), InsecureSecretKeyAccess.get()));
        Sealing sealing = new Sealing(Optional.of(keyset));
        UUID petition = UUID.randomUUID();
        byte[] sealed = sealing.seal("900315400017", petition);
        assertEquals("900315400017", sealing.open(sealed, petition));
        assertFalse(new String(sealed, StandardCharsets.ISO_8859_1).contains("900315400017"));
        assertThrows(IllegalStateException.class, () -> sealing.open(sealed, UUID.randomUUID()));
        sealed[sealed.length - 1] ^= 1;
        assertThrows(IllegalStateException.class, () -> sealing.open(sealed, petition));
    }

    @Test
    void withoutKeysetOneClearSentence() {
        String message = assertThrows(IllegalStateException.class, () -> new Sealing(Optional.empty()))
                .getMessage();
        assertTrue(message.startsWith("sealing.keyset is not set"));
    }
}
