package kz.listeningstate.petition.appeal;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;

/**
 * An act on the desk of the body that answers.
 *
 * @param version for {@code If-Match}
 * @param draftedBy Keycloak's subject of who wrote it last
 * @param agreedBy of who agreed; null: nobody did to these words
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ActOnDesk(
        UUID handlingId,
        int version,
        Act.State state,
        UUID draftedBy,
        Instant draftedAt,
        UUID agreedBy,
        Instant agreedAt,
        ActView act) {}
