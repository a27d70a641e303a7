package kz.listeningstate.audit.note;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import kz.listeningstate.audit.Base64Text;
import kz.listeningstate.audit.Malformed;

/**
 * C2SP signed-note. Nothing in the text may be believed before a known key was found to have signed it.
 *
 * @param text with its final newline
 */
public record SignedNote(String text, List<Line> signatures) {
    /** Bytes; signed-note asks for a limit. */
    public static final int LARGEST = 64 * 1024;

    private static final int MOST_SIGNATURES = 100;
    private static final String DASH = "— ";

    /**
     * A signature line.
     *
     * @param keyId as the line names it; with the name it says which key
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record Line(String name, int keyId, byte[] signature) {

        /** Without a newline. */
        @Override
        public String toString() {
            byte[] bytes = ByteBuffer.allocate(Integer.BYTES + signature.length)
                    .putInt(keyId)
                    .put(signature)
                    .array();
            return DASH + name + " " + Base64Text.encode(bytes);
        }
    }

    public static SignedNote parse(byte[] bytes) throws Malformed {
        String note = text(bytes);
        int end = note.lastIndexOf("\n\n");
        if (end < 0 || !note.endsWith("\n") || end + 2 == note.length()) {
            throw new Malformed("is no signed note: a text, an empty line and signatures");
        }
        String[] lines = note.substring(end + 2, note.length() - 1).split("\n", -1);
        if (lines.length > MOST_SIGNATURES) {
            throw new Malformed("has more than " + MOST_SIGNATURES + " signatures");
        }
        List<Line> signatures = new ArrayList<>();
        for (String line : lines) {
            signatures.add(line(line));
        }
        return new SignedNote(note.substring(0, end + 1), List.copyOf(signatures));
    }

    private static String text(byte[] bytes) throws Malformed {
        if (bytes.length > LARGEST) {
            throw new Malformed("is larger than " + LARGEST + " bytes");
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            if (text.chars().anyMatch(c -> c < ' ' && c != '\n')) {
                throw new Malformed("has control characters");
            }
            return text;
        } catch (CharacterCodingException e) {
            throw new Malformed("is not UTF-8", e);
        }
    }

    /** One line {@code — <name> <base64>}, as a witness answers it. */
    public static Line line(String line) throws Malformed {
        String[] words = line.split(" ", -1);
        if (words.length != 3 || !words[0].equals(DASH.strip()) || !isKeyName(words[1])) {
            throw new Malformed("has a signature line of another form");
        }
        byte[] bytes = Base64Text.decode(words[2]);
        if (bytes.length <= Integer.BYTES) {
            throw new Malformed("has a signature line without a signature");
        }
        ByteBuffer in = ByteBuffer.wrap(bytes);
        int keyId = in.getInt();
        byte[] signature = new byte[in.remaining()];
        in.get(signature);
        return new Line(words[1], keyId, signature);
    }

    static boolean isKeyName(String name) {
        return !name.isEmpty()
                && name.chars()
                        .noneMatch(c -> c == '+' || c < ' ' || Character.isSpaceChar(c) || Character.isWhitespace(c));
    }

    public byte[] textBytes() {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
