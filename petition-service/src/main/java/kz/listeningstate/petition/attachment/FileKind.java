package kz.listeningstate.petition.attachment;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import kz.listeningstate.petition.problem.Problem;

/** Kinds of files that are taken, known by their content: neither a name nor a header is believed. */
public enum FileKind {
    PDF("application/pdf", "pdf"),
    JPEG("image/jpeg", "jpg", "jpeg"),
    PNG("image/png", "png"),
    JSON("application/json", "json"),
    CSV("text/csv", "csv");

    /** What people read as pages. */
    public static final Set<FileKind> PAGES = Set.copyOf(EnumSet.of(PDF, JPEG, PNG));
    /** Those, and data that machines read. */
    public static final Set<FileKind> PAGES_AND_DATA = Set.copyOf(EnumSet.allOf(FileKind.class));

    private static final int MAX_SIDE = 30_000;
    private static final long MAX_PIXELS = 150_000_000;

    private final String mediaType;
    private final String[] extensions;

    FileKind(String mediaType, String... extensions) {
        this.mediaType = mediaType;
        this.extensions = extensions;
    }

    public String mediaType() {
        return mediaType;
    }

    /** The kind of these bytes; 422 {@code file-kind} for any other than these, {@code file-damaged}, {@code file-active}. */
    static FileKind of(ByteBuffer bytes, Set<FileKind> allowed) {
        FileKind kind = page(bytes)
                .or(() -> allowed.equals(PAGES) ? Optional.empty() : DataFile.kind(bytes))
                .orElse(null);
        if (kind == null || !allowed.contains(kind)) {
            throw new Problem(422, "file-kind");
        }
        return kind;
    }

    private static Optional<FileKind> page(ByteBuffer bytes) {
        if (PngFile.begins(bytes)) {
            PngFile.check(bytes);
            return Optional.of(PNG);
        }
        if (JpegFile.begins(bytes)) {
            JpegFile.check(bytes);
            return Optional.of(JPEG);
        }
        if (PdfFile.begins(bytes)) {
            PdfFile.check(bytes);
            return Optional.of(PDF);
        }
        return Optional.empty();
    }

    /** The name with an ending of this kind, so that nobody's computer takes the file for something else. */
    String named(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        boolean fits = Arrays.stream(extensions).anyMatch(extension -> lower.endsWith("." + extension));
        return fits ? name : name + "." + extensions[0];
    }

    static boolean startsWith(ByteBuffer bytes, int... start) {
        if (bytes.limit() < start.length) {
            return false;
        }
        for (int i = 0; i < start.length; i++) {
            if ((bytes.get(i) & 0xff) != start[i]) {
                return false;
            }
        }
        return true;
    }

    static Problem damaged() {
        return new Problem(422, "file-damaged");
    }

    /** A picture that would fill a reader's memory is none. */
    static void checkSize(long width, long height) {
        if (width == 0 || height == 0 || width > MAX_SIDE || height > MAX_SIDE || width * height > MAX_PIXELS) {
            throw damaged();
        }
    }
}
