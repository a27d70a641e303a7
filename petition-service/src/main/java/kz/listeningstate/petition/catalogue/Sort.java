package kz.listeningstate.petition.catalogue;

/** Orders of a list of petitions; within equals the newest publication comes first. */
public enum Sort {
    /** Newest publication first. */
    NEW,
    /** Open petitions, the largest share of their threshold first. */
    NEAREST,
    /** Most signatures first. */
    MOST_SIGNED,
    /** Open petitions, the nearest end of signing first. */
    ENDING_SOON,
    /** Those that have the words in title or subject first, among the newest that have them at all. */
    RELEVANCE;

    /** Only petitions that can still be signed have such an order. */
    boolean isOfOpenOnes() {
        return this == NEAREST || this == ENDING_SOON;
    }
}
