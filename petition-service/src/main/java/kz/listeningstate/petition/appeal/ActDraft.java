package kz.listeningstate.petition.appeal;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import kz.listeningstate.petition.petition.PlainText;

/**
 * What an officer writes in answer to an appeal.
 *
 * @param text what is decided and why, in the language of the answer; never blank
 * @param translation the same in the other one of kk and ru; null: none
 * @param measures what the body promises; null: nothing. They are signed word for word, so they are few and short
 */
record ActDraft(
        @NotNull AnswerOutcome outcome,
        @PlainText @Size(max = 50_000) String text,
        @PlainText @Size(max = 50_000) String translation,
        @Size(max = 10) List<@NotNull @Valid PromisedMeasure> measures) {

    /** None is an empty list. */
    @Override
    public List<PromisedMeasure> measures() {
        return measures == null ? List.of() : measures;
    }
}
