package kz.listeningstate.petition.deadline;

/**
 * Told to observers inside the transaction in which it was found, once each however many instances look.
 *
 * @param missed its last day is over; false: it comes near
 * @param workingDaysLeft 10, 3 or 1, fewer after an outage; 0 on the last day and when missed
 */
public record DeadlineNews(DeadlineView deadline, boolean missed, int workingDaysLeft) {}
