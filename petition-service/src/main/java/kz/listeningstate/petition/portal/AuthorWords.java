package kz.listeningstate.petition.portal;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the author's own pages: writing, submitting, sharing. Texts: {@code messages/author_kk.properties} and its sisters. */
@MessageBundle(value = "author", locale = "kk")
interface AuthorWords {

    @Message
    String newTitle();

    @Message
    String newLede();

    @Message
    String editTitle();

    @Message
    String body();

    @Message
    String bodyHint();

    @Message
    String bodyOption(String name, long threshold);

    @Message
    String choose();

    @Message
    String groupCentral();

    @Message
    String groupAkimats();

    @Message
    String groupMaslikhats();

    @Message
    String groupLocal();

    @Message
    String textLanguage();

    @Message
    String subject();

    @Message
    String subjectHint();

    @Message
    String titleField();

    @Message
    String titleHint();

    @Message
    String content();

    @Message
    String contentHint();

    @Message
    String arguments();

    @Message
    String argumentsHint();

    @Message
    String proposals();

    @Message
    String proposalsHint();

    @Message
    String forbiddenTitle();

    @Message
    String forbiddenLede();

    @Message
    String acknowledge();

    @Message
    String acknowledgeNeeded();

    @Message
    String required();

    @Message
    String tooLong(long max);

    @Message
    String saveDraft();

    @Message
    String saved();

    @Message
    String mineTitle();

    @Message
    String mineEmpty();

    @Message
    String mineEmptyText();

    @Message
    String tasks();

    @Message
    String allMine();

    @Message
    String taskDraft();

    @Message
    String taskSign();

    @Message
    String taskShare();

    @Message
    String open();

    @Message
    String nextStep();

    @Message
    String nextDraft();

    @Message
    String edit();

    @Message
    String submit();

    @Message
    String nextSubmitted();

    @Message
    String sign();

    @Message
    String nextCosigning(long cosigners);

    @Message
    String nextApproved();

    @Message
    String nextModeration();

    @Message
    String nextOpen();

    @Message
    String nextConsideration();

    @Message
    String nextDecided();

    @Message
    String nextWithdrawn();

    @Message
    String nextSuperseded();

    @Message
    String withdrawTitle();

    @Message
    String withdrawText();

    @Message
    String withdraw();

    @Message
    String nextLapsed();

    @Message
    String nextRejected();

    @Message
    String nextClosedShort();

    @Message
    String publicPage();

    @Message
    String linkPage();

    @Message
    String progress();
}
