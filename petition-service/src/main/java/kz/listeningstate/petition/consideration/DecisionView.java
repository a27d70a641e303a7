package kz.listeningstate.petition.consideration;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.listeningstate.petition.attachment.FileView;
import kz.listeningstate.petition.petition.Outcome;
import kz.listeningstate.petition.signing.SignatureView;

/**
 * A decision of the body, or its draft.
 *
 * @param version of the draft, for {@code If-Match}
 * @param language language of the reasons: kk or the petition's (90-6(2))
 * @param texts all language versions, the reasons among them
 * @param signature null while the head has not signed
 * @param publishedAt null while only the body's officers see it
 * @param duties what the body had to do before it decided (90-5(2)), and what became of it; in the published decision
 * @param remedy how to complain of it (90-6(2)); in the published decision
 * @param statement the head's official statement (90-6(3)); null: none yet
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DecisionView(
        UUID petitionId,
        Integer petitionNumber,
        String bodyCode,
        int version,
        Outcome outcome,
        String language,
        String reasons,
        Map<String, String> texts,
        List<FileView> annexes,
        Instant savedAt,
        SignatureView signature,
        Instant publishedAt,
        List<DutyView> duties,
        Remedy remedy,
        Statement statement) {

    /**
     * A duty of the body.
     *
     * @param name working-group, site-visit, public-discussion, and of central bodies foreign-practice
     * @param reason why it is not needed; null: it is done, or owed
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record DutyView(String name, String article, State state, String reason) {
        /** What became of a duty. */
        public enum State {
            DONE,
            OPEN,
            NOT_NEEDED
        }
    }

    /** What the head stated publicly, and on which day. */
    public record Statement(LocalDate madeOn, String language, String text) {}

    /**
     * An administrative complaint (chapter 13): to the body itself, which hands it on to the higher one (91(4)). As the signed
     * manifest explains it; only the last day is counted.
     *
     * @param months from the publication (92)
     * @param texts the explanation in each language of the decision; empty: signed when manifests did not explain it
     * @param until last day
     */
    public record Remedy(String article, String bodyCode, int months, Map<String, String> texts, LocalDate until) {}
}
