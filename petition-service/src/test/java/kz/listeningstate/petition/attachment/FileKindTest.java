package kz.listeningstate.petition.attachment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import kz.listeningstate.petition.problem.Problem;
import org.junit.jupiter.api.Test;

class FileKindTest {

    @Test
    void contentSaysWhatAFileIs() {
        assertEquals(FileKind.PDF, kind(TestFiles.pdf()));
        assertEquals(FileKind.JPEG, kind(TestFiles.jpeg()));
        assertEquals(FileKind.PNG, kind(TestFiles.png()));
        for (String other : List.of(
                "", "%PDF", "<html><script>", "<svg xmlns='http://www.w3.org/2000/svg'/>", "GIF89a", "PK\3\4", "MZ")) {
            assertEquals("file-kind", refusal(other.getBytes(StandardCharsets.ISO_8859_1)), other);
        }
    }

    @Test
    void aBeginningAloneIsNoFile() {
        assertEquals(
                "file-damaged", refusal("%PDF-1.7\n<script>alert(1)</script>".getBytes(StandardCharsets.US_ASCII)));
        for (byte[] whole : List.of(TestFiles.pdf(), TestFiles.jpeg(), TestFiles.png())) {
            assertEquals("file-damaged", refusal(Arrays.copyOf(whole, whole.length / 2)));
            assertEquals("file-damaged", refusal(Arrays.copyOf(whole, 12)));
        }
        byte[] page = "<script>alert(1)</script>".getBytes(StandardCharsets.US_ASCII);
        byte[] both = Arrays.copyOf(TestFiles.png(), TestFiles.png().length + page.length);
        System.arraycopy(page, 0, both, TestFiles.png().length, page.length);
        assertEquals("file-damaged", refusal(both), "nothing comes after a PNG's end");
    }

    @Test
    void aPdfThatActsIsRefused() {
        for (String active : List.of(
                "/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >> ",
                "/OpenAction << /S /Launch /F (cmd.exe) >> ",
                "/Names << /EmbeddedFiles << >> >> ",
                "/Encrypt 9 0 R ")) {
            assertEquals("file-active", refusal(TestFiles.pdf(active)), active);
        }
    }

    @Test
    void aPictureThatWouldFillMemoryIsRefused() {
        byte[] jpeg = TestFiles.jpeg();
        int frame = 2;
        while ((jpeg[frame + 1] & 0xff) != 0xc0) {
            frame += 2 + ((jpeg[frame + 2] & 0xff) << 8 | jpeg[frame + 3] & 0xff);
        }
        Arrays.fill(jpeg, frame + 5, frame + 9, (byte) 0xff);
        assertEquals("file-damaged", refusal(jpeg));
    }

    /** Hostile bytes are refused in words and never break the reader. */
    @Test
    void whateverIsBrokenTheAnswerIsAKindOrARefusal() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        List<byte[]> files = List.of(TestFiles.pdf(), TestFiles.jpeg(), TestFiles.png());
        for (int i = 0; i < 20_000; i++) {
            byte[] file = files.get(random.nextInt(files.size())).clone();
            for (int flips = 1 + random.nextInt(4); flips > 0; flips--) {
                file[random.nextInt(file.length)] = (byte) random.nextInt();
            }
            byte[] cut = Arrays.copyOf(file, random.nextInt(file.length + 20));
            try {
                FileKind.of(ByteBuffer.wrap(cut), FileKind.PAGES_AND_DATA);
            } catch (Problem refused) {
                assertEquals(422, refused.status());
            } catch (RuntimeException e) {
                throw new AssertionError("seed " + seed, e);
            }
        }
    }

    @Test
    void dataIsTakenWhereDataBelongs() {
        assertEquals(FileKind.JSON, data("{\"шара\": [1, {\"км\": 3.5}]}\n"));
        assertEquals(FileKind.JSON, data(" []"));
        assertEquals(FileKind.CSV, data("шара;мерзім\r\nқұбыр;2027\r\n"));
        for (String none : List.of(
                "",
                "a",
                "{",
                "{} {}",
                "{\"a\":}",
                "[1",
                "[".repeat(100_000),
                "<script>a,b</script>",
                "a,b\n\u0000",
                "a,b\u0007")) {
            assertThrows(Problem.class, () -> data(none), none.substring(0, Math.min(20, none.length())));
        }
        byte[] latin = "a,b\n\u00e9".getBytes(StandardCharsets.ISO_8859_1);
        assertThrows(Problem.class, () -> FileKind.of(ByteBuffer.wrap(latin), FileKind.PAGES_AND_DATA));
        assertEquals("file-kind", refusal("{}".getBytes(StandardCharsets.UTF_8)), "an attachment is read as pages");
        assertEquals("file-kind", refusal("a,b".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void aNameGetsTheEndingOfItsKind() {
        assertEquals("план.pdf", FileKind.PDF.named("план.pdf"));
        assertEquals("Фото.JPEG", FileKind.JPEG.named("Фото.JPEG"));
        assertEquals("page.html.png", FileKind.PNG.named("page.html"));
        assertEquals("фото.jpg", FileKind.JPEG.named("фото"));
    }

    private static FileKind data(String text) {
        return FileKind.of(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)), FileKind.PAGES_AND_DATA);
    }

    private static FileKind kind(byte[] bytes) {
        return FileKind.of(ByteBuffer.wrap(bytes), FileKind.PAGES);
    }

    private static String refusal(byte[] bytes) {
        return assertThrows(Problem.class, () -> kind(bytes)).slug();
    }
}
