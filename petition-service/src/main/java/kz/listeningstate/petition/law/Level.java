package kz.listeningstate.petition.law;

/** Level of the competent body, by which the threshold is set (90-3(4)). */
public enum Level {
    /** Competence of the Government. */
    REPUBLIC,
    /** Oblast, city of republican significance, capital. */
    REGION,
    /** District, or city of oblast significance. */
    DISTRICT,
    /** City district, town, village, rural district. */
    LOCALITY;

    /** Central bodies have another term for consideration than local ones (90-5(1)). */
    public boolean isCentral() {
        return this == REPUBLIC;
    }
}
