package kz.listeningstate.petition.moderation;

import com.fasterxml.jackson.annotation.JsonInclude;
import kz.listeningstate.petition.petition.PetitionView;

/**
 * A question on the desk of the body that is asked.
 *
 * @param petition what is asked about; it need not be public yet
 * @param workingDaysLeft for the answer, 0 on the last day, negative when overdue; null when none is owed
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record OfficeQuestion(QuestionView question, PetitionView petition, Integer workingDaysLeft) {}
