package kz.listeningstate.petition.consideration;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import kz.listeningstate.petition.petition.PetitionView;

/**
 * A petition on the desk of the body that must decide.
 *
 * @param authorFullName for the body only: it must invite and notify the author (90-5(2))
 * @param authorResidence as the author declared it (90-2(2)); null for a petition from before it was asked for
 * @param workingDaysLeft working days from today to {@code dueOn}, 0 on the last day, negative when overdue
 * @param decision the draft or the published decision; null while nothing is written
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Dossier(
        PetitionView petition,
        String authorFullName,
        String authorResidence,
        LocalDate registeredOn,
        LocalDate dueOn,
        int workingDaysLeft,
        boolean overdue,
        DecisionView decision) {}
