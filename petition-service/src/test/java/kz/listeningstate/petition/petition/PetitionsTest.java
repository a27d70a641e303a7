package kz.listeningstate.petition.petition;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import kz.listeningstate.petition.Api;
import kz.listeningstate.petition.PlatformTest;
import kz.listeningstate.petition.TestTime;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PetitionsTest extends PlatformTest {

    @Inject
    Petitions petitions;

    @Inject
    PetitionLife life;

    @Inject
    TestTime time;

    /** A moderator's act begins by reading; a count that commits before it takes the lock must not be undone by it. */
    @Test
    void underTheLockAPetitionIsReadAgain() {
        time.set(TestTime.START);
        UUID id = UUID.fromString(Api.opened());
        SignatureCount fifty = new SignatureCount(50, 50, 0, 0, 0, 1, TestTime.START);

        QuarkusTransaction.requiringNew().run(() -> {
            assertEquals(0, petitions.findById(id).signatures().count());
            QuarkusTransaction.requiringNew().run(() -> life.recordCount(id, fifty));
            assertEquals(50, petitions.lock(id).orElseThrow().signatures().count());
        });
    }
}
