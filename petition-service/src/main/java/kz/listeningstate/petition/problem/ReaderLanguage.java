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

    private final UriInfo uri;
    private final HttpHeaders headers;

    ReaderLanguage(UriInfo uri, HttpHeaders headers) {
        this.uri = uri;
        this.headers = headers;
    }

    /** The language to answer in. */
    public String get() {
        return of(uri.getPath(), headers);
    }

    private static String of(String path, HttpHeaders headers) {
        String relative = path.startsWith("/") ? path.substring(1) : path;
        String first = relative.contains("/") ? relative.substring(0, relative.indexOf('/')) : relative;
        if (LANGUAGES.contains(first)) {
            return first;
        }
        return headers.getAcceptableLanguages().stream()
                .map(Locale::getLanguage)
                .filter(LANGUAGES::contains)
                .findFirst()
                .orElse("kk");
    }
}
