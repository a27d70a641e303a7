package kz.listeningstate.petition.consent;

/** Data that a withdrawal of consent erases. */
public enum ErasedData {
    DRAFT,
    SIGNER_COMMENT,
    SIGNER_REGION,
    /** In Keycloak, by an operator. */
    ACCOUNT,
    /** In notification-service, by an operator. */
    SUBSCRIPTION
}
