package kz.listeningstate.petition.appeal;

import com.fasterxml.jackson.annotation.JsonInclude;
import kz.listeningstate.petition.body.Colleague;

/**
 * An appeal on the desk of a body.
 *
 * @param appeal with what all bodies did
 * @param handling the own body's
 * @param appellant for the body alone: it must answer, invite and notify
 * @param act the own body's, from the draft on; null: nothing is written
 * @param assignee who at the body works on it; null: nobody yet
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record AppealDossier(
        AppealView appeal, HandlingView handling, Appellants.Named appellant, ActOnDesk act, Colleague assignee) {}
