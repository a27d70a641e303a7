package kz.listeningstate.signature.nullifier;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.UUID;
import kz.listeningstate.signature.algorithm.UuidBytes;
import org.junit.jupiter.api.Test;

/** A key opens for its petition under its key-encryption key, and nowhere else. */
class VrfKeySealingTest {
    private static final UUID PETITION = UUID.fromString("00112233-4455-6677-8899-aabbccddeeff");

    private final VrfKey key = VrfKey.generate(new SecureRandom());

    private static Aead aead() throws GeneralSecurityException {
        AeadConfig.register();
        return KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM)
                .getPrimitive(RegistryConfiguration.get(), Aead.class);
    }

    @Test
    void whatWasSealedOpens() throws Exception {
        VrfKeySealing sealing = new VrfKeySealing(aead());
        VrfKey opened = sealing.open(sealing.seal(key, PETITION), PETITION);
        assertArrayEquals(key.publicKey(), opened.publicKey());
        assertArrayEquals(key.beta(new byte[9]), opened.beta(new byte[9]));
        assertFalse(Arrays.equals(sealing.seal(key, PETITION), sealing.seal(key, PETITION)));
    }

    @Test
    void itOpensForNoOtherPetition() throws Exception {
        VrfKeySealing sealing = new VrfKeySealing(aead());
        byte[] sealed = sealing.seal(key, PETITION);
        for (int bit = 0; bit < 64; bit++) {
            UUID high = new UUID(PETITION.getMostSignificantBits() ^ 1L << bit, PETITION.getLeastSignificantBits());
            UUID low = new UUID(PETITION.getMostSignificantBits(), PETITION.getLeastSignificantBits() ^ 1L << bit);
            assertThrows(IllegalStateException.class, () -> sealing.open(sealed, high));
            assertThrows(IllegalStateException.class, () -> sealing.open(sealed, low));
        }
    }

    @Test
    void norWhenAnythingWasChanged() throws Exception {
        VrfKeySealing sealing = new VrfKeySealing(aead());
        byte[] sealed = sealing.seal(key, PETITION);
        for (int bit = 0; bit < 8 * sealed.length; bit++) {
            byte[] other = sealed.clone();
            other[bit / 8] ^= (byte) (1 << bit % 8);
            assertThrows(IllegalStateException.class, () -> sealing.open(other, PETITION));
        }
        for (int length = 0; length < sealed.length; length++) {
            byte[] other = Arrays.copyOf(sealed, length);
            assertThrows(IllegalStateException.class, () -> sealing.open(other, PETITION));
        }
        VrfKeySealing another = new VrfKeySealing(aead());
        assertThrows(IllegalStateException.class, () -> another.open(sealed, PETITION));
    }

    /** Sealed by whoever has the key-encryption key, but no VRF key. */
    @Test
    void norWhatIsNoKey() throws Exception {
        Aead aead = aead();
        for (int length : new int[] {0, 31, 32, 33}) {
            byte[] sealed = aead.encrypt(new byte[length], UuidBytes.of(PETITION));
            assertThrows(IllegalStateException.class, () -> new VrfKeySealing(aead).open(sealed, PETITION));
        }
    }
}
