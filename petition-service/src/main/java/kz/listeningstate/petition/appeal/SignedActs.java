package kz.listeningstate.petition.appeal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import kz.listeningstate.petition.problem.Problem;

/** The signed bytes, for the citizen who wants to check them. */
@ApplicationScoped
@Transactional
class SignedActs {
    private final OwnAppeals own;
    private final Handlings handlings;
    private final Acts acts;

    SignedActs(OwnAppeals own, Handlings handlings, Acts acts) {
        this.own = own;
        this.handlings = handlings;
        this.acts = acts;
    }

    /** Of the caller's own appeal; 404 {@code not-found} before the head has signed. */
    byte[] manifest(UUID handling) {
        return manifest(own.own(appealOf(handling)), handling);
    }

    /** By what is on the slip; 404 {@code not-found} also for a wrong one. */
    byte[] manifest(UUID handling, String number, String code) {
        return manifest(own.tracked(number, code), handling);
    }

    private byte[] manifest(Appeal appeal, UUID handling) {
        return acts.findByIdOptional(handling)
                .filter(act -> act.signature() != null)
                .filter(act -> appealOf(handling).equals(appeal.id()))
                .map(act -> act.signature().manifest())
                .orElseThrow(Problem::notFound);
    }

    private UUID appealOf(UUID handling) {
        return handlings.findByIdOptional(handling).map(Handling::appealId).orElseThrow(Problem::notFound);
    }
}
