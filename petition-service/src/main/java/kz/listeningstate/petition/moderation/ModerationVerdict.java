package kz.listeningstate.petition.moderation;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import kz.listeningstate.petition.petition.PlainText;
import kz.listeningstate.petition.problem.Problem;

/**
 * What a moderator answers.
 *
 * @param ground code of the ground in the petition's rule set; required to reject, absent to approve
 * @param reason the reasons the author and the public read; required to reject
 * @param quote words of the petition that fall under the ground; may be left out when the checklist has them
 * @param duplicateOf the other petition, for the grounds that speak of one and unless the checklist has it
 */
public record ModerationVerdict(
        @NotNull Verdict verdict,
        @Size(max = 64) String ground,
        @PlainText @Size(max = 20_000) String reason,
        @PlainText @Size(max = 2_000) String quote,
        UUID duplicateOf) {

    String requiredGround() {
        return required("ground", ground);
    }

    String requiredReason() {
        return required("reason", reason).replace("\r\n", "\n").strip();
    }

    private static String required(String field, String value) {
        if (value == null || value.isBlank()) {
            throw Problem.invalidField(field, "required");
        }
        return value;
    }
}
