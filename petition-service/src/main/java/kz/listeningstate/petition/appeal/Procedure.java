package kz.listeningstate.petition.appeal;

/** How an appeal is dealt with. */
public enum Procedure {
    /** Application and complaint: hearing, act, remedies (63 to 86). */
    FULL,
    /** Message, proposal, response and request: answered, noted or terminated (87 to 89). */
    SIMPLIFIED
}
