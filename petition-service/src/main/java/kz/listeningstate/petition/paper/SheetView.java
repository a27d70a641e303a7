package kz.listeningstate.petition.paper;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A sheet as operators see it; nothing of its rows.
 *
 * @param scan SHA-256 of the scan, hex
 * @param dueOn last day for entering it, once signing has ended; null before
 * @param takenAt when signature-service's totals came; null before
 * @param notCountedAt when it was certain that it is not counted and its scan was erased; else null
 * @param totals null before
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record SheetView(
        UUID id,
        UUID petitionId,
        int rows,
        String consent,
        String scan,
        Instant receivedAt,
        SheetState state,
        LocalDate dueOn,
        Instant takenAt,
        Instant notCountedAt,
        Told totals) {
    /** Of fewer people the totals apart would tell who has signed before. */
    static final int SMALLEST_TOLD_APART = 10;

    /**
     * Totals.
     *
     * @param valid counted now; null for a sheet of fewer than 10 rows
     * @param invalid no readable number of a person
     * @param alreadyCounted of a person who has signed before; null as above
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Told(Integer valid, Integer invalid, Integer alreadyCounted) {}
}
