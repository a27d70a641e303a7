package kz.listeningstate.notification.message;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import jakarta.enterprise.context.ApplicationScoped;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.util.ArrayList;
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
                texts.confirm_headline(),
                title(facts),
                facts.titleLanguage(),
                texts.confirm_happened(),
                List.of(new Row(texts.link_valid(), Dates.day(token.expiresAt(), language))),
                texts.confirm_next(),
                texts.confirm_button(),
                portal.confirmation(language, token.value()),
                null);
    }

    /** News of a petition, for its author or for a follower. */
    Content news(MessageKind kind, boolean author, Language language, Facts facts) {
        MailTexts texts = texts(language);
        boolean decided = kind == MessageKind.DECIDED;
        return new Content(
                language,
                headline(kind, texts, facts),
                title(facts),
                facts.titleLanguage(),
                happened(kind, texts),
                rows(kind, texts, language, facts),
                next(kind, author, texts),
                decided ? texts.read_decision() : texts.open_petition(),
                link(kind, author, language, facts),
                author ? texts.why_author() : texts.why_follower());
    }

    private static String title(Facts facts) {
        return facts.title() == null ? null : PlainText.oneLine(facts.title());
    }

    private static String headline(MessageKind kind, MailTexts texts, Facts facts) {
        return switch (kind) {
            case CONFIRM_SUBSCRIPTION -> texts.confirm_headline();
            case OPENED -> texts.opened_headline();
            case COSIGNED -> texts.cosigned_headline();
            case APPROVED -> texts.approved_headline();
            case REJECTED -> texts.rejected_headline();
            case PUBLISHED -> texts.published_headline();
            case THRESHOLD_REACHED -> texts.threshold_headline();
            case REGISTERED -> texts.registered_headline();
            case DECIDED ->
                switch (facts.outcome()) {
                    case SATISFIED -> texts.satisfied_headline();
                    case PARTLY_SATISFIED -> texts.partly_satisfied_headline();
                    case REFUSED -> texts.refused_headline();
                };
        };
    }

    private static String happened(MessageKind kind, MailTexts texts) {
        return switch (kind) {
            case CONFIRM_SUBSCRIPTION -> texts.confirm_happened();
            case OPENED -> texts.opened_happened();
            case COSIGNED -> texts.cosigned_happened();
            case APPROVED -> texts.approved_happened();
            case REJECTED -> texts.rejected_happened();
            case PUBLISHED -> texts.published_happened();
            case THRESHOLD_REACHED -> texts.threshold_happened();
            case REGISTERED -> texts.registered_happened();
            case DECIDED -> texts.decided_happened();
        };
    }

    private static String next(MessageKind kind, boolean author, MailTexts texts) {
        return switch (kind) {
            case CONFIRM_SUBSCRIPTION -> texts.confirm_next();
            case OPENED -> texts.opened_next();
            case COSIGNED -> texts.cosigned_next();
            case APPROVED -> texts.approved_next();
            case REJECTED -> author ? texts.rejected_next_author() : texts.rejected_next_follower();
            case PUBLISHED -> texts.published_next();
            case THRESHOLD_REACHED -> texts.threshold_next();
            case REGISTERED -> texts.registered_next();
            case DECIDED -> texts.decided_next();
        };
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
                Grounds.inWords(facts.ground(), language).ifPresent(ground -> rows.add(texts.ground(), ground));
            case PUBLISHED -> {
                rows.number(texts.threshold(), facts.threshold());
                if (facts.signingClosesAt() != null) {
                    rows.add(texts.signing_closes(), Dates.lastDayBefore(facts.signingClosesAt(), language));
                }
            }
            case THRESHOLD_REACHED, REGISTERED -> {
                rows.number(texts.count(), facts.count());
                rows.number(texts.threshold(), facts.threshold());
                rows.day(texts.registered_on(), facts.registeredOn());
                rows.day(texts.consideration_due(), facts.dueOn());
            }
            case DECIDED -> rows.add(texts.decided_on(), Dates.day(facts.occurredAt(), language));
            case APPROVED, CONFIRM_SUBSCRIPTION -> {
                // Neither has a date or a number of its own.
            }
        }
        return rows.list;
    }

    /** A follower of a link-only page came by its link; this service does not know it. */
    private String link(MessageKind kind, boolean author, Language language, Facts facts) {
        if (facts.number() == null) {
            return author ? portal.authorsPage(language, facts) : null;
        }
        return kind == MessageKind.DECIDED
                ? portal.decision(language, facts.number())
                : portal.petition(language, facts.number());
    }

    private static final class Rows {
        private final Language language;
        private final List<Row> list = new ArrayList<>();

        Rows(Language language) {
            this.language = language;
        }

        void add(String label, String value) {
            list.add(new Row(label, value));
        }

        void day(String label, LocalDate day) {
            if (day != null) {
                add(label, Dates.day(day, language));
            }
        }

        void number(String label, Number number) {
            if (number != null) {
                add(label, NumberFormat.getIntegerInstance(language.locale()).format(number));
            }
        }
    }
}
