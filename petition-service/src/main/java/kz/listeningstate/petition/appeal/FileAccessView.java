package kz.listeningstate.petition.appeal;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A citizen's question to see the file, and what the body said.
 *
 * @param dueOn last day for the body to open it (75)
 * @param openedAt null: not yet
 * @param note where and when it can be read; null: not yet
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record FileAccessView(UUID id, UUID handlingId, Instant askedAt, LocalDate dueOn, Instant openedAt, String note) {}
