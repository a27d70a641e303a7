package kz.listeningstate.signature.sequencer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class LogKeysTest {
    @TempDir
    private Path folder;

    @Test
    @EnabledOnOs(OS.LINUX)
    void withAFullDiskTheServiceStartsUnlessItsKeysHaveChanged() throws Exception {
        key("log", 1);
        key("promise", 2);
        start();
        String keys = Files.readString(folder.resolve("public/keys"));

        GrownLog.fullDiskFor(folder.resolve("public/keys"));
        start();
        key("log", 3);
        assertThrows(IOException.class, this::start);
        assertEquals(keys, Files.readString(folder.resolve("public/keys")));
    }

    private void key(String name, int seed) throws IOException {
        byte[] key = new byte[32];
        key[0] = (byte) seed;
        Files.writeString(folder.resolve(name), Base64.getEncoder().encodeToString(key));
    }

    private void start() throws IOException {
        LogSettings settings = new SmallRyeConfigBuilder()
                .withMapping(LogSettings.class)
                .withDefaultValue("log.key", folder.resolve("log").toString())
                .withDefaultValue("log.promise-key", folder.resolve("promise").toString())
                .withDefaultValue(
                        "log.signer-memory",
                        folder.resolve("memory/signed-last").toString())
                .withDefaultValue("log.folder", folder.resolve("public").toString())
                .build()
                .getConfigMapping(LogSettings.class);
        LogKeys keys = new LogKeys(settings, new ObjectMapper());
        assertEquals(
                settings.origin() + "/promise", keys.promises().verifierKey().name());
    }
}
