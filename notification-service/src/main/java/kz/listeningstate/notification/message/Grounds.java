package kz.listeningstate.notification.message;

import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;

/** The grounds on which moderation may refuse (АППК 90-2(3) and (4)) in words, by the code of petition-service's rule set. */
final class Grounds {

    private Grounds() {}

    /** Nothing for a code that is newer than this service: the moderator's own reason is shown in any case. */
    static Optional<String> inWords(String code, Language language) {
        if (code == null) {
            return Optional.empty();
        }
        ResourceBundle words = ResourceBundle.getBundle("wording.grounds", language.locale(), new OnlyThisLanguage());
        try {
            return Optional.of(words.getString(code));
        } catch (MissingResourceException newer) {
            return Optional.empty();
        }
    }

    /** Without it the JDK would fall back to the machine's own language. */
    private static final class OnlyThisLanguage extends ResourceBundle.Control {
        @Override
        public Locale getFallbackLocale(String baseName, Locale locale) {
            return null;
        }
    }
}
