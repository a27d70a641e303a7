package kz.listeningstate.petition.appeal;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * A complaint on the desk of a body, with the file that goes with it (91(4)).
 *
 * @param draft for the body alone that has it now
 * @param appeal with what all bodies did
 * @param appellant for the two bodies alone
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ComplaintDossier(ComplaintView complaint, ComplaintDraft draft, AppealView appeal, Appellants.Named appellant) {}
