package kz.listeningstate.petition.body;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A head of a body; the IIN is not told.
 *
 * @param orderNumber of the act of appointment
 * @param holdsTo last day; null: until it is ended
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record HeadView(
        UUID id,
        int version,
        HeadKind kind,
        String name,
        String orderNumber,
        LocalDate orderedOn,
        LocalDate holdsFrom,
        LocalDate holdsTo) {}
