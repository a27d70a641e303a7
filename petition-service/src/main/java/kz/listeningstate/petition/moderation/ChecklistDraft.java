package kz.listeningstate.petition.moderation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import kz.listeningstate.petition.petition.PlainText;

/** Answers to some or all of the grounds; those left out stay as they were. */
public record ChecklistDraft(@NotEmpty @Size(max = 64) List<@NotNull @Valid Item> answers) {

    /**
     * @param ground code in the petition's rule set
     * @param quote words of the petition that fall under the ground; required for YES
     * @param duplicateOf the other petition; required for YES to {@code same-subject-public} and {@code -decided}
     */
    public record Item(
            @NotBlank @Size(max = 64) String ground,
            @NotNull Answer answer,
            @PlainText @Size(max = 2_000) String quote,
            UUID duplicateOf) {}
}
