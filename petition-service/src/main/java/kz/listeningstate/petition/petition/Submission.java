package kz.listeningstate.petition.petition;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.List;
import kz.listeningstate.petition.problem.Problem;

/**
 * The text leaves its author's hands: what is signed from here on is its hash.
 *
 * @param acknowledgedList edition of the forbidden subjects (90-2(3)) that the author has read
 * @param canonicalText what is signed
 * @param textSha256 of it, hex
 */
@Embeddable
@SuppressWarnings("ArrayRecordComponent") // never compared
record Submission(
        String acknowledgedList, Instant acknowledgedAt, Instant submittedAt, byte[] canonicalText, String textSha256) {
    static final Submission NONE = new Submission(null, null, null, null, null);

    Submission acknowledged(String list, Instant now) {
        return acknowledgedAt != null ? this : new Submission(list, now, submittedAt, canonicalText, textSha256);
    }

    /** 409 {@code forbidden-subjects-not-acknowledged}. */
    Submission frozen(PetitionText text, List<AttachedFile> files, Instant now) {
        if (acknowledgedAt == null) {
            throw new Problem(409, "forbidden-subjects-not-acknowledged");
        }
        CanonicalText canonical = CanonicalText.of(text, files);
        return new Submission(acknowledgedList, acknowledgedAt, now, canonical.bytes(), canonical.sha256());
    }
}
