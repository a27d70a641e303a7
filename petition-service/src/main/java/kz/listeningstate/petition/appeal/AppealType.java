package kz.listeningstate.petition.appeal;

/** What an appeal (жолданым, обращение) is; the type decides its procedure. */
public enum AppealType {
    /** Өтініш, заявление. */
    APPLICATION(Procedure.FULL),
    /** Шағым, жалоба. */
    COMPLAINT(Procedure.FULL),
    /** Хабарлама, сообщение. */
    MESSAGE(Procedure.SIMPLIFIED),
    /** Ұсыныс, предложение. */
    PROPOSAL(Procedure.SIMPLIFIED),
    /** Үн қосу, отклик. */
    RESPONSE(Procedure.SIMPLIFIED),
    /** Сұрау салу, запрос. */
    REQUEST(Procedure.SIMPLIFIED);

    private final Procedure procedure;

    AppealType(Procedure procedure) {
        this.procedure = procedure;
    }

    public Procedure procedure() {
        return procedure;
    }
}
