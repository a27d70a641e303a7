package kz.listeningstate.petition.petition;

import java.util.UUID;

/** CDI event in the transaction of a submission, for features that do something at that moment. */
public record PetitionSubmitted(UUID petitionId) {}
