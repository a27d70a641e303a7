package kz.listeningstate.petition.portal;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import kz.listeningstate.petition.petition.Outcome;
import kz.listeningstate.petition.petition.Phase;

/** The words every page shares: frame, phases, outcomes, forms. Texts: {@code messages/msg_kk.properties} and its sisters. */
@MessageBundle(value = "msg", locale = "kk")
interface SharedWords {

    @Message
    String skip();

    @Message
    String demoTag();

    @Message
    String demoNote();

    @Message
    String language();

    @Message
    String motto();

    @Message
    String description();

    @Message
    String mainMenu();

    @Message
    String menuPetitions();

    @Message
    String menuStart();

    @Message
    String menuRules();

    @Message
    String menuMine();

    @Message
    String menuModeration();

    @Message
    String menuOffice();

    @Message
    String menuOps();

    @Message
    String logIn();

    @Message
    String logOut();

    @Message
    String home();

    @Message
    String crumbs();

    @Message
    String privacy();

    @Message
    String footNote();

    @Message
    String petitionNumber(int number);

    @Message
    String search();

    @Message
    String back();

    @Message
    String previous();

    @Message
    String next();

    @Message
    String pages();

    @Message
    String pageOf(int page, int pages);

    @Message
    String signatures(long n);

    @Message
    String signaturesWord(long n);

    @Message
    String remaining(long n);

    @Message
    String needed(long n);

    @Message
    String progressLabel(long count, long needed);

    @Message
    String daysLeft(long n);

    @Message
    String workingDays(long n);

    @Message
    String workingDaysWord(long n);

    @Message
    String workingDaysLeft(long n);

    @Message
    String overdue(long n);

    @Message
    String overdueWord();

    @Message
    String dueToday();

    @Message
    String phase(Phase phase);

    @Message
    String outcome(Outcome outcome);

    @Message
    String errorsTitle();

    @Message
    String formStale();

    @Message
    String error404();

    @Message
    String error404Text();

    @Message
    String error403();

    @Message
    String error403Text();

    @Message
    String errorForm();

    @Message
    String errorFormText();

    @Message
    String error400();

    @Message
    String error400Text();

    @Message
    String error409();

    @Message
    String error409Text();

    @Message
    String error412();

    @Message
    String error412Text();

    @Message
    String error500();

    @Message
    String error500Text();

    @Message
    String error503();

    @Message
    String error503Text();

    @Message
    String traceId(String id);

    @Message
    String textLanguage(String code);

    @Message
    String asOf(String size, String time);

    @Message
    String publicLog();
}
