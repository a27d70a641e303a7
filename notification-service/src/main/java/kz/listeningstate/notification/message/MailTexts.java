package kz.listeningstate.notification.message;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the mails, in {@code messages/mail_{kk,ru,en}.properties}; the build fails when a key is unknown. */
@MessageBundle(value = "mail", locale = "kk")
interface MailTexts {

    /** What happened, in one line; of a decision {@link #outcome} says it. */
    @Message
    String headline(MessageKind kind);

    /** Of a missed deadline that no body owed. */
    @Message
    String portal_missed();

    @Message
    String outcome(Facts.Outcome outcome);

    /** What happened, in sentences. */
    @Message
    String happened(MessageKind kind);

    /** What comes next. */
    @Message
    String next(MessageKind kind);

    @Message
    String confirm_button();

    @Message
    String rejected_next_follower();

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

    @Message
    String correction_next_draft();

    @Message
    String appeal_kind();

    @Message
    String cause();

    @Message
    String duty();

    @Message
    String article();

    @Message
    String due_on();

    @Message
    String days_left();

    @Message
    String discussion_opens();

    @Message
    String discussion_closes();

    @Message
    String percent();

    @Message
    String open_appeal();

    @Message
    String why_appellant();

    @Message
    String appeal_body();

    @Message
    String answer_due();

    @Message
    String mend_until();

    @Message
    String hearing_on();

    @Message
    String forward_due();

    @Message
    String complaint_due();

    @Message
    String court_until();

    @Message
    String outcome_of_appeal();

    @Message
    String measures();

    @Message
    String open_visit();

    @Message
    String why_visitor();

    @Message
    String visit_day();

    @Message
    String visit_time();

    @Message
    String visit_form();

    @Message
    String visit_online();

    @Message
    String visit_in_person();

    @Message
    String open_office();

    @Message
    String why_officer();

    @Message
    String why_operator();

    @Message
    String why_moderator();
}
