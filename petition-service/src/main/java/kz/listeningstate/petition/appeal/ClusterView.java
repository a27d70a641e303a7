package kz.listeningstate.petition.appeal;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A cluster, for the body.
 *
 * @param people how many persons asked, of those who were answered; null while nothing is public
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ClusterView(
        UUID id,
        int version,
        String bodyCode,
        Map<String, ClusterText> texts,
        List<Member> members,
        Integer people,
        Instant publishedAt) {

    /**
     * @param handling its phase says whether it can still be answered here
     * @param personal what only this one is answered; empty: nothing
     */
    record Member(QueueItem handling, String personal) {}
}
