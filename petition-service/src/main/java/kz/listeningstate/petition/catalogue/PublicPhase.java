package kz.listeningstate.petition.catalogue;

import kz.listeningstate.petition.petition.Phase;

/** {@link Phase} of public petitions, once more for the database; {@code CatalogueTest} holds the two together. */
final class PublicPhase {

    /** Expression over a petition {@code p}; its question mark is today. */
    static final String OF = """
            case when p.withdrawn_at is not null then 'WITHDRAWN'
                 when p.decided_at is not null then 'DECIDED'
                 when p.threshold_reached_at is not null then 'CONSIDERATION'
                 when p.collection_ends_on >= ? then 'OPEN'
                 else 'CLOSED_SHORT' end""";

    private static final String UNFINISHED = "p.threshold_reached_at is null and p.withdrawn_at is null";

    private PublicPhase() {}

    /** Condition over a petition {@code p}, as the indexes have it; a question mark in it is today. */
    static String condition(Phase phase) {
        return switch (phase) {
            case WITHDRAWN -> "p.withdrawn_at is not null";
            case DECIDED -> "p.decided_at is not null";
            case CONSIDERATION ->
                "p.threshold_reached_at is not null and p.decided_at is null and p.withdrawn_at is null";
            case OPEN -> UNFINISHED + " and p.collection_ends_on >= ?";
            case CLOSED_SHORT -> UNFINISHED + " and p.collection_ends_on < ?";
            default -> "false";
        };
    }

    static boolean asksForToday(Phase phase) {
        return phase == Phase.OPEN || phase == Phase.CLOSED_SHORT;
    }
}
