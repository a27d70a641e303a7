package kz.listeningstate.local;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Pages from files beside this class: {@code {{key}}} is a text in the reader's language. */
final class Html {

    private static final Pattern KEY = Pattern.compile("\\{\\{([a-z.-]+)}}");
    private static final Pattern LINK = Pattern.compile("https?://[^\\s<>\"]+[^\\s<>\".,;:!?)]");

    private Html() {}

    /** The page in that language; {@code [[content]]} stands where the caller's markup goes. */
    static String page(String file, Language language, String content) {
        Matcher keys = KEY.matcher(resource(file));
        StringBuilder page = new StringBuilder();
        while (keys.find()) {
            String text = keys.group(1).equals("lang") ? language.tag() : escape(language.text(keys.group(1)));
            keys.appendReplacement(page, Matcher.quoteReplacement(text));
        }
        keys.appendTail(page);
        return page.toString().replace("[[content]]", content);
    }

    static String resource(String file) {
        try (InputStream in = Html.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("No resource " + file);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }

    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    /** Plain text as markup, its web addresses made into links. */
    static String linked(String text) {
        Matcher links = LINK.matcher(text);
        StringBuilder markup = new StringBuilder();
        int done = 0;
        while (links.find()) {
            String link = escape(links.group());
            markup.append(escape(text.substring(done, links.start())))
                    .append("<a href=\"")
                    .append(link)
                    .append("\" rel=\"noreferrer\">")
                    .append(link)
                    .append("</a>");
            done = links.end();
        }
        return markup.append(escape(text.substring(done))).toString();
    }
}
