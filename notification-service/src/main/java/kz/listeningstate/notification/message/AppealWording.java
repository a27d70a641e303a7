package kz.listeningstate.notification.message;

import java.util.List;
import kz.listeningstate.notification.message.Content.Row;

/** Puts news of an appeal into words of one language: none of them is a citizen's. */
final class AppealWording {

    private AppealWording() {}

    static Content news(MessageKind kind, Language language, Facts facts, Portal portal) {
        MailTexts texts = Wording.texts(language);
        boolean office = kind.isForOffice();
        return new Content(
                language,
                texts.headline(kind) + ": " + facts.appeal().number(),
                null,
                null,
                texts.happened(kind),
                rows(kind, texts, language, facts),
                texts.next(kind),
                office ? texts.open_office() : texts.open_appeal(),
                office ? portal.office(language) : portal.appeal(language, facts),
                office ? texts.why_officer() : texts.why_appellant());
    }

    private static List<Row> rows(MessageKind kind, MailTexts texts, Language language, Facts facts) {
        Rows rows = new Rows(language);
        rows.add(texts.appeal_body(), facts.appeal().body().get(language));
        switch (kind) {
            case APPEAL_ANSWERED -> {
                rows.detail(texts.outcome_of_appeal(), facts);
                if (facts.count() > 0) {
                    rows.number(texts.measures(), facts.count());
                }
            }
            case APPEAL_COMPLAINT_DECIDED, APPEAL_COMPLAINT_RULED -> rows.detail(texts.outcome_of_appeal(), facts);
            case APPEAL_RETURNED, APPEAL_TERMINATED -> rows.detail(texts.ground(), facts);
            case APPEAL_DUTY_NEAR, APPEAL_DUTY_MISSED, APPEAL_DUTY_MISSED_BELOW -> {
                rows.detail(texts.duty(), facts);
                rows.add(texts.article(), facts.detail().article());
            }
            default -> {
                // The day says it all.
            }
        }
        rows.day(dayOf(kind, texts), facts.dueOn());
        if (kind == MessageKind.APPEAL_DUTY_NEAR) {
            rows.number(texts.days_left(), facts.detail().workingDaysLeft());
        }
        return rows.list();
    }

    /** What the day is that the facts bring. */
    private static String dayOf(MessageKind kind, MailTexts texts) {
        return switch (kind) {
            case APPEAL_DEFECTS_NAMED -> texts.mend_until();
            case APPEAL_HEARING -> texts.hearing_on();
            case APPEAL_COMPLAINT_DECIDED -> texts.court_until();
            case APPEAL_COMPLAINED, APPEAL_COMPLAINT_RECEIVED -> texts.forward_due();
            case APPEAL_COMPLAINT_FORWARDED, APPEAL_COMPLAINT_ARRIVED -> texts.complaint_due();
            case APPEAL_FILE_ASKED, APPEAL_DUTY_NEAR, APPEAL_DUTY_MISSED, APPEAL_DUTY_MISSED_BELOW -> texts.due_on();
            default -> texts.answer_due();
        };
    }
}
