package kz.listeningstate.embedded;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.prf.PrfSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeysetsTest {

    @TempDir
    Path folder;

    @Test
    void makesEachKeysetOnceForItsOwnerAlone() throws IOException, GeneralSecurityException {
        Path sealing = new Keysets(folder.resolve("keys")).sealing("petition");
        String first = Files.readString(sealing);
        assertEquals(first, Files.readString(new Keysets(folder.resolve("keys")).sealing("petition")));
        assertNotEquals(first, Files.readString(new Keysets(folder.resolve("keys")).sealing("signature")));
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(sealing)));

        Aead aead = read(sealing).getPrimitive(RegistryConfiguration.get(), Aead.class);
        byte[] sealed = aead.encrypt(new byte[] {1, 2, 3}, new byte[0]);
        assertArrayEquals(new byte[] {1, 2, 3}, aead.decrypt(sealed, new byte[0]));
    }

    @Test
    void theUniquenessKeysetIsAFunction() throws GeneralSecurityException, IOException {
        PrfSet prf = read(new Keysets(folder).uniqueness("signature"))
                .getPrimitive(RegistryConfiguration.get(), PrfSet.class);
        assertArrayEquals(prf.computePrimary(new byte[] {7}, 32), prf.computePrimary(new byte[] {7}, 32));
    }

    private static KeysetHandle read(Path file) throws IOException, GeneralSecurityException {
        return TinkJsonProtoKeysetFormat.parseKeyset(
                Files.readString(file), RegistryConfiguration.get(), InsecureSecretKeyAccess.get());
    }
}
