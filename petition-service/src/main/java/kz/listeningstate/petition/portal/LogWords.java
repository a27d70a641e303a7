package kz.listeningstate.petition.portal;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the public log's pages: the log, receipts, withdrawal, "did I sign?". Texts: {@code messages/log_kk.properties} and its sisters. */
@MessageBundle(value = "log", locale = "kk")
interface LogWords {

    @Message
    String title();

    @Message
    String lede();

    @Message
    String now();

    @Message
    String origin();

    @Message
    String size();

    @Message
    String root();

    @Message
    String made();

    @Message
    String cosigned();

    @Message
    String witnesses();

    @Message
    String independent(long n);

    @Message
    String noIndependent();

    @Message
    String someIndependent();

    @Message
    String unknownIndependent();

    @Message
    String away();

    @Message
    String noScript();

    @Message
    String whatTitle();

    @Message
    String what1();

    @Message
    String what2();

    @Message
    String what3();

    @Message
    String canTitle();

    @Message
    String can1();

    @Message
    String can2();

    @Message
    String can3();

    @Message
    String can4();

    @Message
    String cannotTitle();

    @Message
    String cannot1();

    @Message
    String cannot2();

    @Message
    String cannot3();

    @Message
    String checkTitle();

    @Message
    String checkText();

    @Message
    String checkReceipt();

    @Message
    String filesTitle();

    @Message
    String fileCheckpoint();

    @Message
    String fileKeys();

    @Message
    String fileStamps();

    @Message
    String mineLink();

    @Message
    String withdrawLink();

    @Message
    String withdrawTitle();

    @Message
    String withdrawLede();

    @Message
    String withdrawWhich();

    @Message
    String receiptFile();

    @Message
    String hash();

    @Message
    String hashHint();

    @Message
    String noReceipt();

    @Message
    String withdrawStart();

    @Message
    String withdrawNote();

    @Message
    String badReceipt();

    @Message
    String withdrawClosed();

    @Message
    String withdrawClosedText();

    @Message
    String withdrawnTitle();

    @Message
    String withdrawnText();

    @Message
    String withdrawnHash();

    @Message
    String withdrawnGet();

    @Message
    String withdrawnNote();

    @Message
    String withdrawnCms();

    @Message
    String again();

    @Message
    String notSignedTitle();

    @Message
    String notSignedText();

    @Message
    String mineTitle();

    @Message
    String mineLede();

    @Message
    String mineReady();

    @Message
    String mineNobody();

    @Message
    String mineAnyway();

    @Message
    String mineNothing();

    @Message
    String mineStart();

    @Message
    String yesTitle();

    @Message
    String yesText();

    @Message
    String noTitle();

    @Message
    String noText();

    @Message
    String noBefore();

    @Message
    String number();

    @Message
    String numberNote();

    @Message
    String proofGet();

    @Message
    String proofNote();

    @Message
    String atSize();

    @Message
    String keyNeeded();

    @Message
    String cancelled();

    @Message
    String issuerNeeded();

    @Message
    String keyRevoked();

    @Message
    String refused();

    @Message
    String refusedTitle();

    @Message
    String destroyedTitle();

    @Message
    String destroyedText();

    @Message
    String unavailable();

    @Message
    String waitingNote();

    @Message
    String sendingTitle();

    @Message
    String receiptTitle();

    @Message
    String receiptLede();

    @Message
    String bookmark();

    @Message
    String entryHash();

    @Message
    String entryNumber();

    @Message
    String logSize();

    @Message
    String mergeBy();

    @Message
    String hour();

    @Message
    String petition();

    @Message
    String kind();

    @Message
    String kindElectronic();

    @Message
    String kindPaper();

    @Message
    String kindWithdrawn();

    @Message
    String kindOther();

    @Message
    String checkReceiptTitle();

    @Message
    String paste();

    @Message
    String check();

    @Message
    String holds();

    @Message
    String holdsNote();

    @Message
    String broken();

    @Message
    String brokenText();

    @Message
    String otherEntry();

    @Message
    String unreadable();

    @Message
    String privateInside();

    @Message
    String shareTitle();

    @Message
    String shareText();

    @Message
    String shareGet();

    @Message
    String privateTitle();

    @Message
    String privateText();

    @Message
    String privateGet();

    @Message
    String promiseGet();

    @Message
    String promise();

    @Message
    String waiting();

    @Message
    String receiptFailed();

    @Message
    String toReceipt();
}
