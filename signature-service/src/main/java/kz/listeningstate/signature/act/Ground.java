package kz.listeningstate.signature.act;

import kz.listeningstate.signature.log.leaf.WithdrawalReason;

/** Why signatures can be invalidated. */
enum Ground {
    /** A court said so. */
    COURT(WithdrawalReason.COURT),
    /** The certificate was found to be fraudulent. */
    FRAUDULENT_CERTIFICATE(WithdrawalReason.FRAUDULENT_CERTIFICATE),
    /** The same person stands on paper a second time. */
    PAPER_DUPLICATE(WithdrawalReason.PAPER_DUPLICATE);

    private final WithdrawalReason reason;

    Ground(WithdrawalReason reason) {
        this.reason = reason;
    }

    /** As it stands in the log. */
    WithdrawalReason reason() {
        return reason;
    }
}
