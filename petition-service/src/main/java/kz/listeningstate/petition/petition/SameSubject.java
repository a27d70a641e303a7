package kz.listeningstate.petition.petition;

import java.time.Instant;
import java.util.UUID;

/** The feature that knows which petitions are alike; it finds, and only a moderator judges (90-2(4)(3)). */
public interface SameSubject {

    /**
     * Whether what may well be the same subject became public after that moment. Until the transaction ends nobody else is
     * answered, so that of two alike one is public before the other is asked about.
     */
    boolean becamePublicSince(Instant since, UUID petition);
}
