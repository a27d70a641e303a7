package kz.listeningstate.notification.message;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the mails, in {@code messages/mail_{kk,ru,en}.properties}; the build fails when a key is unknown. */
@MessageBundle(value = "mail", locale = "kk")
interface MailTexts {

    @Message
    String confirm_headline();

    @Message
    String confirm_happened();

    @Message
    String confirm_next();

    @Message
    String confirm_button();

    @Message
    String opened_headline();

    @Message
    String opened_happened();

    @Message
    String opened_next();

    @Message
    String cosigned_headline();

    @Message
    String cosigned_happened();

    @Message
    String cosigned_next();

    @Message
    String approved_headline();

    @Message
    String approved_happened();

    @Message
    String approved_next();

    @Message
    String rejected_headline();

    @Message
    String rejected_happened();

    @Message
    String rejected_next_author();

    @Message
    String rejected_next_follower();

    @Message
    String published_headline();

    @Message
    String published_happened();

    @Message
    String published_next();

    @Message
    String threshold_headline();

    @Message
    String threshold_happened();

    @Message
    String threshold_next();

    @Message
    String registered_headline();

    @Message
    String registered_happened();

    @Message
    String registered_next();

    @Message
    String satisfied_headline();

    @Message
    String partly_satisfied_headline();

    @Message
    String refused_headline();

    @Message
    String decided_happened();

    @Message
    String decided_next();

    @Message
    String petition();

    @Message
    String number();

    @Message
    String cosigners_due();

    @Message
    String moderation_due();

    @Message
    String threshold();

    @Message
    String count();

    @Message
    String signing_closes();

    @Message
    String registered_on();

    @Message
    String consideration_due();

    @Message
    String decided_on();

    @Message
    String link_valid();

    @Message
    String ground();

    @Message
    String open_petition();

    @Message
    String read_decision();

    @Message
    String why_author();

    @Message
    String why_follower();

    @Message
    String unsubscribe();

    @Message
    String no_reply();

    @Message
    String tagline();
}
