package kz.listeningstate.petition.petition;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** What a citizen does with an own petition. Every act is one transaction. */
@ApplicationScoped
public class Petitioning {

    /** Begins a draft for the caller, whose IIN is read once from Keycloak and sealed. */
    public PetitionView draft(PetitionDraft draft) {
        throw new UnsupportedOperationException();
    }

    /** Rewrites the caller's draft; 409 {@code stale-version} when it was changed since it was read. */
    public PetitionView revise(UUID id, PetitionDraft draft) {
        throw new UnsupportedOperationException();
    }

    /** Freezes the text; from here on only a signature of exactly this text counts. Repeating it changes nothing. */
    public PetitionView submit(UUID id) {
        throw new UnsupportedOperationException();
    }

    /**
     * Hands the author's signature to signature-service and opens the link-only page. May be repeated after a failure.
     *
     * @param cms detached CMS over the signing document, base64 of DER, or PEM
     */
    public PetitionView signByAuthor(UUID id, boolean showName, String cms) {
        throw new UnsupportedOperationException();
    }
}
