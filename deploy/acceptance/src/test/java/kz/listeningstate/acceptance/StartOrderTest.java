package kz.listeningstate.acceptance;

import static kz.listeningstate.acceptance.Running.eventually;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** After a power cut nobody knows what comes up first: the services wait for their servers and then go on. */
@ExtendWith(Running.class)
class StartOrderTest {

    private static final List<String> SERVICES =
            List.of("petition-service", "signature-service", "notification-service");

    @Test
    void theServicesMayStartBeforeTheirServers(Running system) throws Exception {
        var launcher = system.launcher();
        var citizen = system.passerBy("kk");
        var petition = Petition.openedBy(system.loggedIn("aigul", "kk"), system.key("aigul"), "Жарық");

        SERVICES.forEach(launcher::kill);
        List.of("kafka", "keycloak", "postgresql").forEach(launcher::stopPart);
        var ready = CompletableFuture.allOf(SERVICES.stream()
                .map(service -> CompletableFuture.runAsync(() -> launcher.startPart(service)))
                .toArray(CompletableFuture[]::new));
        launcher.startPart("postgresql");
        eventually(() -> citizen.get("/api/v1/petitions").expect(200));
        assertFalse(ready.isDone(), "ready without Kafka");
        launcher.startPart("kafka");
        launcher.startPart("keycloak");
        ready.get(2, TimeUnit.MINUTES);

        var author = system.loggedIn("aigul", "kk");
        petition.signedWith(system.key("yerlan"), citizen).expect(201);
        eventually(() -> assertEquals(2, petition.count(author)));
    }
}
