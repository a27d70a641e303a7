package kz.listeningstate.petition.appeal;

/**
 * An appeal on the desk of a body.
 *
 * @param appeal with what all bodies did
 * @param handling the own body's
 * @param appellant for the body alone: it must answer, invite and notify
 */
record AppealDossier(AppealView appeal, HandlingView handling, Appellants.Named appellant) {}
