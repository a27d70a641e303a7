package kz.listeningstate.petition.appeal;

import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import kz.listeningstate.petition.petition.PlainText;

/**
 * What all members of a cluster ask and are answered, in one language.
 *
 * @param question in the officer's words
 * @param answer null: not written yet
 */
@Embeddable
record ClusterText(
        @NotBlank @PlainText @Size(max = 300) String question,
        @PlainText @Size(max = 20_000) String answer) {

    boolean isAnswered() {
        return answer != null && !answer.isBlank();
    }
}
