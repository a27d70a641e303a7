package kz.listeningstate.petition.appeal;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * An appeal, for its citizen.
 *
 * @param registeredOn the working day from which its first term is counted
 * @param topic under which it is counted, of {@code GET /api/v1/topics}; null: none chosen yet
 * @param region KATO of the appellant's region; null: not known
 * @param petitionId that fell short of its threshold and goes on as this appeal (90-3(5))
 * @param handlings in the order in which bodies got it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record AppealView(
        UUID id,
        String number,
        AppealType type,
        Procedure procedure,
        String bodyCode,
        String language,
        String answerLanguage,
        String subject,
        String substance,
        String topic,
        String region,
        boolean urgent,
        UUID petitionId,
        Instant filedAt,
        LocalDate registeredOn,
        List<HandlingView> handlings) {

    /** To whoever files it; the code is told once and nowhere kept. */
    record Filed(AppealView appeal, String followUpCode) {}
}
