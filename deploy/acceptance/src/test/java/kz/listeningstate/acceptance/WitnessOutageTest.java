package kz.listeningstate.acceptance;

import static kz.listeningstate.acceptance.Running.eventually;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Both witnesses must have seen what is published: while one is away people sign, and the public log waits for it. */
@ExtendWith(Running.class)
class WitnessOutageTest {

    @Test
    void nothingIsPublishedWithoutAWitnessAndNothingIsLost(Running system) {
        var author = system.loggedIn("aigul", "kk");
        var citizen = system.passerBy("kk");
        var operator = LogOperator.of(system);
        var petition = Petition.openedBy(author, system.key("aigul"), "Көпірдегі шам");
        eventually(() -> assertEquals(1, petition.count(author)));

        system.launcher().stopPart("witness-2");
        Person.Answer signed;
        try {
            signed = petition.signedWith(system.keysOfOthers(1).get(0), citizen).expect(201);
            Awaitility.await()
                    .during(Duration.ofSeconds(5))
                    .atMost(Duration.ofSeconds(60))
                    .until(() -> Petition.receipt(signed, citizen).problem().equals("receipt-not-yet"));
            operator.awaitTrouble("NO_QUORUM");
            assertTrue(operator.status().body().path("acceptsSignatures").asBoolean());
        } finally {
            system.launcher().startPart("witness-2");
        }
        eventually(() -> Petition.receipt(signed, citizen).expect(200));
        eventually(() -> assertEquals(2, petition.count(author)));
        operator.awaitWell();
    }
}
