package kz.listeningstate.petition.consideration;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

/** A step of the consideration, for anyone; see {@link StepDraft}. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record StepView(
        UUID id,
        int version,
        Step.Kind kind,
        LocalDate heldOn,
        String place,
        String report,
        Set<UUID> present,
        Instant savedAt) {}
