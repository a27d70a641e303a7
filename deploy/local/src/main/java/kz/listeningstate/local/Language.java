package kz.listeningstate.local;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** The languages everything is written in; Kazakh when the reader did not say. */
enum Language {
    KK,
    RU,
    EN;

    static Language preferred(String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.isBlank()) {
            return KK;
        }
        List<Locale> ours = List.of(Locale.forLanguageTag("kk"), Locale.forLanguageTag("ru"), Locale.ENGLISH);
        try {
            Locale found = Locale.lookup(Locale.LanguageRange.parse(acceptLanguage), ours);
            return found == null ? KK : valueOf(found.getLanguage().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            return KK; // the header is not one; the answer must still be readable
        }
    }

    String tag() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The text of that key in {@code messages_<tag>.properties}. */
    String text(String key) {
        return ResourceBundle.getBundle(
                        "kz.listeningstate.local.messages",
                        Locale.forLanguageTag(tag()),
                        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES))
                .getString(key);
    }
}
