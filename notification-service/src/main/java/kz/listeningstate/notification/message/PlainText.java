package kz.listeningstate.notification.message;

/** Makes text written by citizens safe to stand in one line of a mail or in its header. */
public final class PlainText {

    private PlainText() {}

    /**
     * The text on one line. Line breaks would end a header (RFC 5322, 2.2); other controls and the directional
     * overrides and isolates of Unicode (UAX #9) would let a title rewrite the words around it; a lone surrogate cannot
     * be encoded. All become a space. The joiners that emoji and Kazakh never need but Persian does (ZWNJ, ZWJ) stay.
     */
    public static String oneLine(String text) {
        StringBuilder line = new StringBuilder(text.length());
        text.codePoints().map(point -> isHarmless(point) ? point : ' ').forEach(line::appendCodePoint);
        return line.toString().strip().replaceAll("\\s+", " ");
    }

    private static boolean isHarmless(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE,
                    Character.PRIVATE_USE -> false;
            case Character.FORMAT -> point == 0x200C || point == 0x200D || (point >= 0xE0020 && point <= 0xE007F);
            case Character.SPACE_SEPARATOR -> point == ' ';
            default -> true;
        };
    }

    /** At most this many characters (of Unicode, so that its length in bytes is limited too), then an ellipsis. */
    public static String shortened(String text, int characters) {
        if (text.codePointCount(0, text.length()) <= characters) {
            return text;
        }
        return text.substring(0, text.offsetByCodePoints(0, characters - 1)).stripTrailing() + "…";
    }
}
