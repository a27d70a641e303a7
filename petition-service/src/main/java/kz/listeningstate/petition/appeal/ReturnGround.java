package kz.listeningstate.petition.appeal;

/** Why an appeal goes back to the citizen (64(7)); reports of crime or danger never do. */
public enum ReturnGround {
    /** Defects were not mended in the time that the body set. */
    NOT_FIXED,
    /** The same again without new arguments. */
    IDENTICAL_REPEAT,
    /** Obscene or insulting text. */
    INSULTING
}
