package kz.listeningstate.signature.act;

/** What operators can do to a petition's signatures, always two of them together. */
enum ActKind {
    /** Signatures no longer count. */
    INVALIDATION,
    /** After the retention period: the petition's key, its signers and their evidence are erased. */
    KEY_DESTRUCTION
}
