package kz.listeningstate.signature.log.leaf;

/** Why a signature no longer counts. */
public enum WithdrawalReason implements Code {
    /** The signer took it back. */
    SIGNER(0),
    /** A court said so. */
    COURT(1),
    /** The certificate was found to be fraudulent. */
    FRAUDULENT_CERTIFICATE(2),
    /** The same person stands on paper a second time. */
    PAPER_DUPLICATE(3);

    private final int code;

    WithdrawalReason(int code) {
        this.code = code;
    }

    @Override
    public int code() {
        return code;
    }

    /** Decided by an operator and not by the signer; counted and published apart. */
    public boolean isInvalidation() {
        return this != SIGNER;
    }
}
