package kz.listeningstate.petition.attachment;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.listeningstate.petition.problem.Problem;

/**
 * The outer form of a PDF (ISO 32000): header, end, and a cross-reference table where the end says. Nothing is unpacked: a file
 * of ten megabytes may unpack to gigabytes, and the service shows no PDF itself. Files that say in the open that they are
 * encrypted, run scripts or start or carry other files are refused; readers' own programs guard against those that hide it.
 */
final class PdfFile {
    private static final int TAIL = 1024;
    private static final Pattern END = Pattern.compile("startxref\\s+(\\d{1,10})\\s+%%EOF\\s*$");
    private static final Pattern CROSS_REFERENCES =
            Pattern.compile("\\s*(?:xref\\s|\\d{1,10}\\s+\\d{1,5}\\s+obj).*", Pattern.DOTALL);
    private static final List<byte[]> ACTIVE =
            names("/Encrypt", "/JavaScript", "/Launch", "/EmbeddedFile", "/RichMedia");

    private PdfFile() {}

    static boolean begins(ByteBuffer bytes) {
        return FileKind.startsWith(bytes, '%', 'P', 'D', 'F', '-', '1', '.')
                || FileKind.startsWith(bytes, '%', 'P', 'D', 'F', '-', '2', '.');
    }

    static void check(ByteBuffer bytes) {
        Matcher end = END.matcher(text(bytes, Math.max(0, bytes.limit() - TAIL), bytes.limit()));
        if (!end.find()) {
            throw FileKind.damaged();
        }
        long references = Long.parseLong(end.group(1));
        if (references >= bytes.limit()) {
            throw FileKind.damaged();
        }
        int from = (int) references;
        if (!CROSS_REFERENCES
                .matcher(text(bytes, from, Math.min(bytes.limit(), from + 40)))
                .matches()) {
            throw FileKind.damaged();
        }
        for (int at = 0; at < bytes.limit(); at++) {
            if (bytes.get(at) == '/' && isActive(bytes, at)) {
                throw new Problem(422, "file-active");
            }
        }
    }

    private static boolean isActive(ByteBuffer bytes, int at) {
        return ACTIVE.stream()
                .anyMatch(name -> at + name.length <= bytes.limit()
                        && bytes.slice(at, name.length).equals(ByteBuffer.wrap(name)));
    }

    private static String text(ByteBuffer bytes, int from, int to) {
        byte[] part = new byte[to - from];
        bytes.get(from, part);
        return new String(part, StandardCharsets.ISO_8859_1);
    }

    private static List<byte[]> names(String... names) {
        return List.of(names).stream()
                .map(name -> name.getBytes(StandardCharsets.US_ASCII))
                .toList();
    }
}
