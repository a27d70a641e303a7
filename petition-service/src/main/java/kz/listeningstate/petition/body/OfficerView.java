package kz.listeningstate.petition.body;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.UUID;

/**
 * An officer of a body.
 *
 * @param login in Keycloak
 * @param distributes may give appeals to colleagues
 * @param endedOn last day; null: still in office
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record OfficerView(
        UUID id,
        int version,
        String login,
        String name,
        String position,
        LocalDate appointedOn,
        boolean distributes,
        LocalDate endedOn) {}
