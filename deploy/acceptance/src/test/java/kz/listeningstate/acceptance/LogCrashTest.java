package kz.listeningstate.acceptance;

import static kz.listeningstate.acceptance.Running.eventually;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The process ends at each step between a signature's commit and its count, as if by a power cut. */
@ExtendWith(Running.class)
class LogCrashTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "BEFORE_COMMIT",
                "COMMITTED",
                "WRITTEN",
                "REMEMBERED",
                "SIGNED",
                "COSIGNED",
                "CHECKPOINT_REPLACED",
                "PUBLISHED"
            })
    void nothingAcknowledgedIsLostAndNothingCountedTwice(String point, Running system, @TempDir Path folder)
            throws Exception {
        var author = system.loggedIn("aigul", "kk");
        var citizen = system.passerBy("kk");
        var petition = Petition.openedBy(author, system.key("aigul"), "Crash: " + point);
        eventually(() -> assertEquals(1, petition.count(author)));
        var before = PublicLog.of(system).size();

        var signed = new ArrayList<Person.Answer>();
        var keys = system.keysOfOthers(3);
        signed.add(petition.signedWith(keys.get(0), citizen).expect(201));
        Files.writeString(system.faultFile(), point);
        eventually(() -> assertFalse(Files.exists(system.faultFile()), "the process has not come to " + point));
        system.launcher().startPart("signature-service");

        keys.subList(1, 3)
                .forEach(key -> signed.add(petition.signedWith(key, citizen).expect(201)));
        eventually(() -> assertEquals(4, petition.count(author)));
        for (var one : signed) {
            eventually(() -> Petition.receipt(one, citizen).expect(200));
        }
        assertEquals(before + 3, PublicLog.of(system).size());
        new Auditor(folder)
                .verify("--log", system.url() + "/log", "--api", system.url().toString(), "--state", folder.toString())
                .expect(0);
    }
}
