package kz.listeningstate.petition.moderation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import kz.listeningstate.petition.petition.PetitionView;

/**
 * A petition in the moderators' queue.
 *
 * @param dueOn last day for the verdict; null while the term has not begun (before the 50th signature)
 * @param workingDaysLeft working days from today to {@code dueOn}, negative when overdue; null as above
 * @param desk who works on it, and what waits
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ModerationItem(PetitionView petition, LocalDate dueOn, Integer workingDaysLeft, CaseView desk) {}
