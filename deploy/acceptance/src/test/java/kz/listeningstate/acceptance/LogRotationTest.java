package kz.listeningstate.acceptance;

import static kz.listeningstate.acceptance.LogOperator.SERVICE;
import static kz.listeningstate.acceptance.Running.eventually;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Parameters;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.prf.PredefinedPrfParameters;
import com.google.crypto.tink.prf.PrfConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import kz.listeningstate.embedded.Directories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** deploy/runbook.md, rotation of keys: all at once, and whatever was signed, sealed or promised before stays good. */
@ExtendWith(Running.class)
class LogRotationTest {
    private static final List<String> PARTS = List.of("witness-1", "witness-2", SERVICE);

    @TempDir
    private Path folder;

    private Running system;
    private Person citizen;

    @Test
    void everyKeyIsReplacedAndAWitnessToo(Running running) throws Exception {
        system = running;
        citizen = system.passerBy("kk");
        var author = system.loggedIn("aigul", "kk");
        var petition = Petition.openedBy(author, system.key("aigul"), "Rotation");
        var signers = system.keysOfOthers(2);
        var old = petition.signedWith(signers.get(0), citizen).expect(201);
        eventually(() -> Petition.receipt(old, citizen).expect(200));
        var receipt = Petition.receipt(old, citizen).expect(200);
        new Auditor(folder).verifyAll(system).expect(0);
        var before = keys();

        for (var part : List.of(SERVICE, "witness-1", "witness-2")) {
            system.launcher().stopPart(part);
        }
        try {
            replace("log.key", "former-keys", before.path("log").path(0));
            replace("promise.key", "former-promise-keys", before.path("promise").path(0));
            addPrimaryKey("keys/signature-sealing.json", PredefinedAeadParameters.AES256_GCM);
            addPrimaryKey("keys/signature-uniqueness.json", PredefinedPrfParameters.HKDF_SHA256);
            Directories.remove(system.launcher().data().resolve("witnesses/2"));
        } finally {
            PARTS.forEach(part -> system.launcher().startPart(part));
        }

        eventually(() ->
                assertFalse(before.path("log").path(0).equals(keys().path("log").path(0))));
        assertEquals(before.path("log").size() + 1, keys().path("log").size());
        assertEquals(before.path("promise").size() + 1, keys().path("promise").size());
        assertEquals(
                "already-signed",
                petition.signedWith(signers.get(0), citizen).expect(409).problem());
        assertEquals(
                receipt.body().path("private"),
                Petition.receipt(old, citizen).expect(200).body().path("private"));
        var fresh = petition.signedWith(signers.get(1), citizen).expect(201);
        eventually(() -> assertEquals(3, petition.count(author)));

        var receipts = Files.createDirectory(folder.resolve("receipts"));
        Files.writeString(receipts.resolve("old.json"), receipt.body().toString());
        Files.writeString(receipts.resolve("old.promise"), old.text("promise"));
        Files.writeString(receipts.resolve("new.promise"), fresh.text("promise"));
        var report = new Auditor(folder)
                .verifyAll(system, "--receipts", receipts.toString())
                .expect(0);
        assertEquals(2, report.json().at("/checkpoint/cosigned").asInt());
    }

    private JsonNode keys() {
        return citizen.get("/log/keys").expect(200).body();
    }

    /** A key of 32 random bytes; the former one's verifier key is kept. */
    private void replace(String name, String former, JsonNode verifierKey) throws IOException {
        var places = system.launcher().data().resolve("log");
        var fresh = new byte[32];
        new SecureRandom().nextBytes(fresh);
        Files.writeString(places.resolve(name), Base64.getEncoder().encodeToString(fresh));
        Files.writeString(
                places.resolve(former),
                verifierKey.asText() + "\n",
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
    }

    /** As {@code tinkey rotate-keyset} does. */
    private void addPrimaryKey(String name, Parameters parameters) throws IOException, GeneralSecurityException {
        AeadConfig.register();
        PrfConfig.register();
        var keyset = system.launcher().data().resolve(name);
        var access = InsecureSecretKeyAccess.get();
        var rotated = KeysetHandle.newBuilder(TinkJsonProtoKeysetFormat.parseKeyset(Files.readString(keyset), access))
                .addEntry(KeysetHandle.generateEntryFromParameters(parameters)
                        .withRandomId()
                        .makePrimary())
                .build();
        Files.writeString(keyset, TinkJsonProtoKeysetFormat.serializeKeyset(rotated, access));
    }
}
