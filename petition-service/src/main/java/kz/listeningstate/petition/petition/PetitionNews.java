package kz.listeningstate.petition.petition;

import java.time.Instant;
import java.util.UUID;

/**
 * Something that happened to a petition, told to the other features inside the transaction in which it happened, under the
 * petition's lock.
 *
 * @param name as the event is named in {@code contracts/}, for instance {@code withdrawn}, or {@link #TALLIED}
 */
public record PetitionNews(UUID petitionId, String name, Instant at) {
    /** The log has the petition's final TALLY: no signature is added any more. Of signature-service, which tells the others. */
    public static final String TALLIED = "tallied";
}
