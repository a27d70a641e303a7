package kz.listeningstate.petition.consideration;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;

/** A question to another body and its answer, null while there is none. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record OpinionView(
        UUID id,
        UUID petitionId,
        String bodyCode,
        String question,
        Instant askedAt,
        String answer,
        Instant answeredAt) {}
