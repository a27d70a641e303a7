package kz.listeningstate.petition.appeal;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import kz.listeningstate.petition.signing.SignatureView;

/**
 * An act: to its citizen once it is signed, to the body from the draft on.
 *
 * @param language of the answer: kk, or the appeal's (89(2))
 * @param texts all language versions, that of the answer among them
 * @param remedies as the signed manifest explains them; null: not signed
 * @param complaintUntil last day to complain (92); null: not signed
 * @param signature null: not signed. The manifest's bytes are at {@code act/manifest}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ActView(
        AnswerOutcome outcome,
        String language,
        Map<String, String> texts,
        List<PromisedMeasure> measures,
        Remedies remedies,
        LocalDate complaintUntil,
        SignatureView signature) {}
