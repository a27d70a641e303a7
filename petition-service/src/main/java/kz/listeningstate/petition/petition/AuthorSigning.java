package kz.listeningstate.petition.petition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import kz.listeningstate.petition.identity.Iin;
import kz.listeningstate.petition.problem.Problem;
import kz.listeningstate.petition.signing.AuthorSignature;
import kz.listeningstate.petition.signing.SignatureService;

/** The author signs first, with a certificate of the very person who logged in, and counts among the first 50. */
@ApplicationScoped
class AuthorSigning {
    private static final byte[] ALREADY_OPEN = {};

    private final Petitions petitions;
    private final SignatureService signatures;

    AuthorSigning(Petitions petitions, SignatureService signatures) {
        this.petitions = petitions;
        this.signatures = signatures;
    }

    /** The sealed IIN with which the author must sign; empty when the page is open already. */
    @Transactional
    byte[] sealedIinOfUnopened(UUID id, UUID author) {
        Petition petition = petitions
                .findByIdOptional(id)
                .filter(found -> found.author().id().equals(author))
                .orElseThrow(Problem::notFound);
        if (petition.submission().submittedAt() == null) {
            throw new Problem(409, "not-submitted");
        }
        if (petition.opening().openedAt() == null && petition.hasEnded()) {
            throw new Problem(409, "already-ended").against("90-2(4)(1)");
        }
        return petition.opening().openedAt() == null ? petition.author().sealedIin() : ALREADY_OPEN;
    }

    Optional<String> submit(UUID id, boolean showName, String cms, Iin iin) {
        return signatures.submit(new AuthorSignature(id, showName, cms, iin.value()));
    }
}
