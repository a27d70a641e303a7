package kz.listeningstate.petition.attachment;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Data that machines read, in UTF-8: JSON (RFC 8259), one object or list; else CSV (RFC 4180), columns named in the first line. */
final class DataFile {
    private static final JsonFactory JSON = new JsonFactory();

    private DataFile() {}

    static Optional<FileKind> kind(ByteBuffer bytes) {
        CharBuffer text;
        try {
            text = StandardCharsets.UTF_8.newDecoder().decode(bytes.duplicate());
        } catch (CharacterCodingException noText) {
            return Optional.empty();
        }
        String start =
                text.subSequence(0, Math.min(text.length(), 1_000)).toString().stripLeading();
        if (start.startsWith("{") || start.startsWith("[")) {
            return isJson(text) ? Optional.of(FileKind.JSON) : Optional.empty();
        }
        String columns = start.lines().findFirst().orElse("");
        boolean named = columns.contains(",") || columns.contains(";");
        return named && !columns.contains("<") && isPlain(text) ? Optional.of(FileKind.CSV) : Optional.empty();
    }

    private static boolean isPlain(CharBuffer text) {
        return text.chars().allMatch(c -> c >= ' ' || c == '\n' || c == '\r' || c == '\t');
    }

    /** Token by token: nothing of it is kept. */
    private static boolean isJson(CharBuffer text) {
        try (JsonParser parser = JSON.createParser(text.array(), text.arrayOffset(), text.length())) {
            int depth = 0;
            boolean ended = false;
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (ended) {
                    return false;
                }
                depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
                ended = depth == 0;
            }
            return ended;
        } catch (IOException no) {
            return false;
        }
    }
}
