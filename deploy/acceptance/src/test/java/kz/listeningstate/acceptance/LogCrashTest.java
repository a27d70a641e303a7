package kz.listeningstate.acceptance;

import static kz.listeningstate.acceptance.Running.eventually;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The process ends at each step between a signature's arrival and its count, as if by a power cut. */
@ExtendWith(Running.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LogCrashTest {

    /** The service's own words for where it may end. */
    enum Point {
        GROUP_WRITTEN,
        GROUP_COMMITTED,
        PROMISED,
        BEFORE_COMMIT,
        COMMITTED,
        WRITTEN,
        REMEMBERED,
        SIGNED,
        COSIGNED,
        CHECKPOINT_REPLACED,
        PUBLISHED
    }

    private final Map<Point, Petition> petitions = new EnumMap<>(Point.class);
    private Running system;
    private Person author;
    private Person citizen;

    /** Beforehand: after a kill it takes Kafka ten seconds to give the service new events. */
    @BeforeAll
    void aPetitionForEach(Running running) {
        system = running;
        author = system.loggedIn("aigul", "kk");
        citizen = system.passerBy("kk");
        for (var point : Point.values()) {
            petitions.put(point, Petition.openedBy(author, system.key("aigul"), "Crash: " + point));
        }
        petitions.values().forEach(petition -> awaitCount(1, petition));
    }

    @ParameterizedTest
    @EnumSource
    void nothingAcknowledgedIsLostAndNothingCountedTwice(Point point, @TempDir Path folder) throws Exception {
        var petition = petitions.get(point);
        var statement = petition.statement(citizen);
        var keys = system.keysOfOthers(2);
        var cms = keys.get(0).sign(statement);

        Person.Answer first;
        try {
            system.arm(point.name());
            first = petition.sent(cms, citizen);
            eventually(() -> assertFalse(Files.exists(system.faultFile()), "the process has not come to " + point));
        } finally {
            Files.deleteIfExists(system.faultFile());
            system.launcher().kill(LogOperator.SERVICE);
            system.launcher().startPart(LogOperator.SERVICE);
        }

        var kept = petition.kept(cms, citizen);
        if (first.status() == 201) {
            assertEquals(first.text("leafHash"), kept.text("leafHash"));
            assertEquals(first.text("promise"), kept.text("promise"));
        }
        var another = petition.kept(keys.get(1).sign(statement), citizen);
        awaitCount(3, petition);
        for (var one : List.of(kept, another)) {
            eventually(() -> Petition.receipt(one, citizen).expect(200));
        }
        var recounted = new Auditor(folder).verifyAll(system).expect(0).petition(petition.id());
        assertEquals(3, recounted.path("electronic").asInt());
        assertEquals(3, recounted.path("active").asInt());
    }

    private void awaitCount(long count, Petition petition) {
        eventually(() -> assertEquals(count, petition.count(author)));
    }
}
