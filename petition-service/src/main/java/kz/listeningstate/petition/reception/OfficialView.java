package kz.listeningstate.petition.reception;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Somebody who receives citizens.
 *
 * @param receivesTo last day; null: until further notice
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record OfficialView(
        UUID id,
        String bodyCode,
        OfficialKind kind,
        String name,
        String position,
        LocalDate receivesFrom,
        LocalDate receivesTo) {}
