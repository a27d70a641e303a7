package kz.listeningstate.petition.appeal;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import kz.listeningstate.petition.petition.PlainText;

/**
 * What an officer writes as the decision on a complaint.
 *
 * @param outcome {@code SATISFIED} by the body itself, any other by the higher body
 * @param newAct the act that takes the place of the former; with {@code SATISFIED} and {@code REPLACED} alone
 * @param orderedDueOn last day for dealing with the appeal anew; null: the law's own term
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ComplaintDraft(
        @NotNull ComplaintOutcome outcome,
        @NotBlank @PlainText @Size(max = 50_000) String reasons,

        @PlainText
        @Pattern(regexp = "(?s).*\\S.*", message = "{jakarta.validation.constraints.NotBlank.message}")
        @Size(max = 50_000)
        String newAct,

        LocalDate orderedDueOn) {

    /** Null of nothing. */
    static ComplaintDraft of(ComplaintRuling ruling) {
        return ruling == null
                ? null
                : new ComplaintDraft(ruling.outcome(), ruling.reasons(), ruling.newAct(), ruling.orderedDueOn());
    }
}
