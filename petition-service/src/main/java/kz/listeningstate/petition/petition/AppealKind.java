package kz.listeningstate.petition.petition;

/** As what a petition goes on to its body when it falls short of the threshold; the author's choice (90-3(5)). */
public enum AppealKind {
    /** Хабар, сообщение. */
    MESSAGE,
    /** Үн қосу, отклик. */
    RESPONSE,
    /** Ұсыныс, предложение. */
    PROPOSAL
}
