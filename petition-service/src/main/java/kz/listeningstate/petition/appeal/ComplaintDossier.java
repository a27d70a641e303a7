package kz.listeningstate.petition.appeal;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * A complaint on the desk of a body.
 *
 * @param draft for the body alone that has it now
 * @param file of the handling complained of, which goes with it (91(4))
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ComplaintDossier(ComplaintView complaint, ComplaintDraft draft, AppealDossier file) {}
