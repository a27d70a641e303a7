package kz.listeningstate.petition.appeal;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;

/**
 * What the citizen can do today against what a body did, or left undone.
 *
 * @param article of the law; null for the prosecutor
 * @param until last day; null: none
 * @param bodyCode with which it is filed; null: no body of the register
 * @param higherBodyCode that decides it
 * @param text the explanation, in the language of the answer
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Remedy(Kind kind, String article, LocalDate until, String bodyCode, String higherBodyCode, String text) {

    /** Where to turn. */
    enum Kind {
        /** To the higher body, by way of the body itself (91, 92). */
        COMPLAINT,
        /** Of silence, for which one click is enough. */
        COMPLAINT_OF_SILENCE,
        COURT,
        PROSECUTOR
    }
}
