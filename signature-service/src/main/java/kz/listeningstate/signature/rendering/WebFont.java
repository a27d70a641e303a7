package kz.listeningstate.signature.rendering;

import java.nio.ByteBuffer;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** A WOFF 1.0 web font (W3C Recommendation, 13 December 2012) as the TrueType font inside it. */
final class WebFont {
    private static final int SIGNATURE = 0x774F4646;
    private static final int HEADER = 44;
    private static final int ENTRY = 20;

    private WebFont() {}

    /** Unpacks each table and writes the TrueType directory before them. */
    static byte[] trueType(byte[] woff) {
        ByteBuffer in = ByteBuffer.wrap(woff);
        if (in.getInt(0) != SIGNATURE) {
            throw new IllegalArgumentException("not WOFF 1.0");
        }
        int tables = in.getShort(12);
        int largest = Integer.highestOneBit(tables);
        ByteBuffer out = ByteBuffer.allocate(in.getInt(16));
        out.putInt(in.getInt(4))
                .putShort((short) tables)
                .putShort((short) (16 * largest))
                .putShort((short) Integer.numberOfTrailingZeros(largest))
                .putShort((short) (16 * (tables - largest)));
        int at = 12 + 16 * tables;
        for (int entry = HEADER; entry < HEADER + ENTRY * tables; entry += ENTRY) {
            int length = in.getInt(entry + 12);
            out.putInt(in.getInt(entry))
                    .putInt(in.getInt(entry + 16))
                    .putInt(at)
                    .putInt(length);
            byte[] table = table(woff, in.getInt(entry + 4), in.getInt(entry + 8), length);
            System.arraycopy(table, 0, out.array(), at, length);
            at += (length + 3) & ~3;
        }
        return out.array();
    }

    private static byte[] table(byte[] woff, int offset, int packed, int length) {
        byte[] table = new byte[length];
        if (packed == length) {
            System.arraycopy(woff, offset, table, 0, length);
            return table;
        }
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(woff, offset, packed);
            if (inflater.inflate(table) != length) {
                throw new IllegalArgumentException("a table of the font is cut off");
            }
            return table;
        } catch (DataFormatException e) {
            throw new IllegalArgumentException("a table of the font is broken", e);
        } finally {
            inflater.end();
        }
    }
}
