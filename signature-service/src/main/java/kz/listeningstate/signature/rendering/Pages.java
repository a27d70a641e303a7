package kz.listeningstate.signature.rendering;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;

/** Paragraphs on A4 pages, and files attached to them. The same input makes the same bytes: no date, no random id. */
final class Pages implements AutoCloseable {
    private static final float MARGIN = 56;
    private static final float FOOT = 36;
    private static final float FOOT_SIZE = 8;
    private static final float WIDTH = PDRectangle.A4.getWidth() - 2 * MARGIN;
    private static final float LEADING = 1.38f;

    private final PDDocument document = new PDDocument();
    private final Typeface regular;
    private final Typeface bold;
    private final List<Line> lines = new ArrayList<>();
    private final Map<String, PDComplexFileSpecification> attached = new TreeMap<>();

    /** How a paragraph looks; sizes and the space above it in points. */
    enum Style {
        TITLE(17, true, 4),
        HEADING(12, true, 14),
        TEXT(11, false, 3),
        SMALL(8.5f, false, 3);

        private final float size;
        private final boolean isBold;
        private final float above;

        Style(float size, boolean isBold, float above) {
            this.size = size;
            this.isBold = isBold;
            this.above = above;
        }
    }

    private record Line(String text, Style style, float above) {
        float height() {
            return above + style.size * LEADING;
        }
    }

    Pages(String language, String title) {
        // Fixes the file's identifier, which is a random number and the time otherwise.
        document.setDocumentId(1L);
        document.getDocumentCatalog().setLanguage(language);
        document.getDocumentInformation().setTitle(title);
        this.regular = new Typeface(document, 400);
        this.bold = new Typeface(document, 600);
    }

    private Typeface typeface(Style style) {
        return style.isBold ? bold : regular;
    }

    void add(Style style, String text) {
        float above = style.above;
        for (String line : typeface(style).visible(text).split("\n", -1)) {
            for (String row : wrapped(line, style)) {
                lines.add(new Line(row, style, above));
                above = 0;
            }
        }
    }

    /** Breaks between words; a word wider than the page breaks where it must. */
    private List<String> wrapped(String line, Style style) {
        Typeface typeface = typeface(style);
        float width = WIDTH * 1000 / style.size;
        List<String> rows = new ArrayList<>();
        StringBuilder row = new StringBuilder();
        float used = 0;
        for (String word : line.split("(?<= )")) {
            float needed = typeface.width(word);
            if (used > 0 && used + typeface.width(word.stripTrailing()) > width) {
                rows.add(row.toString());
                row.setLength(0);
                used = 0;
            }
            if (needed <= width) {
                row.append(word);
                used += needed;
                continue;
            }
            for (int sign : word.codePoints().toArray()) {
                float one = typeface.width(Character.toString(sign));
                if (used + one > width) {
                    rows.add(row.toString());
                    row.setLength(0);
                    used = 0;
                }
                row.appendCodePoint(sign);
                used += one;
            }
        }
        rows.add(row.toString());
        return rows;
    }

    /** A file that goes with the pages, as PDF 2.0's associated files do. */
    void attach(String name, String mediaType, byte[] content) {
        try {
            PDEmbeddedFile file = new PDEmbeddedFile(document, new ByteArrayInputStream(content), COSName.FLATE_DECODE);
            file.setSubtype(mediaType);
            file.setSize(content.length);
            PDComplexFileSpecification specification = new PDComplexFileSpecification();
            specification.setFile(name);
            specification.setFileUnicode(name);
            specification.setEmbeddedFile(file);
            specification.getCOSObject().setName("AFRelationship", "Source");
            attached.put(name, specification);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The finished file.
     *
     * @param foot stands at the foot of each page, before its number
     */
    byte[] save(String foot) {
        try {
            draw(foot);
            PDEmbeddedFilesNameTreeNode files = new PDEmbeddedFilesNameTreeNode();
            files.setNames(attached);
            PDDocumentNameDictionary names = new PDDocumentNameDictionary(document.getDocumentCatalog());
            names.setEmbeddedFiles(files);
            document.getDocumentCatalog().setNames(names);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void draw(String foot) throws IOException {
        List<List<Line>> pages = paged();
        for (int number = 0; number < pages.size(); number++) {
            PDPage page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                float y = PDRectangle.A4.getHeight() - MARGIN;
                for (Line line : pages.get(number)) {
                    y -= line.height();
                    show(content, typeface(line.style()), line.style().size, y, line.text());
                }
                String last = foot + "  ·  " + (number + 1) + " / " + pages.size();
                show(content, regular, FOOT_SIZE, FOOT, regular.visible(last));
            }
        }
    }

    private List<List<Line>> paged() {
        List<List<Line>> pages = new ArrayList<>();
        float left = 0;
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            // A heading stays with the line after it.
            float needed = line.height();
            if (line.style() == Style.HEADING && i + 1 < lines.size()) {
                needed += lines.get(i + 1).height();
            }
            if (pages.isEmpty() || needed > left) {
                pages.add(new ArrayList<>());
                left = PDRectangle.A4.getHeight() - 2 * MARGIN;
            }
            pages.get(pages.size() - 1).add(line);
            left -= line.height();
        }
        return pages;
    }

    private static void show(PDPageContentStream content, Typeface typeface, float size, float y, String text)
            throws IOException {
        content.beginText();
        content.newLineAtOffset(MARGIN, y);
        for (Typeface.Run run : typeface.runs(text)) {
            content.setFont(run.font(), size);
            content.showText(run.text());
        }
        content.endText();
    }

    @Override
    public void close() {
        try {
            document.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
