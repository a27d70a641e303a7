package kz.listeningstate.petition.law;

/** Executive body (акимат, government) or representative body (маслихат). */
public enum Branch {
    EXECUTIVE,
    REPRESENTATIVE
}
