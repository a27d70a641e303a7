package kz.listeningstate.petition.consideration;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import kz.listeningstate.petition.petition.PlainText;

/**
 * A step of the consideration.
 *
 * @param kind stays as it was when a step is rewritten
 * @param heldOn day on which it was done or found, none in the future
 * @param place of a meeting or visit; null where there was none
 * @param report minutes, findings, note or reasons; public
 * @param present members of the working group who took part; null: none
 */
record StepDraft(
        @NotNull Step.Kind kind,
        @NotNull LocalDate heldOn,
        @PlainText @Size(max = 300) String place,
        @NotBlank @PlainText @Size(max = 50_000) String report,
        @Size(max = 100) Set<@NotNull UUID> present) {

    /** Nobody is an empty set. */
    @Override
    public Set<UUID> present() {
        return present == null ? Set.of() : present;
    }
}
