package kz.listeningstate.notification.message;

import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;

/** Codes of petition-service in words; nothing for a code that is newer than this service: the message does without. */
final class Codes {

    private Codes() {}

    /** Why moderation refused (АППК 90-2(3) and (4)), by the rule set's code; the portal shows the moderator's own reason. */
    static Optional<String> ground(String code, Language language) {
        return inWords("wording.grounds", code, language);
    }

    /** Kinds of deadlines and of appeals, and causes why a matter was raised. */
    static Optional<String> detail(String code, Language language) {
        return inWords("wording.details", code, language);
    }

    private static Optional<String> inWords(String bundle, String code, Language language) {
        if (code == null) {
            return Optional.empty();
        }
        ResourceBundle words = ResourceBundle.getBundle(bundle, language.locale(), new OnlyThisLanguage());
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
