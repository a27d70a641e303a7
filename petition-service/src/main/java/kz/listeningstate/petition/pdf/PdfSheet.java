package kz.listeningstate.petition.pdf;

import io.nayuki.qrcodegen.QrCode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * One A4 page of words and a QR code, top to bottom, in PDFBox's own Liberation Sans, which has all Kazakh letters and is embedded
 * as far as it is used.
 */
public final class PdfSheet implements AutoCloseable {
    private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
    private static final float MARGIN = 56;
    private static final float WIDTH = PDRectangle.A4.getWidth() - 2 * MARGIN;
    private static final float LEADING = 1.38f;
    private static final float QR_SIDE = 130;

    private final PDDocument document = new PDDocument();
    private final PDFont font;
    private final PDPageContentStream content;
    private float y = PDRectangle.A4.getHeight() - MARGIN;

    /** @param language of the words, for those who have them read out */
    public PdfSheet(String language, String title) {
        document.getDocumentCatalog().setLanguage(language);
        document.getDocumentInformation().setTitle(title);
        PDPage page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        try (InputStream file = Objects.requireNonNull(PDDocument.class.getResourceAsStream(FONT), FONT)) {
            font = PDType0Font.load(document, file, true);
            content = new PDPageContentStream(document, page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        text(title, 17);
    }

    /** A line of words, and below it what they name. */
    public void entry(String label, String value) {
        y -= 6;
        text(label, 9);
        text(value, 13);
    }

    public void note(String words) {
        y -= 6;
        text(words, 10);
    }

    private void text(String words, float size) {
        try {
            for (String line : wrapped(words, size)) {
                y -= size * LEADING;
                content.beginText();
                content.setFont(font, size);
                content.newLineAtOffset(MARGIN, y);
                content.showText(line);
                content.endText();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Breaks between words. */
    private List<String> wrapped(String words, float size) throws IOException {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : words.split(" ")) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (!line.isEmpty() && font.getStringWidth(longer) * size / 1000 > WIDTH) {
                lines.add(line);
                longer = word;
            }
            line = longer;
        }
        lines.add(line);
        return lines;
    }

    /** ISO/IEC 18004, level M. */
    public void qr(String text) {
        QrCode code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
        float module = QR_SIDE / code.size;
        y -= QR_SIDE + 14;
        try {
            for (int row = 0; row < code.size; row++) {
                for (int column = 0; column < code.size; column++) {
                    if (code.getModule(column, row)) {
                        content.addRect(MARGIN + column * module, y + (code.size - 1 - row) * module, module, module);
                    }
                }
            }
            content.fill();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The finished file; nothing can be added any more. */
    public byte[] bytes() {
        try {
            content.close();
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
