package kz.listeningstate.petition.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import kz.listeningstate.petition.law.Ground;
import kz.listeningstate.petition.petition.Page;

/** Moderation (модерация): is the petition one that the law lets through (90-2(3-6))? For the role moderator. */
@ApplicationScoped
public class Moderation {

    /** Petitions without a verdict, most urgent first. */
    public Page<ModerationItem> queue(int page, int size) {
        throw new UnsupportedOperationException();
    }

    /** One petition with its term, whether or not a verdict was given. */
    public ModerationItem item(UUID petitionId) {
        throw new UnsupportedOperationException();
    }

    /** Grounds on which this petition may be refused, by its own rule set. */
    public List<Ground> grounds(UUID petitionId) {
        throw new UnsupportedOperationException();
    }

    /** Gives the verdict; the same verdict again changes nothing, another one is 409 {@code already-moderated}. */
    public ModerationItem decide(UUID petitionId, ModerationVerdict verdict) {
        throw new UnsupportedOperationException();
    }
}
