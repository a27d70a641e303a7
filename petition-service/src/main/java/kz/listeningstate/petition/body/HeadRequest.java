package kz.listeningstate.petition.body;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * A head to be registered.
 *
 * @param iin whose digital signature is the body's; sealed at once, never told again
 */
record HeadRequest(
        @NotNull HeadKind kind,
        @NotBlank @Size(max = 200) String name,
        @NotBlank @Size(max = 12) String iin,
        @NotBlank @Size(max = 100) String orderNumber,
        @NotNull LocalDate orderedOn,
        @NotNull LocalDate holdsFrom,
        LocalDate holdsTo) {

    /** Says no IIN: a request may be logged by accident. */
    @Override
    public String toString() {
        return "HeadRequest[" + kind + ", " + orderNumber + "]";
    }
}
