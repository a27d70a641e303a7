package kz.listeningstate.petition.similar;

import java.util.List;
import java.util.UUID;

/**
 * What is similar to a petition.
 *
 * @param now the most alike first
 * @param atSubmission what was, when the text was frozen; empty for a draft
 */
public record SimilarPetitions(List<SimilarPetition> now, List<Finding> atSubmission) {

    /** A petition that was found similar. */
    public record Finding(UUID id, Score score) {}
}
