package kz.listeningstate.notification.delivery;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * Text for a mail's header as encoded words (RFC 2047). The mail client encodes each UTF-16 unit by itself, which turns
 * an emoji into two question marks; what is ASCII already it leaves alone.
 */
final class HeaderText {

    private static final String START = "=?UTF-8?B?";
    private static final String END = "?=";

    /** An encoded word has at most 75 characters, so its 63 of base64 hold 45 bytes in whole groups. */
    private static final int BYTES_IN_A_WORD = 45;

    private HeaderText() {}

    static String encode(String text) {
        if (StandardCharsets.US_ASCII.newEncoder().canEncode(text)) {
            return text;
        }
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        int bytes = 0;
        for (int point : text.codePoints().toArray()) {
            String character = Character.toString(point);
            int more = character.getBytes(StandardCharsets.UTF_8).length;
            if (bytes + more > BYTES_IN_A_WORD) {
                words.add(word(word.toString()));
                word.setLength(0);
                bytes = 0;
            }
            word.append(character);
            bytes += more;
        }
        words.add(word(word.toString()));
        return String.join(" ", words);
    }

    private static String word(String text) {
        return START + Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8)) + END;
    }
}
