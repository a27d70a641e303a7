package kz.listeningstate.acceptance;

import static kz.listeningstate.acceptance.Running.eventually;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Kill -9 while people sign: whatever was answered with 201 is there afterwards and counted once. */
@ExtendWith(Running.class)
class KillTest {

    private static final int SIGNERS = 45;

    @ParameterizedTest
    @ValueSource(strings = {"signature-service", "petition-service", "notification-service"})
    void nothingAcknowledgedIsLost(String service, Running system) throws Exception {
        var author = system.loggedIn("aigul", "kk");
        var citizen = system.passerBy("kk");
        var petition = Petition.openedBy(author, system.key("aigul"), "Kill -9: " + service);
        var statement = petition.statement(citizen);
        var accepted = new ConcurrentHashMap<Key, Person.Answer>();

        var signing = Executors.newFixedThreadPool(4);
        var signed = system.keysOfOthers(SIGNERS).stream()
                .map(key -> signing.submit(() -> accepted.put(key, petition.kept(key.sign(statement), citizen))))
                .toList();
        eventually(() -> assertEquals(true, accepted.size() >= 10));
        system.launcher().kill(service);
        system.launcher().startPart(service);
        signing.shutdown();
        for (var each : signed) {
            each.get(5, TimeUnit.MINUTES);
        }

        assertEquals(SIGNERS, accepted.size());
        for (var answer : List.copyOf(accepted.values())) {
            eventually(() -> Petition.receipt(answer, citizen).expect(200));
        }
        eventually(() -> assertEquals(SIGNERS + 1, petition.count(author)));
        eventually(() -> assertEquals(
                SIGNERS + 1,
                citizen.get("/api/v1/counts/" + petition.id())
                        .expect(200)
                        .body()
                        .path("count")
                        .asInt()));
    }
}
