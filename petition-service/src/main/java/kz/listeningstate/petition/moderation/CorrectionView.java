package kz.listeningstate.petition.moderation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;

/**
 * What moderation asked the author to correct.
 *
 * @param competentBody body that may decide, when the addressee may not
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CorrectionView(UUID id, String remarks, String competentBody, Instant requestedAt) {}
