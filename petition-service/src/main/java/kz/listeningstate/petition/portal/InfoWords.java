package kz.listeningstate.petition.portal;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of subscriptions, rules and privacy. Texts: {@code messages/info_kk.properties} and its sisters. */
@MessageBundle(value = "info", locale = "kk")
interface InfoWords {

    @Message
    String confirmTitle();

    @Message
    String confirmText();

    @Message
    String confirmButton();

    @Message
    String confirmed();

    @Message
    String confirmedText();

    @Message
    String cancelTitle();

    @Message
    String cancelText();

    @Message
    String cancelButton();

    @Message
    String cancelled();

    @Message
    String cancelledText();

    @Message
    String code();

    @Message
    String codeHint();

    @Message
    String codeBad();

    @Message
    String away();

    @Message
    String rulesTitle();

    @Message
    String rulesLede();

    @Message
    String rulesWay();

    @Message
    String rulesStage();

    @Message
    String rulesRule();

    @Message
    String rulesArticle();

    @Message
    String ruleAuthor();

    @Message
    String ruleAuthorText();

    @Message
    String ruleCosign();

    @Message
    String ruleModeration();

    @Message
    String ruleModerationValue(long days);

    @Message
    String ruleCollect();

    @Message
    String ruleConsider();

    @Message
    String ruleConsiderValue(long central, long local);

    @Message
    String ruleOutcome();

    @Message
    String ruleOutcomeText();

    @Message
    String thresholds();

    @Message
    String thresholdsLede();

    @Message
    String bodyCol();

    @Message
    String thresholdCol();

    @Message
    String privacyTitle();

    @Message
    String privacyLede();

    @Message
    String privacySign();

    @Message
    String privacySignText();

    @Message
    String privacyAuthor();

    @Message
    String privacyAuthorText();

    @Message
    String privacyMail();

    @Message
    String privacyMailText();

    @Message
    String privacyRight();

    @Message
    String privacyRightText();

    @Message
    String privacyLog();

    @Message
    String privacyLogText();
}
