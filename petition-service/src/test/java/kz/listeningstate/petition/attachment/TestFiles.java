package kz.listeningstate.petition.attachment;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;

/** Small real files. */
public final class TestFiles {
    private TestFiles() {}

    public static byte[] png() {
        return image("png");
    }

    public static byte[] jpeg() {
        return image("jpg");
    }

    private static byte[] image(String format) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(16, 9, BufferedImage.TYPE_INT_RGB), format, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    public static byte[] pdf() {
        return pdf("");
    }

    /** @param more entries of the catalogue */
    public static byte[] pdf(String more) {
        String body = """
                %%PDF-1.4
                1 0 obj
                << /Type /Catalog /Pages 2 0 R %s>>
                endobj
                2 0 obj
                << /Type /Pages /Kids [3 0 R] /Count 1 >>
                endobj
                3 0 obj
                << /Type /Page /Parent 2 0 R /MediaBox [0 0 99 99] >>
                endobj
                """.formatted(more);
        String references =
                "xref\n0 1\n0000000000 65535 f \ntrailer\n<< /Size 1 /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n";
        return (body + references.formatted(body.length())).getBytes(StandardCharsets.ISO_8859_1);
    }
}
