package kz.listeningstate.petition.moderation;

import java.time.LocalDate;
import kz.listeningstate.petition.petition.PetitionView;

/**
 * A public petition of which mass media must still be informed.
 *
 * @param workingDaysLeft 0 on the last day, negative when overdue
 */
public record MediaItem(PetitionView petition, LocalDate dueOn, int workingDaysLeft) {}
