package kz.listeningstate.signature.log.leaf;

/** How a person signed. */
public enum SigningMethod implements Code {
    /** With an electronic digital signature. */
    ELECTRONIC(1),
    /** On a sheet of paper that was entered by an officer. */
    PAPER(2);

    private final int code;

    SigningMethod(int code) {
        this.code = code;
    }

    @Override
    public int code() {
        return code;
    }
}
