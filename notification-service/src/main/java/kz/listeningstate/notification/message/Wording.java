package kz.listeningstate.notification.message;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import kz.listeningstate.notification.message.Content.Row;

/** Puts the facts of a message into words of one language. */
@ApplicationScoped
class Wording {

    private final Portal portal;

    Wording(Portal portal) {
        this.portal = portal;
    }

    static MailTexts texts(Language language) {
        return MessageBundles.get(MailTexts.class, Localized.Literal.of(language.tag()));
    }

    /** The invitation to confirm a subscription; the link holds the token. */
    Content confirmation(Language language, Facts facts, LinkToken token) {
        MailTexts texts = texts(language);
        return new Content(
                language,
                texts.headline(MessageKind.CONFIRM_SUBSCRIPTION),
                title(facts),
                facts.titleLanguage(),
                texts.happened(MessageKind.CONFIRM_SUBSCRIPTION),
                List.of(new Row(texts.link_valid(), Dates.day(token.expiresAt(), language))),
                texts.next(MessageKind.CONFIRM_SUBSCRIPTION),
                texts.confirm_button(),
                portal.confirmation(language, token.value()),
                null);
    }

    /** News of a petition, an appeal or a visit, for its author, for a follower or for those who have to act. */
    Content news(MessageKind kind, boolean author, Language language, Facts facts) {
        if (kind.isOfAppeal()) {
            return AppealWording.news(kind, language, facts, portal);
        }
        if (kind.isOfVisit()) {
            return VisitWording.news(kind, language, facts, portal);
        }
        MailTexts texts = texts(language);
        return new Content(
                language,
                headline(kind, texts, facts),
                title(facts),
                facts.titleLanguage(),
                texts.happened(kind),
                rows(kind, texts, language, facts),
                next(kind, author, texts, facts),
                button(kind, texts),
                link(kind, author, language, facts),
                why(kind, author, texts, facts));
    }

    private static String headline(MessageKind kind, MailTexts texts, Facts facts) {
        return switch (kind) {
            case DECIDED -> texts.outcome(facts.outcome());
            case DEADLINE_MISSED -> facts.detail().office() == null ? texts.portal_missed() : texts.headline(kind);
            default -> texts.headline(kind);
        };
    }

    private static String title(Facts facts) {
        return facts.title() == null ? null : PlainText.oneLine(facts.title());
    }

    private static String next(MessageKind kind, boolean author, MailTexts texts, Facts facts) {
        return switch (kind) {
            case REJECTED -> author ? texts.next(kind) : texts.rejected_next_follower();
            case CORRECTION_REQUESTED -> facts.detail().frozen() ? texts.next(kind) : texts.correction_next_draft();
            default -> texts.next(kind);
        };
    }

    private static String why(MessageKind kind, boolean author, MailTexts texts, Facts facts) {
        if (kind.isForOffice()) {
            return ofOffice(facts, texts.why_officer(), texts.why_operator(), texts.why_moderator());
        }
        return author ? texts.why_author() : texts.why_follower();
    }

    private static String ofOffice(Facts facts, String officer, String operator, String moderator) {
        if (facts.detail().office() != null) {
            return officer;
        }
        return facts.detail().operators() ? operator : moderator;
    }

    private static String button(MessageKind kind, MailTexts texts) {
        if (kind.isForOffice()) {
            return texts.open_office();
        }
        return kind == MessageKind.DECIDED ? texts.read_decision() : texts.open_petition();
    }

    private static List<Row> rows(MessageKind kind, MailTexts texts, Language language, Facts facts) {
        Rows rows = new Rows(language);
        if (facts.number() != null) {
            // Like a house number, without the separator of thousands.
            rows.add(texts.number(), facts.number().toString());
        }
        switch (kind) {
            case OPENED -> rows.day(texts.cosigners_due(), facts.dueOn());
            case COSIGNED -> rows.day(texts.moderation_due(), facts.dueOn());
            case REJECTED ->
                Codes.ground(facts.ground(), language).ifPresent(ground -> rows.add(texts.ground(), ground));
            case PUBLISHED -> {
                rows.number(texts.threshold(), facts.threshold());
                if (facts.signingClosesAt() != null) {
                    rows.add(texts.signing_closes(), Dates.lastDayBefore(facts.signingClosesAt(), language));
                }
            }
            case FELL_SHORT -> {
                rows.number(texts.count(), facts.count());
                rows.number(texts.threshold(), facts.threshold());
                rows.detail(texts.appeal_kind(), facts);
            }
            case THRESHOLD_REACHED, REGISTERED -> {
                rows.number(texts.count(), facts.count());
                rows.number(texts.threshold(), facts.threshold());
                rows.day(texts.registered_on(), facts.registeredOn());
                rows.day(texts.consideration_due(), facts.dueOn());
            }
            case DECIDED -> rows.add(texts.decided_on(), Dates.day(facts.occurredAt(), language));
            case BODY_ASKED -> rows.day(texts.due_on(), facts.dueOn());
            case MODERATION_RAISED -> rows.detail(texts.cause(), facts);
            case DISCUSSION_ANNOUNCED -> {
                rows.day(texts.discussion_opens(), facts.detail().opensOn());
                rows.day(texts.discussion_closes(), facts.dueOn());
            }
            case PROGRESS_REPORTED ->
                rows.percent(texts.percent(), facts.detail().percent());
            case COMPLAINT_REGISTERED, COMPLAINT_RECEIVED -> rows.day(texts.registered_on(), facts.registeredOn());
            case DUTY_NEAR, DUTY_MISSED, DEADLINE_MISSED -> {
                rows.detail(texts.duty(), facts);
                rows.add(texts.article(), facts.detail().article());
                rows.day(texts.due_on(), facts.dueOn());
                if (kind == MessageKind.DUTY_NEAR) {
                    rows.number(texts.days_left(), facts.detail().workingDaysLeft());
                }
            }
            default -> {
                // None of the others has a date or a number of its own.
            }
        }
        return rows.list();
    }

    /** A follower of a link-only page came by its link; this service does not know it. */
    private String link(MessageKind kind, boolean author, Language language, Facts facts) {
        if (kind.isForOffice()) {
            return ofOffice(
                    facts, portal.office(language), portal.operations(language), portal.moderation(language, facts));
        }
        if (facts.number() == null) {
            return author ? portal.authorsPage(language, facts) : null;
        }
        return kind == MessageKind.DECIDED || kind == MessageKind.COMPLAINT_REGISTERED
                ? portal.decision(language, facts.number())
                : portal.petition(language, facts.number());
    }
}
