package kz.listeningstate.petition.problem;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.util.Locale;
import java.util.Set;

/** kk, ru or en: the path's first segment on pages, else the browser's wish, else Kazakh, the state language. */
@RequestScoped
public class ReaderLanguage {
    private static final Set<String> LANGUAGES = Set.of("kk", "ru", "en");

    private static final String STATE_LANGUAGE = "kk";

    private final UriInfo uri;
    private final HttpHeaders headers;

    ReaderLanguage(UriInfo uri, HttpHeaders headers) {
        this.uri = uri;
        this.headers = headers;
    }

    /** The language to answer in. */
    public String get() {
        return of(uri.getPath(), headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
    }

    /**
     * @param accepted the header {@code Accept-Language}, or null
     */
    static String of(String path, String accepted) {
        String first = path.replaceFirst("^/?([^/]*).*$", "$1");
        return LANGUAGES.contains(first) ? first : wished(accepted);
    }

    private static String wished(String accepted) {
        try {
            return accepted == null
                    ? STATE_LANGUAGE
                    : Locale.LanguageRange.parse(accepted).stream()
                            .map(range -> range.getRange().replaceFirst("-.*$", ""))
                            .filter(LANGUAGES::contains)
                            .findFirst()
                            .orElse(STATE_LANGUAGE);
        } catch (IllegalArgumentException e) {
            // A header that is none says nothing about its sender's language.
            return STATE_LANGUAGE;
        }
    }
}
