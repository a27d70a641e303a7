package kz.listeningstate.signature.signature;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import kz.listeningstate.signature.authorities.Verifier;
import kz.listeningstate.signature.problem.Problem;
import kz.listeningstate.signature.revocation.RevocationStatus;
import kz.listeningstate.signature.verification.CmsText;
import kz.listeningstate.signature.verification.SignatureRefused;
import kz.listeningstate.signature.verification.VerifiedSignature;

/** What a signature, a withdrawal and a question have in common: the same checks, and the same words when one fails. */
@ApplicationScoped
class MessageCheck {
    private static final int REFUSED = 422;

    private final Verifier verifier;

    MessageCheck(Verifier verifier) {
        this.verifier = verifier;
    }

    /**
     * Verifies a detached message, all but revocation.
     *
     * @param cms base64 of DER, or PEM
     * @throws Problem 422 with the reason
     */
    VerifiedSignature verify(String cms, byte[] document, Instant receivedAt) {
        try {
            return verifier.verify(CmsText.decode(cms), document, receivedAt);
        } catch (SignatureRefused refused) {
            throw new Problem(REFUSED, refused.refusal().slug(), refused);
        }
    }

    /** While nobody can tell, nothing is done and nothing is lost: the same message may be sent again. */
    static void requireGood(RevocationStatus status) {
        switch (status.verdict()) {
            case GOOD -> {}
            case REVOKED -> throw revoked();
            case UNKNOWN -> throw new Problem(503, "revocation-unknown");
        }
    }

    static Problem revoked() {
        return new Problem(REFUSED, "certificate-revoked");
    }
}
