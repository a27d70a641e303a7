package kz.listeningstate.petition.portal;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The three languages of every page, the state language first. */
enum PageLanguage {
    KK("Қазақша"),
    RU("Русский"),
    EN("English");

    /** Pattern of a page's first path segment. */
    static final String PATTERN = "kk|ru|en";

    private final String ownName;

    PageLanguage(String ownName) {
        this.ownName = ownName;
    }

    /** BCP 47 tag: kk, ru or en. */
    String tag() {
        return name().toLowerCase(Locale.ROOT);
    }

    String ownName() {
        return ownName;
    }

    static Optional<PageLanguage> find(String tag) {
        return Stream.of(values())
                .filter(language -> language.tag().equals(tag))
                .findFirst();
    }

    /** The first of the reader's languages that we speak, else Kazakh. */
    static PageLanguage of(List<Locale> acceptable) {
        return acceptable.stream()
                .flatMap(locale -> find(locale.getLanguage()).stream())
                .findFirst()
                .orElse(KK);
    }
}
