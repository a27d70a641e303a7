package kz.listeningstate.petition.moderation;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * What a moderator answers.
 *
 * @param ground code of the ground in the petition's rule set; required to reject, absent to approve
 * @param reason the reasons the author and the public read; required to reject
 */
public record ModerationVerdict(
        @NotNull Verdict verdict,
        @Size(max = 64) String ground,
        @Size(max = 20_000) String reason) {}
