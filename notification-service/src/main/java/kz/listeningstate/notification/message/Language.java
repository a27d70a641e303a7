package kz.listeningstate.notification.message;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The languages in which a citizen is written to; Kazakh, the state language, is the default. */
public enum Language {
    KK,
    RU,
    EN;

    private static final List<Locale> LOCALES =
            Arrays.stream(values()).map(Language::locale).toList();

    /** The language tag: {@code kk}, {@code ru} or {@code en}. */
    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Locale locale() {
        return Locale.forLanguageTag(tag());
    }

    /** The language with this tag, if it is one of ours. */
    public static Optional<Language> of(String tag) {
        return Arrays.stream(values())
                .filter(language -> language.tag().equals(tag))
                .findFirst();
    }

    /**
     * The best of our languages for an {@code Accept-Language} header (RFC 9110, 12.5.4), Kazakh if there is none or it
     * cannot be read.
     */
    public static Language accepted(String header) {
        if (header == null || header.isBlank()) {
            return KK;
        }
        try {
            Locale best = Locale.lookup(Locale.LanguageRange.parse(header), LOCALES);
            return best == null ? KK : of(best.getLanguage()).orElse(KK);
        } catch (IllegalArgumentException unreadable) {
            return KK;
        }
    }
}
