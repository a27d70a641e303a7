package kz.listeningstate.signature.rendering;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * One weight of the portal's typeface in a document. Inter comes in a file for each script; PDFBox's own Liberation Sans
 * helps out with rarer signs. Only the glyphs used are embedded.
 */
final class Typeface {
    private static final List<String> SCRIPTS = List.of("cyrillic", "cyrillic-ext", "latin", "latin-ext");
    private static final Map<Integer, List<byte[]>> FILES = Map.of(400, files(400), 600, files(600));

    private final List<PDFont> fonts;
    /** The font that has the sign, or null. */
    private final Map<Integer, PDFont> found = new HashMap<>();

    /** Text that one font can show. */
    record Run(PDFont font, String text) {}

    Typeface(PDDocument document, int weight) {
        this.fonts = FILES.get(weight).stream()
                .<PDFont>map(file -> embedded(document, file))
                .toList();
    }

    private static PDFont embedded(PDDocument document, byte[] file) {
        try {
            return PDType0Font.load(document, new ByteArrayInputStream(file), true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The text with everything in it visible: a sign that cannot be printed, or is invisible or turns the direction of
     * reading, becomes its number. Nobody shall sign what he cannot see.
     */
    String visible(String text) {
        StringBuilder visible = new StringBuilder();
        text.codePoints().forEach(sign -> {
            if (sign == '\n') {
                visible.append('\n');
            } else if (sign == '\t') {
                visible.append("    ");
            } else if (isInvisible(sign) || font(sign) == null) {
                visible.append(String.format(Locale.ROOT, "[U+%04X]", sign));
            } else {
                visible.appendCodePoint(sign);
            }
        });
        return visible.toString();
    }

    private static boolean isInvisible(int sign) {
        return switch (Character.getType(sign)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.PRIVATE_USE,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }

    /** Pieces of visible text, each with its font. */
    List<Run> runs(String visible) {
        List<Run> runs = new ArrayList<>();
        StringBuilder piece = new StringBuilder();
        PDFont current = null;
        for (int sign : visible.codePoints().toArray()) {
            // A space goes with the word before it.
            PDFont font = sign == ' ' && current != null && has(current, sign) ? current : font(sign);
            if (font != current && piece.length() > 0) {
                runs.add(new Run(current, piece.toString()));
                piece.setLength(0);
            }
            current = font;
            piece.appendCodePoint(sign);
        }
        if (piece.length() > 0) {
            runs.add(new Run(current, piece.toString()));
        }
        return runs;
    }

    /** Of visible text, in thousandths of the font's size. */
    float width(String visible) {
        float width = 0;
        try {
            for (Run run : runs(visible)) {
                width += run.font().getStringWidth(run.text());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return width;
    }

    private PDFont font(int sign) {
        return found.computeIfAbsent(
                sign,
                asked -> fonts.stream()
                        .filter(font -> has(font, asked))
                        .findFirst()
                        .orElse(null));
    }

    private static boolean has(PDFont font, int sign) {
        try {
            return font.encode(Character.toString(sign)).length > 0;
        } catch (IllegalArgumentException noGlyph) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<byte[]> files(int weight) {
        String version = interVersion();
        Stream<byte[]> inter = SCRIPTS.stream()
                .map(script -> "/META-INF/resources/_static/inter/" + version + "/files/inter-" + script + "-" + weight
                        + "-normal.woff")
                .map(file -> WebFont.trueType(bytes(file)));
        byte[] liberation = bytes("/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf");
        return Stream.concat(inter, Stream.of(liberation)).toList();
    }

    private static String interVersion() {
        Properties artifact = new Properties();
        try (InputStream in = open("/META-INF/maven/org.mvnpm.at.fontsource/inter/pom.properties")) {
            artifact.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return artifact.getProperty("version");
    }

    private static byte[] bytes(String resource) {
        try (InputStream in = open(resource)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
    }

    private static InputStream open(String resource) {
        return Objects.requireNonNull(Typeface.class.getResourceAsStream(resource), resource);
    }
}
