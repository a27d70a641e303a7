package kz.listeningstate.petition.petition;

import jakarta.persistence.Embeddable;
import java.text.Normalizer;

/** The words of a petition (90-2(2)), normalized so that the same words always have the same hash. */
@Embeddable
record PetitionText(
        String bodyCode,
        String language,
        String subject,
        String title,
        String content,
        String arguments,
        String proposals) {

    static PetitionText of(PetitionDraft draft) {
        return new PetitionText(
                draft.bodyCode(),
                draft.language(),
                normalized(draft.subject()),
                normalized(draft.title()),
                normalized(draft.content()),
                normalized(draft.arguments()),
                normalized(draft.proposals()));
    }

    PetitionText addressedTo(String otherBody) {
        return new PetitionText(otherBody, language, subject, title, content, arguments, proposals);
    }

    /** Forms send CR LF, phones send decomposed letters: both would change the hash and nothing a reader sees. */
    static String normalized(String text) {
        String lines = text.replace("\r\n", "\n").replace('\r', '\n');
        return Normalizer.normalize(lines, Normalizer.Form.NFC).strip();
    }
}
