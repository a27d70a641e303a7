package kz.listeningstate.petition.portal;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the signing pages and of every state of signing. Texts: {@code messages/signing_kk.properties} and its sisters. */
@MessageBundle(value = "signing", locale = "kk")
interface SigningWords {

    @Message
    String title();

    @Message
    String lede();

    @Message
    String authorTitle();

    @Message
    String authorLede();

    @Message
    String readyTitle();

    @Message
    String permission();

    @Message
    String permissionText();

    @Message
    String stepStart();

    @Message
    String stepKey();

    @Message
    String stepPassword();

    @Message
    String consent();

    @Message
    String consentMore();

    @Message
    String showName();

    @Message
    String showNameHint();

    @Message
    String start();

    @Message
    String back();

    @Message
    String noScript();

    @Message
    String waitingTitle();

    @Message
    String waitingHint();

    @Message
    String waitingButton();

    @Message
    String cancel();

    @Message
    String waitingNote();

    @Message
    String sendingTitle();

    @Message
    String sendingText();

    @Message
    String retry();

    @Message
    String resend();

    @Message
    String otherKey();

    @Message
    String absentTitle();

    @Message
    String absentText();

    @Message
    String blockedTitle();

    @Message
    String blockedText();

    @Message
    String pendingTitle();

    @Message
    String pendingText();

    @Message
    String pendingNote();

    @Message
    String revokedTitle();

    @Message
    String revokedText();

    @Message
    String cancelledTitle();

    @Message
    String cancelledText();

    @Message
    String timeoutTitle();

    @Message
    String timeoutText();

    @Message
    String certificateTitle();

    @Message
    String certificateText();

    @Message
    String certificateHint();

    @Message
    String expiredTitle();

    @Message
    String expiredText();

    @Message
    String issuerTitle();

    @Message
    String issuerText();

    @Message
    String authorKeyTitle();

    @Message
    String authorKeyText();

    @Message
    String alreadyTitle();

    @Message
    String alreadyText();

    @Message
    String closedTitle();

    @Message
    String closedText();

    @Message
    String notyetTitle();

    @Message
    String notyetText();

    @Message
    String textTitle();

    @Message
    String textText();

    @Message
    String reload();

    @Message
    String refusedTitle();

    @Message
    String refusedText();

    @Message
    String unknownTitle();

    @Message
    String unknownText();

    @Message
    String unavailableTitle();

    @Message
    String unavailableText();

    @Message
    String unavailableNone();

    @Message
    String loginTitle();

    @Message
    String loginText();

    @Message
    String doneTitle();

    @Message
    String doneText();

    @Message
    String doneAuthor();

    @Message
    String received();

    @Message
    String download();

    @Message
    String downloadNote();

    @Message
    String toShare();

    @Message
    String whatTitle();

    @Message
    String fullText();

    @Message
    String statement();

    @Message
    String statementNote();

    @Message
    String whoTitle();

    @Message
    String whoAll();

    @Message
    String whoAllText();

    @Message
    String whoYou();

    @Message
    String whoYouText();

    @Message
    String whoNobody();

    @Message
    String whoNobodyText();

    @Message
    String overTitle();

    @Message
    String overText();

    @Message
    String chooseTitle();

    @Message
    String wayPhone();

    @Message
    String wayNcalayer();

    @Message
    String wayNcalayerText();

    @Message
    String codeTitle();

    @Message
    String codeAlt();

    @Message
    String codeHint();

    @Message
    String codeOpen();

    @Message
    String codeScan();

    @Message
    String codePress();

    @Message
    String codeCompare();

    @Message
    String codePassword();

    @Message
    String codeControl();

    @Message
    String codeWaiting();

    @Message
    String codeScanned();

    @Message
    String codeOpened();

    @Message
    String codeOther();

    @Message
    String codeInstead();

    @Message
    String codeNote();

    @Message
    String codeOverTitle();

    @Message
    String codeOverText();

    @Message
    String codeNew();

    @Message
    String codeNoFile();

    @Message
    String outdatedTitle();

    @Message
    String outdatedText();

    @Message
    String outdatedStart();

    @Message
    String outdatedFile();

    @Message
    String outdatedBadFile();

    @Message
    String againNote();

    @Message
    String pendingWithdraw();

    @Message
    String pendingPhone();

    @Message
    String pendingOverTitle();

    @Message
    String pendingOverText();

    @Message
    String unverifiableTitle();

    @Message
    String unverifiableText();
}
