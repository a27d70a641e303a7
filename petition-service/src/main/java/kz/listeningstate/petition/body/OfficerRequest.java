package kz.listeningstate.petition.body;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * An officer to be registered; the right to act is given in Keycloak.
 *
 * @param distributes may give appeals to colleagues; absent: no
 */
record OfficerRequest(
        @NotBlank @Size(max = 100) String login,
        @NotBlank @Size(max = 200) String name,
        @NotBlank @Size(max = 200) String position,
        @NotNull LocalDate appointedOn,
        boolean distributes) {}
