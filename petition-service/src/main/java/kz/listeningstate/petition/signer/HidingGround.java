package kz.listeningstate.petition.signer;

/** Why a signer's comment is hidden; shown to everybody in its place. */
public enum HidingGround {
    INSULT,
    PERSONAL_DATA,
    INCITEMENT,
    ADVERTISING,
    NOT_ABOUT_THE_PETITION,
    OTHERWISE_UNLAWFUL
}
