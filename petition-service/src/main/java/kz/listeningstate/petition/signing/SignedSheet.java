package kz.listeningstate.petition.signing;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A sheet that people signed on paper, on its way to signature-service.
 *
 * @param scan SHA-256, hex
 * @param consent version that is printed on it
 */
public record SignedSheet(
        UUID sheetId, UUID petitionId, Instant receivedAt, String scan, String consent, List<Row> rows) {

    /** @param id IIN; null where nobody can read it */
    public record Row(int place, String id) {
        /** Says nothing of the person. */
        @Override
        public String toString() {
            return "Row[" + place + "]";
        }
    }
}
