package kz.listeningstate.petition.similar;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import kz.listeningstate.petition.petition.PetitionView;
import kz.listeningstate.petition.petition.PlainText;

/**
 * The words of a petition that is being written; what is not yet typed is null.
 *
 * @param title the only part that must be there
 */
public record SimilarQuestion(
        @NotBlank @PlainText @Size(max = 200) String title,
        @PlainText @Size(max = 200) String subject,
        @PlainText @Size(max = 20_000) String content,
        @PlainText @Size(max = 20_000) String proposals) {
    private static final int COMPARED = 4_000;

    static SimilarQuestion of(PetitionView petition) {
        return new SimilarQuestion(petition.title(), petition.subject(), petition.content(), petition.proposals());
    }

    /** By which others are found. */
    String heading() {
        return title + " " + orEmpty(subject);
    }

    /** By how many of which the others are judged; of long texts the beginning, as of those they are compared with. */
    String words() {
        return heading() + " " + beginning(content) + " " + beginning(proposals);
    }

    String subjectOrEmpty() {
        return orEmpty(subject);
    }

    private static String beginning(String text) {
        String whole = orEmpty(text);
        return whole.substring(0, Math.min(COMPARED, whole.length()));
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }
}
