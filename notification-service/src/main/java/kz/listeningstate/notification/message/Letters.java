package kz.listeningstate.notification.message;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;

/** Makes mails and inbox entries of facts. */
@ApplicationScoped
public class Letters {

    /** Longer subjects are cut by mail programs anyway; the whole title stands in the mail. */
    private static final int TITLE_IN_SUBJECT = 60;

    private final Wording wording;
    private final Portal portal;

    Letters(Wording wording, Portal portal) {
        this.wording = wording;
        this.portal = portal;
    }

    /** The mail that asks whether an address wants to follow a petition. */
    public Letter confirmation(Language language, Facts facts, LinkToken token) {
        return letter(wording.confirmation(language, facts, token), null);
    }

    /** News for the author, who is notified by law (АППК 90-2(6-7), 90-4) and cannot unsubscribe. */
    public Letter forAuthor(MessageKind kind, Language language, Facts facts) {
        return letter(wording.news(kind, true, language, facts), null);
    }

    /** News for a follower, with a way out. */
    public Letter forFollower(MessageKind kind, Language language, Facts facts, LinkToken cancellation) {
        return letter(wording.news(kind, false, language, facts), portal.cancellation(language, cancellation.value()));
    }

    /** News for those who have to act: officers of a body, or moderators. */
    public Letter forOffice(MessageKind kind, Language language, Facts facts) {
        return letter(wording.news(kind, false, language, facts), null);
    }

    /** The same news for reading on the portal. */
    public Content entry(MessageKind kind, boolean author, Language language, Facts facts) {
        return wording.news(kind, author, language, facts);
    }

    private Letter letter(Content content, String unsubscribe) {
        MailTexts texts = Wording.texts(content.language());
        String brand = portal.brand();
        String home = portal.home(content.language());
        String text = Mails.text(content, texts, brand, home, unsubscribe).render();
        String html = Mails.html(content, texts, brand, home, unsubscribe).render();
        return new Letter(subject(content), text, html);
    }

    private static String subject(Content content) {
        return content.title() == null
                ? content.headline()
                : content.headline() + ": «" + PlainText.shortened(content.title(), TITLE_IN_SUBJECT) + "»";
    }

    /** The two parts of a mail, checked against the types at build time. */
    @CheckedTemplate(basePath = "Mails")
    static class Mails {
        static native TemplateInstance text(
                Content content, MailTexts texts, String brand, String home, String unsubscribe);

        static native TemplateInstance html(
                Content content, MailTexts texts, String brand, String home, String unsubscribe);
    }
}
