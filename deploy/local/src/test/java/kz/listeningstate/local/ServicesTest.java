package kz.listeningstate.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServicesTest {

    @TempDir
    Path folder;

    @Test
    void settingsOfOneServiceWinOverTheLaunchersAndReachNoOther() {
        Options options = Options.of(folder.resolve("data"), false, 0)
                .withSettings("signature", Map.of("trust.profile", "kz-nca", "own", "1"))
                .withSettings("signature", Map.of("own", "2"));
        try (DataFolder data = DataFolder.open(options.data())) {
            Services services = new Services(options, data);
            Map<String, String> signature = services.settings("signature");
            assertEquals("kz-nca", signature.get("trust.profile"));
            assertEquals("2", signature.get("own"));
            assertFalse(services.settings("petition").containsKey("own"));
        }
    }

    @Test
    void signatureServiceGetsTheAuditorsPublicKeyAlone() throws IOException {
        Options options = Options.of(folder.resolve("data"), false, 0);
        try (DataFolder data = DataFolder.open(options.data())) {
            Map<String, String> settings = new Services(options, data).settings("signature");
            Path recipient = Path.of(settings.get("evidence.recipient"));
            assertEquals(options.data().resolve("auditor/public.json"), recipient);
            assertFalse(Files.readString(recipient).contains("PRIVATE"));
            assertTrue(Files.readString(data.auditor().privateKeyset()).contains("ASYMMETRIC_PRIVATE"));
            assertEquals(
                    recipient.toString(),
                    new Services(options, data).settings("signature").get("evidence.recipient"));
            assertFalse(settings.values().stream().anyMatch(value -> value.contains("private.json")));
        }
    }

    @Test
    void theAuthorityIsInTheDataFolderUnlessItOutlivesIt() {
        Options options = Options.of(folder.resolve("data"), false, 0);
        Path elsewhere = folder.resolve("authority");
        try (DataFolder data = DataFolder.open(options.data())) {
            assertEquals(
                    options.data().resolve("authority/ca").toString(),
                    new Services(options, data).settings("signature").get("trust.demo.authority"));
            assertEquals(
                    elsewhere.resolve("ca").toString(),
                    new Services(options.withAuthority(elsewhere), data)
                            .settings("signature")
                            .get("trust.demo.authority"));
        }
    }
}
