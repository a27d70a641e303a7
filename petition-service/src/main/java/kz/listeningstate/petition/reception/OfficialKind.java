package kz.listeningstate.petition.reception;

/** Who must receive citizens (90). */
public enum OfficialKind {
    HEAD,
    DEPUTY
}
