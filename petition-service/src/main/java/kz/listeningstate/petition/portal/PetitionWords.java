package kz.listeningstate.petition.portal;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import java.time.LocalDate;
import kz.listeningstate.petition.petition.TimelineEntry;

/** The words of the public pages: home, list, petition, decision, following. Texts: {@code messages/petition_kk.properties} and its sisters. */
@MessageBundle(value = "petition", locale = "kk")
interface PetitionWords {

    @Message
    String homeTitle();

    @Message
    String homeLede();

    @Message
    String searchLabel();

    @Message
    String searchHint();

    @Message
    String startTitle();

    @Message
    String startText();

    @Message
    String startPublic();

    @Message
    String startPublicValue(long cosigners, long days);

    @Message
    String startCollect();

    @Message
    String startCollectValue(long months);

    @Message
    String startConsider();

    @Message
    String startForbidden();

    @Message
    String readTitle();

    @Message
    String readText();

    @Message
    String readKey();

    @Message
    String readKeyValue();

    @Message
    String readProgram();

    @Message
    String readTime();

    @Message
    String readTimeValue();

    @Message
    String readOpen();

    @Message
    String nearTitle();

    @Message
    String nearEmpty();

    @Message
    String allOpen(long n);

    @Message
    String decisionsTitle();

    @Message
    String decisionsEmpty();

    @Message
    String allDecisions();

    @Message
    String listTitle();

    @Message
    String listLede();

    @Message
    String listFound(long n);

    @Message
    String listFoundMore(long n);

    @Message
    String listEmpty();

    @Message
    String listEmptyText();

    @Message
    String filterPhase();

    @Message
    String filterBody();

    @Message
    String anyPhase();

    @Message
    String anyBody();

    @Message
    String filterShow();

    @Message
    String clearFilter();

    @Message
    String signNow();

    @Message
    String signShort();

    @Message
    String signHint();

    @Message
    String signingOver();

    @Message
    String thresholdReached();

    @Message
    String initiator();

    @Message
    String addressee();

    @Message
    String published();

    @Message
    String collectUntil();

    @Message
    String registeredOn();

    @Message
    String decideUntil();

    @Message
    String textLanguage();

    @Message
    String petitionText();

    @Message
    String subject();

    @Message
    String content();

    @Message
    String arguments();

    @Message
    String proposals();

    @Message
    String textHash();

    @Message
    String hashNote();

    @Message
    String timelineTitle();

    @Message
    String done();

    @Message
    String now();

    @Message
    String article(String article);

    @Message
    String articlesNote();

    @Message
    String byDate(LocalDate date);

    @Message
    String decisionTitle();

    @Message
    String decisionOf();

    @Message
    String decisionRead();

    @Message
    String decisionReasons();

    @Message
    String decisionBody();

    @Message
    String decisionDate();

    @Message
    String decisionAppeal();

    @Message
    String decisionAppealUntil();

    @Message
    String toPetition();

    @Message
    String followTitle();

    @Message
    String followText();

    @Message
    String email();

    @Message
    String mailLanguage();

    @Message
    String follow();

    @Message
    String followed();

    @Message
    String followedText();

    @Message
    String followAway();

    @Message
    String followBad();

    @Message
    String linkTitle();

    @Message
    String linkText(long cosigners);

    @Message
    String linkReached();

    @Message
    String linkLapsed();

    @Message
    String linkRejected();

    @Message
    String shareLink();

    @Message
    String copyLink();

    @Message
    String copied();

    @Message
    String rejectionGround();

    @Message
    String rejectionReason();

    @Message
    String demoBody();

    @Message
    String step(TimelineEntry.Kind step);
}
