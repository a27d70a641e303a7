package kz.listeningstate.petition.consideration;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;

/**
 * A member of a working group, for anyone.
 *
 * @param version for {@code If-Match}
 * @param conflict the interest that the member told of; null: none
 * @param recused whether the member withdrew for that
 * @param leftAt since when the member takes part no more
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record MemberView(
        UUID id,
        int version,
        String name,
        String organisation,
        Capacity capacity,
        String conflict,
        Boolean recused,
        Instant conflictAt,
        Instant leftAt) {

    /** As what somebody is a member: deputies, the author and organisations take part by law (90-5(2)). */
    enum Capacity {
        CHAIR,
        SECRETARY,
        OFFICIAL,
        DEPUTY,
        AUTHOR,
        ORGANISATION,
        EXPERT
    }
}
