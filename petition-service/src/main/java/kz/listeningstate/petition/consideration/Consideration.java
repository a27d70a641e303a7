package kz.listeningstate.petition.consideration;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import kz.listeningstate.petition.petition.Page;

/**
 * Consideration (рассмотрение) by the competent body (90-5, 90-6). For the role officer, who acts for the own body
 * alone: a petition of another body is 403 {@code other-body}.
 */
@ApplicationScoped
public class Consideration {

    /** Petitions registered at the officer's body, nearest deadline first. */
    public Page<Dossier> queue(int page, int size) {
        throw new UnsupportedOperationException();
    }

    /** One petition of the officer's body. */
    public Dossier dossier(UUID petitionId) {
        throw new UnsupportedOperationException();
    }

    /** Writes or rewrites the draft of the decision. */
    public Dossier saveDecision(UUID petitionId, DecisionDraft draft) {
        throw new UnsupportedOperationException();
    }

    /** Publishes the saved draft; signing ends. Repeating it changes nothing. */
    public Dossier publishDecision(UUID petitionId) {
        throw new UnsupportedOperationException();
    }

    /** The published decision, for anyone; 404 {@code not-found} before. */
    public DecisionView published(UUID petitionId) {
        throw new UnsupportedOperationException();
    }
}
