package kz.listeningstate.petition.portal;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the moderator's and the officer's pages. Texts: {@code messages/staff_kk.properties} and its sisters. */
@MessageBundle(value = "staff", locale = "kk")
interface StaffWords {

    @Message
    String moderationTitle();

    @Message
    String moderationCabinet();

    @Message
    String moderationLede();

    @Message
    String queueCaption();

    @Message
    String left();

    @Message
    String titleAndNumber();

    @Message
    String stage();

    @Message
    String signaturesCol();

    @Message
    String deadline();

    @Message
    String addressee();

    @Message
    String queueEmpty();

    @Message
    String queueEmptyText();

    @Message
    String notStarted();

    @Message
    String notStartedText(long cosigners);

    @Message
    String termText();

    @Message
    String textTitle();

    @Message
    String initiator();

    @Message
    String approvedAlready();

    @Message
    String approvedWaits();

    @Message
    String verdictTitle();

    @Message
    String approve();

    @Message
    String approveText();

    @Message
    String reject();

    @Message
    String rejectText();

    @Message
    String ground();

    @Message
    String groundChoose();

    @Message
    String groupForbidden();

    @Message
    String groupOther();

    @Message
    String reason();

    @Message
    String reasonHint();

    @Message
    String verdictNeeded();

    @Message
    String groundNeeded();

    @Message
    String reasonNeeded();

    @Message
    String confirmVerdict();

    @Message
    String verdictFinal();

    @Message
    String verdictSaved();

    @Message
    String checkTitle();

    @Message
    String checkLede();

    @Message
    String officeTitle();

    @Message
    String officeCabinet();

    @Message
    String officeLede();

    @Message
    String clock();

    @Message
    String clockLabel(long passed, long left);

    @Message
    String passed();

    @Message
    String ahead();

    @Message
    String registered();

    @Message
    String dueOn();

    @Message
    String noExtension();

    @Message
    String openPublic();

    @Message
    String authorBlock();

    @Message
    String authorNote();

    @Message
    String decisionTitle();

    @Message
    String decisionLede();

    @Message
    String outcome();

    @Message
    String outcomeNeeded();

    @Message
    String reasons();

    @Message
    String reasonsHint();

    @Message
    String reasonsNeeded();

    @Message
    String reasonsLanguage();

    @Message
    String saveDecision();

    @Message
    String publishDecision();

    @Message
    String signFirst();

    @Message
    String publishNote();

    @Message
    String decisionSaved();

    @Message
    String decisionPublished();

    @Message
    String draftTag();

    @Message
    String opsTitle();

    @Message
    String opsCabinet();

    @Message
    String opsLede();

    @Message
    String opsClosed();

    @Message
    String opsRunbook();

    @Message
    String opsWaiting();

    @Message
    String opsBacklog();

    @Message
    String opsRepaired();

    @Message
    String opsNow();

    @Message
    String opsAway();

    @Message
    String quote();

    @Message
    String quoteHint();

    @Message
    String quoteNeeded();

    @Message
    String duplicate();

    @Message
    String duplicateHint();

    @Message
    String proposalTitle();

    @Message
    String proposalText();

    @Message
    String proposalOwn();

    @Message
    String proposalSaved();

    @Message
    String agree();

    @Message
    String disagree();

    @Message
    String opinion();

    @Message
    String opinionHint();

    @Message
    String opinionNeeded();
}
