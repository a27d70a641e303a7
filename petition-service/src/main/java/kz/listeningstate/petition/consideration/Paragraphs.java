package kz.listeningstate.petition.consideration;

import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kz.listeningstate.petition.problem.Problem;

/** A text by its paragraphs: what readers comment on, by number, in whichever language they read it. */
public final class Paragraphs {
    private static final Pattern BLANK_LINE = Pattern.compile("\\n[ \\t]*\\n");

    private Paragraphs() {}

    /** The paragraphs, none of them blank. */
    public static List<String> of(String text) {
        return Stream.of(BLANK_LINE.split(text))
                .map(String::strip)
                .filter(paragraph -> !paragraph.isEmpty())
                .toList();
    }

    /** Line ends and letters as they are hashed: forms send CR LF, phones send decomposed letters. */
    static String normalized(String text) {
        String lines = text.replace("\r\n", "\n").replace('\r', '\n');
        return Normalizer.normalize(lines, Normalizer.Form.NFC).strip();
    }

    /** 422 {@code paragraphs-differ} when language versions are not the same text paragraph by paragraph. */
    static void requireSame(Map<String, String> texts) {
        if (texts.values().stream().map(text -> of(text).size()).distinct().count() > 1) {
            throw new Problem(422, "paragraphs-differ");
        }
    }
}
