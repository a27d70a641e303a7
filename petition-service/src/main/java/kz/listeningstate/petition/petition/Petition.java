package kz.listeningstate.petition.petition;

import java.time.Instant;

class Petition {
    Instant submittedAt() {
        return null;
    }

    Instant openedAt() {
        return null;
    }

    Instant cosigningEndsAt() {
        return null;
    }

    Instant cosignedAt() {
        return null;
    }

    Instant rejectedAt() {
        return null;
    }

    Instant publishedAt() {
        return null;
    }

    Instant collectionEndsAt() {
        return null;
    }

    Instant thresholdReachedAt() {
        return null;
    }

    Instant decidedAt() {
        return null;
    }
}
