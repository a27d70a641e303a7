package kz.listeningstate.petition.moderation;

import jakarta.validation.constraints.Size;
import kz.listeningstate.petition.petition.PlainText;

/**
 * What the second moderator says of a proposed refusal.
 *
 * @param reason why not; required without agreement
 */
public record SecondOpinion(
        boolean agrees, @PlainText @Size(max = 20_000) String reason) {

    /** Null when nothing is written. */
    public String reason() {
        return reason == null || reason.isBlank() ? null : reason.strip();
    }
}
