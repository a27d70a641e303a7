package kz.listeningstate.acceptance;

import static kz.listeningstate.acceptance.Running.eventually;
import static org.junit.jupiter.api.Assertions.assertEquals;

import kz.listeningstate.embedded.authority.Behaviour;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A revoked certificate signs nothing; where nobody can tell, the signature waits, over a crash too, and counts in the end. */
@ExtendWith(Running.class)
class RevocationTest {

    @AfterEach
    void honestAgain(Running system) {
        system.launcher().behave(Behaviour.HONEST);
    }

    @Test
    void aRevokedCertificateIsRefused(Running system) {
        var author = system.loggedIn("aigul", "kk");
        var citizen = system.passerBy("kk");
        var petition = Petition.openedBy(author, system.key("aigul"), "Көпір");
        var key = system.lastKeysOfOthers(1).get(0);
        var signedBefore = key.sign(petition.statement(citizen));

        system.launcher().revoke(key.id());

        assertEquals(
                "certificate-revoked",
                petition.sent(signedBefore, citizen).expect(422).problem());
        eventually(() -> assertEquals(1, petition.count(author)));
    }

    @Test
    void whileNobodyCanTellASignatureWaitsAndACrashForgetsNothing(Running system) {
        var launcher = system.launcher();
        var author = system.loggedIn("aigul", "kk");
        var citizen = system.passerBy("kk");
        var petition = Petition.openedBy(author, system.key("aigul"), "Су құбыры");
        var key = system.lastKeysOfOthers(2).get(1);
        var cms = key.sign(petition.statement(citizen));

        launcher.behave(Behaviour.DOWN);
        // Started anew, it has no revocation lists in memory either.
        launcher.restart("signature-service");
        var ticket = petition.sent(cms, citizen).expect(202).text("status");
        assertEquals("PENDING", citizen.get(ticket).expect(200).text("state"));
        assertEquals(ticket, petition.sent(cms, citizen).expect(202).text("status"));

        launcher.kill("signature-service");
        launcher.behave(Behaviour.HONEST);
        launcher.startPart("signature-service");

        eventually(() -> assertEquals("COUNTED", citizen.get(ticket).expect(200).text("state")));
        eventually(() -> assertEquals(2, petition.count(author)));
        petition.sent(cms, citizen).expect(200);
    }
}
