package kz.listeningstate.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
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
        assertTrue(open(system, folder, record).expect(0).output().contains(petition.id()));
        assertEquals(cms, Base64.getEncoder().encodeToString(Files.readAllBytes(folder.resolve("opened/cms.der"))));
        assertTrue(Files.size(folder.resolve("opened/ocsp.der")) > 0);

        var spoilt = Files.writeString(
                folder.resolve("spoilt.json"),
                handed.body().toString().replace(petition.id(), "00000000-0000-4000-8000-000000000000"));
        open(system, folder, spoilt).expect(4);
    }

    private static Auditor.Ran open(Running system, Path folder, Path record) {
        return new Auditor(folder)
                .run(
                        "evidence",
                        "open",
                        "--private",
                        system.launcher().data().resolve("auditor/private.json").toString(),
                        "--out",
                        folder.resolve("opened").toString(),
                        record.toString());
    }

    private static String leafHash(byte[] leaf) throws Exception {
        var digest = MessageDigest.getInstance("SHA-256");
        digest.update((byte) 0);
        return HexFormat.of().formatHex(digest.digest(leaf));
    }
}
