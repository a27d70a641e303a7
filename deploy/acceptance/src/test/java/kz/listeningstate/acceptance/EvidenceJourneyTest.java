package kz.listeningstate.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** An auditor takes a signature's evidence over and opens it with a program and a key that the system does not have. */
@ExtendWith(Running.class)
class EvidenceJourneyTest {

    @Test
    void theAuditorOpensWhatTheCitizenSent(Running system, @TempDir Path folder) throws Exception {
        var author = system.loggedIn("aigul", "kk");
        var petition = Petition.openedBy(author, system.key("aigul"), "Көпір жөндеу");
        var citizen = system.passerBy("ru");
        var cms = system.keysOfOthers(1).get(0).sign(petition.statement(citizen));
        var receipt = petition.sent(cms, citizen).expect(201);
        var leaf = Base64.getDecoder().decode(receipt.text("leaf"));
        var path = "/api/v1/evidence/" + leafHash(leaf) + "/hand-overs";

        citizen.post(path, Map.of("reason", "curiosity")).expect(401);
        author.post(path, Map.of("reason", "curiosity")).expect(403);
        var auditor = system.loggedIn("auditor", "ru");
        var handed = auditor.post(path, Map.of("reason", "Выборка 1")).expect(200);
        assertEquals(receipt.text("leaf"), handed.text("leaf"));
        assertTrue(auditor.get("/api/v1/evidence/hand-overs")
                .expect(200)
                .body()
                .toString()
                .contains(leafHash(leaf)));

        var record =
                Files.writeString(folder.resolve("record.json"), handed.body().toString());
        assertEquals(0, audit(system, folder, record));
        assertTrue(Files.readString(folder.resolve("output.txt")).contains(petition.id()));
        assertEquals(cms, Base64.getEncoder().encodeToString(Files.readAllBytes(folder.resolve("opened/cms.der"))));
        assertTrue(Files.size(folder.resolve("opened/ocsp.der")) > 0);

        var spoilt = Files.writeString(
                folder.resolve("spoilt.json"),
                handed.body().toString().replace(petition.id(), "00000000-0000-4000-8000-000000000000"));
        assertEquals(4, audit(system, folder, spoilt));
    }

    private static int audit(Running system, Path folder, Path record) throws Exception {
        var jar = Path.of(System.getProperty("checkout.root"), "deploy/audit/target/audit.jar");
        var process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-jar",
                        jar.toString(),
                        "evidence",
                        "open",
                        "--private",
                        system.launcher().data().resolve("auditor/private.json").toString(),
                        "--out",
                        folder.resolve("opened").toString(),
                        record.toString()))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("output.txt").toFile())
                .start();
        assertTrue(process.waitFor(1, TimeUnit.MINUTES), "still running");
        return process.exitValue();
    }

    private static String leafHash(byte[] leaf) throws Exception {
        var digest = MessageDigest.getInstance("SHA-256");
        digest.update((byte) 0);
        return HexFormat.of().formatHex(digest.digest(leaf));
    }
}
