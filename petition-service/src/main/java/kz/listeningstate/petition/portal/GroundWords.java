package kz.listeningstate.petition.portal;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The grounds of article 90-2 on which a moderator may refuse, in plain words. Texts: {@code messages/ground_kk.properties} and its sisters. */
@MessageBundle(value = "ground", locale = "kk")
interface GroundWords {

    @Message
    String forbidden1();

    @Message
    String forbidden2();

    @Message
    String forbidden3();

    @Message
    String forbidden4();

    @Message
    String forbidden5();

    @Message
    String forbidden6();

    @Message
    String forbidden7();

    @Message
    String forbidden8();

    @Message
    String forbidden9();

    @Message
    String forbidden10();

    @Message
    String forbidden11();

    @Message
    String forbidden12();

    @Message
    String forbidden13();

    @Message
    String forbidden14();

    @Message
    String forbidden15();

    @Message
    String forbidden16();

    @Message
    String incomplete();

    @Message
    String notCompetent();

    @Message
    String sameSubjectPublic();

    @Message
    String sameSubjectDecided();

    @Message
    String other();
}
